export { DiligenceReader, type HoldRow } from './data/diligence.reader.js';
export { Holds } from './data/holds.js';
export { DiligenceModule } from './diligence.module.js';
export { LiftHold } from './use-cases/lift-hold.js';
export { PlaceHold, type HoldAnswer, type HoldInput } from './use-cases/place-hold.js';
