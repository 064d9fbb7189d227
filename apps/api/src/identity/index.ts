import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { AccountsController } from './accounts.controller.js';
import { OrganisationsController } from './organisations.controller.js';
import { PeopleController } from './people.controller.js';
import { RolesController } from './roles.controller.js';
import { SessionController } from './session.controller.js';

/** People, organisations, roles and sessions over HTTP. */
@Module({
  imports: [IdentityModule],
  controllers: [SessionController, AccountsController, PeopleController, RolesController, OrganisationsController],
})
export class IdentityApiModule {}
