export { accounts, postings, type Account, type Posting } from './account.js';
export { isPositive } from './contribution.js';
export { fundDay, fundZone } from './fund-day.js';
