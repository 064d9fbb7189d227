import type { Room } from '../room.js';
import { PublicCallsController } from './calls.controller.js';

/** The fund and its calls, for everybody. */
export const calls: Room = { controllers: [PublicCallsController], providers: [] };
