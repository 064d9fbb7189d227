import type { received as english } from '../en/received.js';
import type { Translated } from '../translated.js';

/** French. */
export const received: Translated<typeof english> = {
  'received.by.e_mail': 'Enregistrée par le Fonds à partir d’un courriel reçu le {at:instant}.',
  'received.by.paper': 'Enregistrée par le Fonds à partir d’un dossier papier reçu le {at:instant}.',
  'received.entering.e_mail': 'En cours de saisie par le Fonds à partir d’un courriel reçu le {at:instant}.',
  'received.entering.paper': 'En cours de saisie par le Fonds à partir d’un dossier papier reçu le {at:instant}.',
  'received.kept': 'Elle n’a pas été rédigée ici et ne peut pas y être modifiée. L’original est conservé avec elle.',
  'call.document.original': 'Original tel que reçu',
};
