export {
  Acting,
  Commanding,
  etagOf,
  httpErrors,
  InSession,
  PathId,
  PostedFiles,
  Public,
  WhilePending,
  type Acted,
} from './acting.js';
export { attachmentOf, nameIn } from './content-disposition.js';
export { csrfToken, forgery, type ForgeryFacts } from './csrf.js';
export { stripEditingFields, type Editing } from './editing.js';
export { FAILURE_PAGES, FailureFilter, type FailurePages } from './failure.filter.js';
export { forged, type Expected } from './forged.js';
export { formBodies, formLimit, parseForm } from './form-bodies.js';
export type { PostedFile } from './form-files.js';
export { HealthModule, Readiness } from './health.module.js';
export { languageCookie, languageOf } from './language.js';
export { pointerTo } from './pointer.js';
export { failureOf, problemOf, statusOf, type Failure, type Problem } from './problem.js';
export { contentSecurityPolicy, securityHeaders } from './security-headers.js';
export { serve } from './serve.js';
export { SessionCookie } from './session-cookie.js';
export { SessionGuard } from './session.guard.js';
export { fieldCode, validation } from './validation.js';
export { createWebApp, type Part, type WebConfig } from './web-app.js';
