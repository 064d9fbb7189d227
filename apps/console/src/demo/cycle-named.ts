import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform';
import { readCycle, type CycleFile } from '../replay/cycle-file.js';

/** One of the cycle files that the product brings along. */
export const cycleNamed = (cycle: string): CycleFile =>
  readCycle(JSON.parse(readFileSync(join(projectRoot, 'apps/console/cycles', `${cycle}.json`), 'utf8')));
