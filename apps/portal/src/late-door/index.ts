import type { Room } from '../room.js';
import { LateController } from './late.controller.js';
import { OneLateController } from './one-late.controller.js';
import { OrganisationSearch } from './organisation-search.js';

/** What reached the fund by e-mail or on paper. */
export const lateDoor: Room = { controllers: [LateController, OneLateController], providers: [OrganisationSearch] };

export { ReceivedMark, receivedInWords } from './received-mark.js';
