import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.ts';
import { GapsController } from '../gaps/gaps.controller.ts';
import { PostsModule } from '../posts/posts.module.ts';
import { RegionsController } from '../regions/regions.controller.ts';
import { RegionsHandler } from '../regions/regions.handler.ts';
import { RegionsQuery } from '../regions/regions.query.ts';
import { RoutesController } from '../routing/routes.controller.ts';
import { RoutingHandler } from '../routing/routing.handler.ts';
import { RoutingQuery } from '../routing/routing.query.ts';
import { SignatoriesController } from '../routing/signatories.controller.ts';
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
    RoutingHandler,
    RoutingQuery,
    StatutoryLimitsHandler,
    UnitContactHandler,
    UnitsHandler,
    UnitsQuery,
  ],
})
export class ReferenceModule {}
