import type { platform as english } from '../en/platform.js';
import type { Translated } from '../translated.js';

/** French. */
export const platform: Translated<typeof english> = {
  'proposal.state.open': 'En attente d’une deuxième personne',
  'proposal.state.approved': 'Approuvée',
  'proposal.state.declined': 'Écartée',
  'proposal.state.withdrawn': 'Retirée',
  'proposal.event.approve': 'Approuver',
  'proposal.event.decline': 'Écarter',
  'proposal.event.withdraw': 'Retirer',
  'proposal.already_open': 'Cela a déjà été proposé et attend une deuxième personne.',
  'proposal.cannot_approve': 'La proposition ne peut pas être approuvée.',
  'proposal.cannot_decline': 'La proposition ne peut pas être écartée.',
  'proposal.cannot_withdraw': 'La proposition ne peut pas être retirée.',

  'history.cannot_redact': 'Le texte ne peut pas être effacé.',
  'history.has_no_text': 'Cette entrée n’a pas de texte.',
  'history.erased_already': 'Le texte a déjà été effacé.',
};
