import { Param, type PipeTransform } from '@nestjs/common';
import { Fault } from '../problem/fault.ts';
import { isUuid } from './rule.ts';

class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUuid(value)) throw new Fault('not-found');
    return value.toLowerCase(); // as PostgreSQL writes it
  }
}

/** The `{id}` of a path, or another of that kind; what is no id names nothing, so it is absent. */
export const Id = (name = 'id') => Param(name, IdPipe);
