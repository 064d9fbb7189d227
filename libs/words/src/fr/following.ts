import type { following as english } from '../en/following.js';
import type { Translated } from '../translated.js';

/** French. */
export const following: Translated<typeof english> = {
  'submitting.stands.same': 'La soumission {number:number} compte. Rien n’a été modifié depuis.',
  'submitting.stands.differs':
    'La soumission {number:number} compte et reste valable. Ce que vous avez modifié depuis est une copie de travail : elle ne compte que si vous soumettez de nouveau.',
  'submitting.stands.changed': 'Modifié depuis',
  'submitting.stands.changed_in': '{section} : {fields}',
  'submitting.stands.receipt': 'Accusé de réception de la soumission {number:number}',

  'submitting.closed.title': 'L’appel est clos',
  'submitting.closed.when':
    'La dernière minute pour soumettre était le {vienna} (heure de Vienne), c’est-à-dire le {utc}. C’est l’horloge de la base de données du Fonds qui fait foi, et non celle de votre appareil.',
  'submitting.closed.wording': 'L’appel indique : « {wording} ».',
  'submitting.closed.own_deadline': 'C’était la date limite plus tardive qui vous avait été accordée.',
  'submitting.closed.submitted': 'La soumission {number:number} a été reçue à temps et compte.',
  'submitting.closed.in_grace':
    'La soumission {number:number} est arrivée après la date limite, dans les secondes de grâce que l’appel accorde. Il appartient au Fonds de dire si elle compte.',
  'submitting.closed.withdrawn':
    'La candidature est retirée : elle n’est donc pas évaluée. Vous pouvez toujours la lire.',
  'submitting.closed.nothing':
    'Rien n’a été soumis à temps : ce brouillon n’est donc pas évalué. Vous pouvez toujours le lire et le télécharger.',
  'submitting.closed.changes': 'Ce que vous avez modifié après cette soumission n’a pas été soumis.',
  'submitting.closed.cancelled': 'L’appel a été annulé',
  'submitting.closed.why_cancelled': 'Lire pourquoi l’appel a été annulé',
  'submitting.closed.attempts': 'Tentatives après la date limite',
  'submitting.closed.attempts_lead':
    'Elles ont été refusées et sont conservées comme preuves. Si vous pensez que le système ou le Fonds est en cause, écrivez au secrétariat en indiquant ces heures.',
  'submitting.closed.attempted_at': 'Tentative',
  'submitting.closed.by': 'Par',
  'submitting.closed.deadline': 'Date limite en vigueur',

  'submitting.grace':
    'La date limite est passée. Pendant quelques secondes encore ({seconds:number} en tout), une soumission est acceptée et marquée comme tardive. Il appartient au Fonds de dire si elle compte.',

  'submitting.receipt.next': 'La suite',
  'submitting.receipt.next_open':
    'Jusqu’au {closesAt}, vous pouvez modifier vos réponses et soumettre de nouveau. Ce que vous avez soumis reste valable d’ici là.',
  'submitting.receipt.next_assessed':
    'Après la clôture de l’appel, le secrétariat examine les candidatures au regard des règles, puis des évaluateurs et des évaluatrices les lisent.',
  'submitting.receipt.next_told':
    'Nous vous annonçons la décision par courriel et sur ces pages. Vous n’avez pas besoin de la demander.',

  'submitting.withdraw.title': 'Retirer la candidature',
  'submitting.withdraw.draft':
    'Vous ne pourrez plus terminer ce brouillon, à moins de le reprendre avant la clôture de l’appel.',
  'submitting.withdraw.submitted':
    'Ce que vous avez soumis ne sera plus évalué. Tout est conservé, et les accusés de réception restent vrais.',
  'submitting.withdraw.back_until': 'Jusqu’au {closesAt}, vous pouvez revenir sur ce retrait.',
  'submitting.withdraw.no_way_back': 'L’appel est clos : il n’est plus possible de revenir sur un retrait.',
  'submitting.withdraw.no_way_back_cancelled':
    'L’appel a été annulé : il n’est plus possible de revenir sur un retrait.',
  'submitting.withdraw.why': 'Pourquoi la retirez-vous ?',
  'submitting.withdraw.why_hint': 'Le secrétariat lit ce texte. N’y parlez d’aucune victime.',
  'submitting.withdraw.why_hint_draft':
    'Ce texte est conservé avec le brouillon, que seule votre organisation lit. N’y parlez d’aucune victime.',
  'submitting.withdraw.submit': 'Retirer',

  'submitting.resume.title': 'Revenir sur le retrait',
  'submitting.resume.draft': 'Le brouillon sera de nouveau ouvert, tel que vous l’avez laissé.',
  'submitting.resume.submitted': 'La soumission {number:number} comptera de nouveau, telle qu’elle a été faite.',
  'submitting.resume.why': 'Pourquoi revenez-vous sur le retrait ?',
  'submitting.resume.submit': 'Revenir sur le retrait',

  'submitting.keep': 'Laisser les choses en l’état',

  'submitting.timeline.title': 'Ce que devient la candidature',
  'submitting.timeline.stands.draft': 'Elle est en cours de rédaction. Rien n’a encore été soumis.',
  'submitting.timeline.stands.submitted_open':
    'Elle est soumise. Jusqu’à la clôture de l’appel, vous pouvez la modifier et la soumettre de nouveau.',
  'submitting.timeline.stands.submitted':
    'Elle est soumise et en cours d’évaluation. Vous n’avez rien à faire ; nous vous écrirons dès qu’il y aura une décision.',
  'submitting.timeline.stands.received':
    'Elle est soumise, telle que le Fonds l’a consignée d’après votre envoi. Vous n’avez rien à faire ; nous vous écrirons dès qu’il y aura une décision.',
  'submitting.timeline.stands.cancelled':
    'L’appel a été annulé : les candidatures correspondantes ne sont donc pas évaluées. Vous n’avez rien à faire. Ce que vous avez écrit reste ici, et vous pouvez le lire.',
  'submitting.timeline.stands.withdrawn': 'Elle est retirée.',
  'submitting.timeline.stands.told': 'Il y a une décision : {state}.',
  'submitting.timeline.stands.late': 'Elle n’a pas été soumise avant la clôture de l’appel.',
  'submitting.timeline.history': 'Ce qui s’est passé',
  'submitting.timeline.what.started': 'La candidature a été commencée.',
  'submitting.timeline.what.submitted': 'La soumission {number:number} a été reçue.',
  'submitting.timeline.what.submitted_late':
    'La soumission {number:number} a été reçue après la date limite du {until}, dans les secondes de grâce que l’appel accorde.',
  'submitting.timeline.what.recorded': 'Le Fonds a consigné la candidature, qui lui était parvenue par une autre voie.',
  'submitting.timeline.what.withdrawn': 'La candidature a été retirée.',
  'submitting.timeline.what.resumed': 'Le retrait a été annulé : le brouillon était de nouveau ouvert.',
  'submitting.timeline.what.restored': 'Le retrait a été annulé : la soumission comptait de nouveau.',
  'submitting.timeline.what.mending_asked':
    'L’appel a fait l’objet d’un rectificatif, et il vous a été demandé de revoir votre soumission.',
  'submitting.timeline.what.extended': 'Un délai supplémentaire vous a été accordé, jusqu’au {until}.',
  'submitting.timeline.what.refused':
    'Une soumission a été tentée après la date limite du {until}, et elle a été refusée.',
  'submitting.timeline.what.outcome_told': 'La décision vous a été annoncée : {outcome}.',
  'submitting.timeline.what.redacted':
    'Le Fonds a effacé le texte libre de la soumission {number:number}. Son accusé de réception reste valable et l’indique.',
  'submitting.timeline.what.closed': 'L’appel a été clos.',
  'submitting.timeline.what.cancelled': 'L’appel a été annulé.',
  'submitting.timeline.answers': 'Lire les réponses',
  'submitting.timeline.to_check': 'Vérifier et soumettre',
  'submitting.timeline.letter': 'Lire la lettre',
  'submitting.timeline.messages': 'Messages échangés avec le secrétariat',
  'submitting.timeline.closes': 'L’appel est clos le {closesAt}.',
};
