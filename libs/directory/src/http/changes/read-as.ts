import type { Type } from '@nestjs/common';
import { PARAMTYPES_METADATA } from '@nestjs/common/internal';

/** Reads a parameter into a class that is known at run time alone: the type that the compiler notes of it would be `Object`. */
export function readAs(type: Type<unknown>, from: ParameterDecorator): ParameterDecorator {
  return (target, method, index) => {
    from(target, method, index);
    const types = Reflect.getOwnMetadata(PARAMTYPES_METADATA, target, method!) as unknown[];
    types[index] = type;
  };
}
