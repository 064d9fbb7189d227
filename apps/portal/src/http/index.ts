export { pageAssets, serveAssets } from './assets.js';
export { fieldName, problemErrors } from './problem.js';
export { assetsFolder, PageController, Pages, type PageRequest } from './pages.js';
export { frameFor, renderPage, sendPage, type Reader } from './render-page.js';
