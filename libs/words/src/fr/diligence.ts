import type { diligence as english } from '../en/diligence.js';
import type { Translated } from '../translated.js';

/** French. */
export const diligence: Translated<typeof english> = {
  'hold.state.placed': 'Suspendu',
  'hold.state.lifted': 'Suspension levée',
  'hold.event.place': 'Prononcer une suspension',
  'hold.event.lift': 'Lever la suspension',
  'hold.cannot_lift': 'La suspension ne peut pas être levée.',
  'hold.lifted_by_another_person': 'Une suspension est levée par une autre personne que celle qui l’a prononcée.',
  'hold.why_needed': 'Indiquez pourquoi : les personnes qui en décideront plus tard ont besoin de le savoir.',
  'hold.cause.identity_doubt': 'Doute sur l’identité',
  'hold.cause.sanctions_match': 'Concordance possible avec une liste de sanctions',
  'hold.cause.misconduct_allegation': 'Allégation de faute',
  'hold.cause.misuse_of_funds': 'Soupçon de détournement de fonds',
  'hold.cause.bank_details': 'Doute sur les coordonnées bancaires',
  'hold.cause.court_order': 'Décision de justice',
  'hold.cause.other': 'Autre motif',
  'hold.subject.organisation': 'Organisation',
  'hold.subject.application': 'Candidature',
  'hold.subject.award': 'Subvention',
  'diligence.on_hold': 'Cela est suspendu ; le secrétariat dira quand cela pourra reprendre.',
};
