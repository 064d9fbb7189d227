import { serve } from '../../edge/src/index.js';
import { api } from './index.js';

await serve([api], process);
