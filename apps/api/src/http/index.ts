export { Acting, Commanding, etagOf, httpErrors, InSession, PathId, Public, WhilePending, type Acted } from './acting.js';
export { ProblemFilter } from './problem.filter.js';
export { problemOf, statusOf, type Problem } from './problem.js';
export { SessionGuard, sessionCookies } from './session.guard.js';
export { validation } from './validation.js';
export { actionsOf, type ActionView } from './actions.js';
export { bodyChecked } from './checked-body.js';
export { WhyDto } from './why.dto.js';
