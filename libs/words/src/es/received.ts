import type { received as english } from '../en/received.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const received: Translated<typeof english> = {
  'received.by.e_mail': 'Registrada por el Fondo a partir de un correo electrónico recibido el {at:instant}.',
  'received.by.paper': 'Registrada por el Fondo a partir de un expediente en papel recibido el {at:instant}.',
  'received.entering.e_mail':
    'El Fondo la está introduciendo a partir de un correo electrónico recibido el {at:instant}.',
  'received.entering.paper':
    'El Fondo la está introduciendo a partir de un expediente en papel recibido el {at:instant}.',
  'received.kept': 'No se redactó aquí y no puede modificarse aquí. El original se conserva con ella.',
  'call.document.original': 'Original tal como se recibió',
};
