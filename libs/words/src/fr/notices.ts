import type { notices as english } from '../en/notices.js';
import type { Translated } from '../translated.js';

/** French. */
export const notices: Translated<typeof english> = {
  'notice.state.queued': 'En attente d’envoi',
  'notice.state.sent': 'Envoyé',
  'notice.state.failed': 'N’a pas pu être remis',
  'notice.event.send': 'Envoyer',
  'notice.event.fail': 'Abandonner',
  'notice.cannot_send': 'Le message ne peut pas être envoyé.',
  'notice.cannot_fail': 'Le message a déjà été envoyé.',

  'notice.closing':
    'Mécanisme de petites subventions\n' +
    'Ce courriel a été écrit par le système. Nous ne demandons jamais votre mot de passe ni vos coordonnées bancaires par courriel.',

  'notice.application_received.subject': 'Un accusé de réception du Mécanisme de petites subventions',
  'notice.application_received.body':
    'Nous avons reçu la soumission {number:number} sous la référence {reference} le {at:instant}, selon l’horloge de notre base de données.\n\n' +
    'Conservez ce courriel comme accusé de réception. L’empreinte (SHA-256) de ce qui a été soumis est\n{sha256}\n\n' +
    'Vous n’avez rien d’autre à faire. Jusqu’au {closesAt:deadline}, vous pouvez vous connecter, modifier votre candidature et la soumettre ' +
    'de nouveau ; ce que vous avez soumis reste valable d’ici là.\n\n' +
    'Toute personne qui détient cet accusé de réception peut vérifier ici qu’il est authentique : {url}',
  'notice.application_received_in_grace.subject': 'Un accusé de réception du Mécanisme de petites subventions',
  'notice.application_received_in_grace.body':
    'Nous avons reçu la soumission {number:number} sous la référence {reference} le {at:instant}, selon l’horloge de notre ' +
    'base de données. C’était après la date limite du {closesAt:deadline}, dans les secondes de grâce que l’appel accorde : ' +
    'il appartient au Fonds de dire si elle compte.\n\n' +
    'Conservez ce courriel comme accusé de réception. L’empreinte (SHA-256) de ce qui a été soumis est\n{sha256}\n\n' +
    'Vous n’avez rien d’autre à faire. Elle ne peut plus être modifiée ; nous vous écrirons dès qu’il y aura une décision.\n\n' +
    'Toute personne qui détient cet accusé de réception peut vérifier ici qu’il est authentique : {url}',

  'notice.application_recorded.subject': 'Un accusé de réception du Mécanisme de petites subventions',
  'notice.application_recorded.body':
    'Ce que vous nous avez envoyé par une autre voie est enregistré comme soumission {number:number} sous la référence {reference}, reçue le ' +
    '{at:instant}.\n\n' +
    'Conservez ce courriel comme accusé de réception. L’empreinte (SHA-256) de ce qui a été enregistré est\n{sha256}\n\n' +
    'Vous n’avez rien d’autre à faire pour le moment. Toute personne qui détient cet accusé de réception peut vérifier ici qu’il est authentique : {url}',

  'notice.outcome_released.subject': 'Une décision du Mécanisme de petites subventions',
  'notice.outcome_released.body':
    'Une décision a été prise sur ce que vous avez soumis sous la référence {reference}.\n\nConnectez-vous pour la lire : {url}',

  'notice.submission_redacted.subject': 'Des nouvelles du Mécanisme de petites subventions',
  'notice.submission_redacted.body':
    'Le Fonds a effacé le texte libre de ce que vous avez soumis sous la référence {reference} : plus personne ne peut le lire.\n\n' +
    'Vous n’avez rien à faire. Votre accusé de réception reste valable et indique désormais que le texte a été effacé.\n\nConnectez-vous pour voir quand, et pour quelle soumission : {url}',

  'notice.call_closes.subject': 'Un rappel du Mécanisme de petites subventions',
  'notice.call_closes.body':
    'L’appel sera clos le {closesAt:deadline}. Sous la référence {reference} se trouve un brouillon qui n’a pas encore été soumis.\n\n' +
    'Connectez-vous pour le terminer : {url}',
  'notice.own_deadline.subject': 'Un rappel du Mécanisme de petites subventions',
  'notice.own_deadline.body':
    'La date limite plus tardive qui vous a été accordée sous la référence {reference} est le {closesAt:deadline}. Il s’y ' +
    'trouve un brouillon qui n’a pas encore été soumis.\n\n' +
    'Connectez-vous pour le terminer : {url}',

  'notice.call_corrected.subject': 'Un appel du Mécanisme de petites subventions a été rectifié',
  'notice.call_corrected.body':
    'L’appel auquel se rapporte votre référence {reference} a été rectifié : voyez le rectificatif {number:number}, qui ' +
    'dit ce qui a changé et pourquoi. Date de clôture : {closesAt:deadline}.\n\n' +
    'Connectez-vous pour voir si cela concerne ce que vous avez écrit : {url}',

  'notice.deadline_extended.subject': 'Un appel du Mécanisme de petites subventions est prolongé',
  'notice.deadline_extended.body':
    'L’appel auquel se rapporte votre référence {reference} reste ouvert plus longtemps. Vous pouvez modifier ce que vous ' +
    'avez écrit et le soumettre jusqu’au {closesAt:deadline}. Le rectificatif {number:number} dit pourquoi.\n\n' +
    'Connectez-vous : {url}',

  'notice.application_to_mend.subject': 'Merci de revoir ce que vous avez soumis au Mécanisme de petites subventions',
  'notice.application_to_mend.body':
    'L’appel a été rectifié après votre soumission sous la référence {reference}, et quelque chose n’y correspond plus.\n\n' +
    'Ce que vous avez soumis reste valable tel quel. Pour y remédier, connectez-vous, modifiez-le et soumettez-le de nouveau jusqu’au {closesAt:deadline} : {url}',

  'notice.more_time.subject': 'Un délai supplémentaire au Mécanisme de petites subventions',
  'notice.more_time.body':
    'Un délai supplémentaire vous a été accordé sous la référence {reference} : jusqu’au {closesAt:deadline}.\n\nConnectez-vous pour continuer : {url}',
  'notice.application_withdrawn.subject': 'Des nouvelles du Mécanisme de petites subventions',
  'notice.application_withdrawn.body':
    'Ce qui porte la référence {reference} a été retiré. Si ce n’était pas voulu, vous pouvez revenir sur ce retrait tant ' +
    'que l’appel reçoit des candidatures : jusqu’au {closesAt:deadline}.\n\n' +
    'Connectez-vous pour le voir : {url}',
  'notice.application_resumed.subject': 'Des nouvelles du Mécanisme de petites subventions',
  'notice.application_resumed.body':
    'Le retrait de ce qui porte la référence {reference} a été annulé. C’est de nouveau un brouillon, qui ne compte qu’une ' +
    'fois soumis : jusqu’au {closesAt:deadline}.\n\n' +
    'Connectez-vous pour continuer : {url}',
  'notice.application_restored.subject': 'Des nouvelles du Mécanisme de petites subventions',
  'notice.application_restored.body':
    'Le retrait de ce qui porte la référence {reference} a été annulé : ce qui avait été soumis compte de nouveau, tel quel.\n\n' +
    'Vous n’avez rien d’autre à faire. Connectez-vous pour le voir : {url}',

  'notice.call_cancelled.subject': 'Un appel du Mécanisme de petites subventions est annulé',
  'notice.call_cancelled.body':
    'L’appel auquel se rapporte votre référence {reference} a été annulé. Vous n’avez plus rien à faire.\n\n' +
    'Connectez-vous pour en savoir plus : {url}',

  'notice.review_assigned.subject': 'Une demande du Mécanisme de petites subventions',
  'notice.review_assigned.body':
    'Nous vous demandons d’évaluer ce qui porte la référence {reference}.\n\nConnectez-vous pour accepter ou décliner : {url}',

  'notice.agreement_to_sign.subject': 'Un document du Mécanisme de petites subventions vous attend',
  'notice.agreement_to_sign.body':
    'Sous la référence {reference}, un document est à lire et à signer.\n\nConnectez-vous pour le lire : {url}',

  'notice.report_due.subject': 'Un rappel du Mécanisme de petites subventions',
  'notice.report_due.body':
    'Un rapport sous la référence {reference} est à remettre le {dueOn:date} au plus tard.\n\nConnectez-vous pour le rédiger : {url}',

  'notice.report_returned.subject': 'Une question du Mécanisme de petites subventions',
  'notice.report_returned.body':
    'Il y a des questions sur un rapport sous la référence {reference}.\n\nConnectez-vous pour y répondre : {url}',

  'notice.instalment_paid.subject': 'Des nouvelles du Mécanisme de petites subventions',
  'notice.instalment_paid.body':
    'Il y a du nouveau au sujet d’un paiement sous la référence {reference}.\n\nConnectez-vous pour le lire : {url}',

  'notice.invitation.subject': 'Une invitation au Mécanisme de petites subventions',
  'notice.invitation.body':
    'Quelqu’un vous invite à travailler à ses côtés au Mécanisme de petites subventions.\n\n' +
    'Connectez-vous avec cette adresse, ou créez un compte pour elle, afin d’accepter ou de décliner jusqu’au {until:deadline} : {url}\n\n' +
    'Si vous n’attendiez pas ce message, vous n’avez rien à faire.',

  'notice.confirm_address.subject': 'Confirmez votre adresse',
  'notice.confirm_address.body':
    'Quelqu’un, vous sans doute, a créé un compte au Mécanisme de petites subventions avec cette adresse.\n\n' +
    'Ouvrez cette page pour confirmer qu’elle est la vôtre ; le lien sert une fois, pendant deux jours : {url}\n\n' +
    'Si ce n’était pas vous, vous n’avez rien à faire.',

  'notice.account_exists.subject': 'Votre compte au Mécanisme de petites subventions',
  'notice.account_exists.body':
    'Quelqu’un, vous sans doute, a voulu créer un compte avec cette adresse. Vous en avez déjà un.\n\n' +
    'Connectez-vous, ou demandez-y un nouveau mot de passe : {url}\n\nSi ce n’était pas vous, vous n’avez rien à faire.',

  'notice.account_made.subject': 'Votre compte au Mécanisme de petites subventions',
  'notice.account_made.body':
    'Un compte a été créé pour vous au Mécanisme de petites subventions.\n\n' +
    'Ouvrez cette page pour choisir un mot de passe ; le lien sert une fois, pendant deux jours : {url}',

  'notice.set_password.subject': 'Votre compte au Mécanisme de petites subventions',
  'notice.set_password.body':
    'Quelqu’un, vous sans doute, a demandé un nouveau mot de passe.\n\n' +
    'Ouvrez cette page pour en choisir un ; le lien sert une fois, pendant deux jours : {url}\n\n' +
    'Si ce n’était pas vous, vous n’avez rien à faire : votre mot de passe reste le même.',

  'notice.account_changed.subject': 'Votre compte au Mécanisme de petites subventions',
  'notice.account_changed.body':
    'La façon dont vous vous connectez a été modifiée : votre mot de passe, ou la deuxième étape.\n\n' +
    'Si ce n’était pas vous, écrivez-nous sans tarder. Connectez-vous pour voir ce qui a été modifié : {url}',
  'notice.address_changed.subject': 'Votre compte au Mécanisme de petites subventions',
  'notice.address_changed.body':
    'L’adresse de votre compte a été modifiée : désormais vous vous connectez avec celle-ci, et nos courriels y sont envoyés.\n\n' +
    'Si ce n’était pas vous, écrivez-nous sans tarder. Connectez-vous pour voir votre compte : {url}',
};
