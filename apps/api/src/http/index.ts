// What controllers of the API need of HTTP: the edge that the portal has too, and the API's own.
export {
  Acting,
  Commanding,
  csrfToken,
  etagOf,
  httpErrors,
  InSession,
  nameIn,
  PathId,
  problemOf,
  SessionCookie,
  statusOf,
  WhilePending,
  type Acted,
  type Problem,
  contentSecurityPolicy,
} from '../../../edge/src/index.js';
export { actionsOf, type ActionView } from './actions.js';
export { bodyChecked } from './checked-body.js';
export { attachmentFrom, bytesIn, Download, FileBody } from './file-bodies.js';
export { LookedDto, LookedWhyDto, lookedSchema, type Looked } from './looked.dto.js';
export { Public } from './public.js';
export { Acknowledgement, Step } from './step.js';
export { StrayBodyInterceptor } from './stray-body.interceptor.js';
export { WhyDto } from './why.dto.js';
