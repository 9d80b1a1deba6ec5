import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.ts';
import { GivenEntries } from './given-entry.ts';
import { NamedByLink } from './named-by-link.ts';
import { PeopleController } from './people.controller.ts';
import { PeopleHandler } from './people.handler.ts';
import { PeopleQuery } from './people.query.ts';

@Module({
  imports: [ChangesModule],
  controllers: [PeopleController],
  providers: [PeopleQuery, PeopleHandler, GivenEntries, NamedByLink],
  exports: [NamedByLink],
})
export class PeopleModule {}
