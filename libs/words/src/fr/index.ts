import type { TranslatedAreas } from '../translated.js';
import { applications } from './applications.js';
import { awards } from './awards.js';
import { budget } from './budget.js';
import { calls } from './calls.js';
import { correspondence } from './correspondence.js';
import { corrigenda } from './corrigenda.js';
import { countryNames } from './countries.js';
import { diligence } from './diligence.js';
import { disbursements } from './disbursements.js';
import { documents } from './documents.js';
import { feedback } from './feedback.js';
import { following } from './following.js';
import { http } from './http.js';
import { identity } from './identity.js';
import { notices } from './notices.js';
import { organisation } from './organisation.js';
import { platform } from './platform.js';
import { portal } from './portal.js';
import { publicPages } from './public.js';
import { received } from './received.js';
import { reports } from './reports.js';
import { reviews } from './reviews.js';
import { submitting } from './submitting.js';
import { traces } from './traces.js';
import { typeset } from './typography.js';
import { writing } from './writing.js';

/** French. */
export const french = {
  name: 'Français',
  dir: 'ltr',
  locale: 'fr',
  areas: {
    portal,
    public: publicPages,
    correspondence,
    organisation,
    writing,
    budget,
    documents,
    feedback,
    submitting,
    following,
    traces,
    http,
    platform,
    identity,
    diligence,
    calls,
    corrigenda,
    received,
    applications,
    reviews,
    awards,
    reports,
    disbursements,
    notices,
  } satisfies TranslatedAreas,
  countryNames,
  typeset,
} as const;
