import type { Room } from '../room.js';
import { DocumentsController } from './documents.controller.js';

/** The pages of this folder. */
export const documents: Room = { controllers: [DocumentsController], providers: [] };
