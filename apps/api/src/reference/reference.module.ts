import { Module } from '@nestjs/common';
import { DutiesQuery } from './duties.query.ts';
import { PartiesQuery } from './parties/parties.query.ts';
import { ReferenceController } from './reference.controller.ts';

@Module({ controllers: [ReferenceController], providers: [PartiesQuery, DutiesQuery] })
export class ReferenceModule {}
