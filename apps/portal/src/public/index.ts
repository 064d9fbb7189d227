import type { Room } from '../room.js';

/** The pages of this folder. */
export const publicPages: Room = { controllers: [], providers: [] };
