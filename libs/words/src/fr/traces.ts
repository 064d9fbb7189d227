import type { traces as english } from '../en/traces.js';
import type { Translated } from '../translated.js';

/** French. */
export const traces: Translated<typeof english> = {
  'traces.title': 'Merci de relire encore une fois',
  'traces.lead':
    'Aucun nom ni aucune trace de victimes n’a sa place ici. Dans ces passages, une personne semble pouvoir être reconnue. Si c’est le cas, modifiez-les ; sinon, laissez-les : rien n’est bloqué, et cet avertissement n’est conservé nulle part.',
  'traces.send_lead':
    'Aucun nom ni aucune trace de victimes n’a sa place ici, et dans certains passages de votre texte, cités en haut de cette page, une personne semble pouvoir être reconnue. Rien n’a encore été envoyé. Modifiez-les, ou indiquez qu’ils peuvent rester et envoyez le texte tel quel. Cet avertissement n’est conservé nulle part.',
  'traces.file_again': 'Si vous aviez choisi un fichier, choisissez-le de nouveau : le navigateur ne le garde pas.',
  'traces.looked': 'J’ai relu ces passages : aucune victime ni aucune autre personne aidée ne peut y être reconnue.',
  'traces.look': 'Modifiez ces passages, ou confirmez que personne ne peut y être reconnu.',
  'traces.found': '« {text} » ressemble à {kind:traces.kind.*}. Une personne peut-elle être reconnue ?',
  'traces.none_here': 'Aucun nom ni aucune trace de victimes n’a sa place ici.',
  'traces.gone': 'Plus rien ici ne ressemble à la trace d’une personne.',
  'traces.kind.birth': 'une date de naissance',
  'traces.kind.name_with_age': 'un nom à côté d’un âge',
  'traces.kind.identity_number': 'le numéro d’une pièce d’identité',
  'traces.kind.phone': 'un numéro de téléphone',
  'traces.kind.email': 'une adresse électronique',
  'traces.line': '« {text} » ressemble à {kind:traces.kind.*}',
  'traces.line_in': '{where} : « {text} » ressemble à {kind:traces.kind.*}',
};
