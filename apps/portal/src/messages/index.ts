import type { Room } from '../room.js';

/** The pages of this folder. */
export const messages: Room = { controllers: [], providers: [] };
