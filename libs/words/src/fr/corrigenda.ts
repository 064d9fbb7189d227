import type { corrigenda as english } from '../en/corrigenda.js';
import type { Translated } from '../translated.js';

/** French. */
export const corrigenda: Translated<typeof english> = {
  'corrigendum.all': 'Rectificatifs à cet appel',
  'corrigendum.number': 'Rectificatif {number}',
  'corrigendum.what': 'Objet',
  'corrigendum.versions': 'Avant et maintenant',
  'corrigendum.before': 'Avant :',
  'corrigendum.after': 'Maintenant :',
  'corrigendum.nothing': 'rien',
  'corrigendum.title': 'Titre',
  'corrigendum.source': 'Source',
  'corrigendum.deadline': 'Date limite',
  'corrigendum.deadline_wording': 'Date limite telle que l’appel l’énonce',
  'corrigendum.questions_until': 'Questions acceptées jusqu’au',
  'corrigendum.answers_due': 'Réponses publiées au plus tard le',
  'corrigendum.condition': 'Condition',
  'corrigendum.document': 'Document',
  'corrigendum.question': 'Question',
  'corrigendum.section': 'Section du formulaire',
  'corrigendum.applications': 'Candidatures par organisation',
  'corrigendum.required': 'obligatoire',
  'corrigendum.optional': 'facultatif',
  'corrigendum.limit': '{limit:number} au maximum',
  'corrigendum.in_language': '{what} ({language})',
};
