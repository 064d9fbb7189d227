import { applications } from './applications.js';
import { awards } from './awards.js';
import { budget } from './budget.js';
import { callRoom } from './call-room.js';
import { calls } from './calls.js';
import { correspondenceDesk } from './correspondence-desk.js';
import { correspondence } from './correspondence.js';
import { corrigenda } from './corrigenda.js';
import { countryNames } from './countries.js';
import { desk } from './desk.js';
import { diligence } from './diligence.js';
import { disbursements } from './disbursements.js';
import { documents } from './documents.js';
import { feedbackDesk } from './feedback-desk.js';
import { feedback } from './feedback.js';
import { following } from './following.js';
import { funds } from './funds.js';
import { http } from './http.js';
import { identity } from './identity.js';
import { lateDoor } from './late-door.js';
import { notices } from './notices.js';
import { organisation } from './organisation.js';
import { platform } from './platform.js';
import { portal } from './portal.js';
import { publicPages } from './public.js';
import { received } from './received.js';
import { redaction } from './redaction.js';
import { reports } from './reports.js';
import { reviews } from './reviews.js';
import { selection } from './selection.js';
import { submitting } from './submitting.js';
import { traces } from './traces.js';
import { writing } from './writing.js';

/** Each file of the language; a key stands in one of them only (checked by a test). */
export const enAreas = {
  portal,
  public: publicPages,
  desk,
  callRoom,
  lateDoor,
  correspondence,
  correspondenceDesk,
  organisation,
  writing,
  budget,
  documents,
  feedback,
  feedbackDesk,
  redaction,
  submitting,
  following,
  traces,
  http,
  platform,
  identity,
  diligence,
  funds,
  calls,
  corrigenda,
  received,
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
  ...publicPages,
  ...desk,
  ...callRoom,
  ...lateDoor,
  ...correspondence,
  ...correspondenceDesk,
  ...organisation,
  ...writing,
  ...budget,
  ...documents,
  ...feedback,
  ...feedbackDesk,
  ...redaction,
  ...submitting,
  ...following,
  ...traces,
  ...http,
  ...platform,
  ...identity,
  ...diligence,
  ...funds,
  ...calls,
  ...corrigenda,
  ...received,
  ...applications,
  ...reviews,
  ...selection,
  ...awards,
  ...reports,
  ...disbursements,
  ...notices,
} as const;

/** English: what every other language is measured by, and falls back on. */
export const english = {
  name: 'English',
  dir: 'ltr',
  locale: 'en-GB',
  areas: enAreas,
  countryNames,
} as const;
