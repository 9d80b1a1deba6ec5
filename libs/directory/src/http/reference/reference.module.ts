import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.ts';
import { GapsController } from '../gaps/gaps.controller.ts';
import { DutiesQuery } from './duties.query.ts';
import { PartiesQuery } from './parties.query.ts';
import { ReferenceController } from './reference.controller.ts';
import { UnitContactHandler } from './unit-contact/unit-contact.handler.ts';
import { UnitController } from './unit.controller.ts';

@Module({
  imports: [ChangesModule],
  controllers: [ReferenceController, UnitController, GapsController],
  providers: [PartiesQuery, DutiesQuery, UnitContactHandler],
})
export class ReferenceModule {}
