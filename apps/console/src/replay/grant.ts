import type { Cast } from './cast.js';
import type { HandedIn } from './apply.js';
import type { Decided } from './decide.js';
import type { Published } from './publish.js';
import type { Stage } from './stage.js';

/** Awards, agreements, instalments, reports, close-out. */
export const grantAll = async (_stage: Stage, _published: Published, _cast: Cast, _decided: Decided, _handedIn: readonly HandedIn[]): Promise<void> => {};
