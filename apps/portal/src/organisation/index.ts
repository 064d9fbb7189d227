import type { Room } from '../room.js';

/** The pages of this folder. */
export const organisation: Room = { controllers: [], providers: [] };
