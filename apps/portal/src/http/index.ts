export { pageAssets, serveAssets } from './assets.js';
export { fieldName, problemErrors, whyAtField } from './problem.js';
export { assetsFolder, PageController, Pages, type PageRequest, type RefusedForm } from './pages.js';
export { frameFor, renderPage, sendPage, type Reader } from './render-page.js';
