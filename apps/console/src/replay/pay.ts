import type { Agenda } from './agenda.js';
import type { Grant } from './grant.js';
import type { Stage } from './stage.js';

/** Instalments and reports in turn, to the close-out. */
export const payAndReport = async (_stage: Stage, _agenda: Agenda, _grant: Grant): Promise<void> => {};
