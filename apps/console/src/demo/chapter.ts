import type { Stage } from '../replay/stage.js';
import type { DemoActors } from './actors.js';

/** One story of the past, told on a stage whose clock is its own and ends no later than `now`. */
export interface Chapter {
  readonly name: string;
  readonly tell: (stage: Stage, actors: DemoActors, now: Date) => Promise<void>;
}
