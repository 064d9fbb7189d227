import type { Room } from '../room.js';
import { InvitationsController } from './invitations.controller.js';
import { JoiningController } from './joining.controller.js';
import { NewOrganisationController } from './new-organisation.controller.js';
import { OrganisationController } from './organisation.controller.js';
import { PeopleController } from './people.controller.js';
import { ProfileDocumentsController } from './profile-documents.controller.js';
import { ProfileController } from './profile.controller.js';
import { RecoveriesController } from './recoveries.controller.js';

export { needsOf } from './needs.js';
export { ProfileMeter } from './profile-meter.js';

/** The pages of organisations. */
export const organisation: Room = {
  controllers: [
    ...[NewOrganisationController, OrganisationController, ProfileController, ProfileDocumentsController],
    ...[PeopleController, InvitationsController, JoiningController, RecoveriesController],
  ],
  providers: [],
};
