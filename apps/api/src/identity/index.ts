import { Module } from '@nestjs/common';
import { ApplicationsModule } from '#applications';
import { IdentityModule } from '#identity';
import { AccountsController } from './accounts.controller.js';
import { JoiningController } from './joining.controller.js';
import { OrganisationsController } from './organisations.controller.js';
import { OwnAccountController } from './own-account.controller.js';
import { PeopleController } from './people.controller.js';
import { ProfileController } from './profile.controller.js';
import { RolesController } from './roles.controller.js';
import { SessionController } from './session.controller.js';

/** People, organisations, roles and sessions over HTTP. */
@Module({
  imports: [ApplicationsModule, IdentityModule],
  controllers: [
    ...[SessionController, AccountsController, OwnAccountController, PeopleController, RolesController],
    ...[OrganisationsController, ProfileController, JoiningController],
  ],
})
export class IdentityApiModule {}
