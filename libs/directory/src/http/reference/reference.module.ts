import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.ts';
import { GapsController } from '../gaps/gaps.controller.ts';
import { PostsModule } from '../posts/posts.module.ts';
import { RegionsController } from '../regions/regions.controller.ts';
import { RegionsHandler } from '../regions/regions.handler.ts';
import { RegionsQuery } from '../regions/regions.query.ts';
import { RoutesController } from '../routing/routes.controller.ts';
import { RoutesHandler } from '../routing/routes.handler.ts';
import { RoutesQuery } from '../routing/routes.query.ts';
import { SignatoriesController } from '../routing/signatories.controller.ts';
import { SignatoriesHandler } from '../routing/signatories.handler.ts';
import { SignatoriesQuery } from '../routing/signatories.query.ts';
import { StatutoryLimitsController } from '../statutory-limits/statutory-limits.controller.ts';
import { StatutoryLimitsHandler } from '../statutory-limits/statutory-limits.handler.ts';
import { UnitsController } from '../units/units.controller.ts';
import { UnitsHandler } from '../units/units.handler.ts';
import { UnitsQuery } from '../units/units.query.ts';
import { UnitContactHandler } from './unit-contact/unit-contact.handler.ts';

@Module({
  imports: [ChangesModule, PostsModule],
  controllers: [
    GapsController,
    RegionsController,
    RoutesController,
    SignatoriesController,
    StatutoryLimitsController,
    UnitsController,
  ],
  providers: [
    RegionsHandler,
    RegionsQuery,
    RoutesHandler,
    RoutesQuery,
    SignatoriesHandler,
    SignatoriesQuery,
    StatutoryLimitsHandler,
    UnitContactHandler,
    UnitsHandler,
    UnitsQuery,
  ],
})
export class ReferenceModule {}
