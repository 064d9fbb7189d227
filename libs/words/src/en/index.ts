import { applications } from './applications.js';
import { awards } from './awards.js';
import { calls } from './calls.js';
import { desk } from './desk.js';
import { diligence } from './diligence.js';
import { disbursements } from './disbursements.js';
import { funds } from './funds.js';
import { http } from './http.js';
import { identity } from './identity.js';
import { notices } from './notices.js';
import { platform } from './platform.js';
import { portal } from './portal.js';
import { reports } from './reports.js';
import { reviews } from './reviews.js';
import { selection } from './selection.js';

export { countryNames as enCountryNames } from './countries.js';

/** Each file of the language; a key stands in one of them only (checked by a test). */
export const enAreas = {
  portal,
  desk,
  http,
  platform,
  identity,
  diligence,
  funds,
  calls,
  applications,
  reviews,
  selection,
  awards,
  reports,
  disbursements,
  notices,
} as const;

/** The English catalogue. */
export const en = {
  ...portal,
  ...desk,
  ...http,
  ...platform,
  ...identity,
  ...diligence,
  ...funds,
  ...calls,
  ...applications,
  ...reviews,
  ...selection,
  ...awards,
  ...reports,
  ...disbursements,
  ...notices,
} as const;
