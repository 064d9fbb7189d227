export { pageAssets, serveAssets } from './assets.js';
export { csrfToken, forgery, type ForgeryFacts } from './csrf.js';
export { stripEditingFields, type Editing } from './editing.js';
export { formBodies, formLimit, parseForm } from './form-bodies.js';
export { formGuard, type FormGuardOptions } from './form-guard.js';
export { fieldName, problemErrors, type Problem } from './problem.js';
export { frameFor, renderPage, sendPage, type Reader } from './render-page.js';
export { contentSecurityPolicy, securityHeaders } from './security-headers.js';
