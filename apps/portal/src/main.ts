import { serve } from '../../edge/src/index.js';
import { portal } from './index.js';

await serve([portal], process);
