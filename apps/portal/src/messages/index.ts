import type { Room } from '../room.js';
import { DeskActsController } from './desk-acts.controller.js';
import { MessagesController } from './messages.controller.js';
import { MessagesPlaces } from './messages-place.js';

/** The pages of this folder. */
export const messages: Room = { controllers: [MessagesController, DeskActsController], providers: [MessagesPlaces] };
