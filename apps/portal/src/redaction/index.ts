import type { Room } from '../room.js';
import { RedactionController } from './redaction.controller.js';
import { RedactionsController } from './redactions.controller.js';

/** Erasing the free text of submissions. */
export const redaction: Room = { controllers: [RedactionsController, RedactionController], providers: [] };
