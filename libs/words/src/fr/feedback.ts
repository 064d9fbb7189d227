import type { feedback as english } from '../en/feedback.js';
import type { Translated } from '../translated.js';

/** French. */
export const feedback: Translated<typeof english> = {
  'feedback.title': 'Retour sur votre candidature',
  'feedback.lead': 'Voici comment votre candidature a été évaluée.',
  'feedback.link': 'Lire le retour',
  'feedback.scores': 'Notes',
  'feedback.scores_lead':
    'Moyennes de {count:number} évaluations. Chaque personne évalue les candidatures de son côté ; ce que chacune a écrit reste au fonds.',
  'feedback.criterion': 'Critère',
  'feedback.average': 'Moyenne',
  'feedback.most': 'Sur',
  'feedback.total': 'Total',
  'feedback.of': '{average:amount} sur {most:number}',
  'feedback.rounded':
    'Chaque chiffre est arrondi séparément : la somme des moyennes ne correspond pas exactement au total.',
  'feedback.chart': 'Note moyenne de chaque critère',
  'feedback.chart_alt': 'Barres des notes moyennes : {scores}. Le tableau donne les mêmes chiffres.',
  'feedback.too_few':
    'Il n’y a pas de notes moyennes : moins de deux évaluations de votre candidature ont été prises en compte, et une moyenne montrerait les notes d’une seule personne.',
  'feedback.text': 'De la part du secrétariat',
  'feedback.guidelines': 'Ce que les candidats apprennent de l’évaluation',
};
