// The worker as it was built, with a failpoint armed: `node drilled-worker.mjs after-smtp-accepted-before-mark:5`.
import { armFailpoint } from '#platform';

armFailpoint(process.argv[2]);
await import('../../dist/apps/worker/src/main.js');
