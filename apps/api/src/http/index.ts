// What controllers of the API need of HTTP: the edge that the portal has too, and the API's own.
export {
  Acting,
  Commanding,
  csrfToken,
  etagOf,
  httpErrors,
  InSession,
  PathId,
  problemOf,
  Public,
  SessionCookie,
  statusOf,
  WhilePending,
  type Acted,
  type Problem,
} from '../../../edge/src/index.js';
export { actionsOf, type ActionView } from './actions.js';
export { bodyChecked } from './checked-body.js';
export { WhyDto } from './why.dto.js';
