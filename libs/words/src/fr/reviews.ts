import type { reviews as english } from '../en/reviews.js';
import type { Translated } from '../translated.js';

/** French. */
export const reviews: Translated<typeof english> = {
  'review.state.assigned': 'En attente de réponse',
  'review.state.in_progress': 'En cours',
  'review.state.submitted': 'Remise',
  'review.state.declined': 'Déclinée',
  'review.state.recused': 'Récusation',
  'review.state.relieved': 'Retirée à la personne',
  'review.state.set_aside': 'Écartée',

  'review.event.accept': 'Accepter',
  'review.event.decline': 'Décliner',
  'review.event.recuse': 'Déclarer un conflit d’intérêts',
  'review.event.relieve': 'Retirer l’évaluation à cette personne',
  'review.event.submit': 'Remettre l’évaluation',
  'review.event.return': 'Renvoyer à la personne qui évalue',
  'review.event.set_aside': 'Écarter pour un conflit déclaré tardivement',

  'review.cannot_assign': 'Il n’est pas possible de demander à cette personne d’évaluer cette candidature.',
  'review.cannot_accept': 'Cette évaluation ne peut pas être acceptée en ce moment.',
  'review.cannot_decline': 'Cette évaluation ne peut pas être déclinée en ce moment.',
  'review.cannot_recuse': 'Cette évaluation est déjà terminée.',
  'review.cannot_relieve': 'Seule une évaluation en cours peut être retirée à la personne qui en est chargée.',
  'review.cannot_submit': 'Cette évaluation ne peut pas encore être remise.',
  'review.cannot_return': 'Cette évaluation ne peut pas être renvoyée.',
  'review.cannot_set_aside': 'Seule une évaluation remise peut être écartée.',
  'review.cannot_score': 'Les notes ne peuvent être modifiées que pendant que l’évaluation est en cours.',

  'review.application_not_eligible': 'La candidature n’est pas en cours d’évaluation en ce moment.',
  'review.person_is_no_reviewer': 'Cette personne n’est pas chargée d’évaluations aujourd’hui.',
  'review.person_belongs_to_the_applicant': 'Cette personne appartient à l’organisation candidate.',
  'review.person_is_recused': 'Cette personne s’est récusée pour cette candidature.',
  'review.person_was_asked': 'Cette personne a déjà été sollicitée pour évaluer cette candidature.',
  'review.returned_by_another_person': 'Une évaluation est renvoyée par une autre personne que celle qui l’a faite.',
  'review.criterion_unknown': 'La grille d’évaluation n’a pas de critère « {criterion} ».',
  'review.criterion_twice': 'Le critère « {criterion} » est donné deux fois.',
  'review.criterion_unscored': 'Donnez une note pour « {criterion} ».',
  'review.remark_missing': 'Indiquez pourquoi pour « {criterion} ».',
  'review.score_form': 'Une note est un nombre avec au plus un chiffre après le point, par exemple 12.5.',
  'review.score_over_weight': 'La note pour « {criterion} » est de {weight:number} au maximum.',

  'recusal.cause.works_for_applicant': 'Travaille ou a travaillé pour l’organisation candidate',
  'recusal.cause.advised_applicant': 'A conseillé l’organisation candidate ou aidé à la candidature',
  'recusal.cause.close_to_applicant': 'Famille ou relation personnelle étroite',
  'recusal.cause.financial_interest': 'Intérêt financier',
  'recusal.cause.other': 'Autre conflit d’intérêts',
};
