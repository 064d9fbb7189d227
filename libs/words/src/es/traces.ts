import type { traces as english } from '../en/traces.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const traces: Translated<typeof english> = {
  'traces.title': 'Revíselo una vez más, por favor',
  'traces.lead':
    'Aquí no deben figurar nombres ni rastros de víctimas. En estos pasajes parece que se puede reconocer a una persona. Si es así, cámbielos; si no, déjelos: no se bloquea nada, y esta advertencia no se guarda en ninguna parte.',
  'traces.send_lead':
    'Aquí no deben figurar nombres ni rastros de víctimas, y en algunos pasajes de su texto, citados al comienzo de esta página, parece que se puede reconocer a una persona. Todavía no se ha enviado nada. Cámbielos, o indique que pueden quedarse y envíe el texto tal como está. Esta advertencia no se guarda en ninguna parte.',
  'traces.file_again': 'Si había elegido un archivo, elíjalo de nuevo: el navegador no lo conserva.',
  'traces.looked': 'He revisado estos pasajes: no se puede reconocer a ninguna víctima ni a otra persona atendida.',
  'traces.look': 'Cambie estos pasajes o confirme que no se puede reconocer a nadie.',
  'traces.found': '“{text}” parece {kind:traces.kind.*}. ¿Se puede reconocer a una persona?',
  'traces.none_here': 'Aquí no deben figurar nombres ni rastros de víctimas.',
  'traces.gone': 'Aquí ya nada parece el rastro de una persona.',
  'traces.kind.birth': 'una fecha de nacimiento',
  'traces.kind.name_with_age': 'un nombre junto a una edad',
  'traces.kind.identity_number': 'el número de un documento de identidad',
  'traces.kind.phone': 'un número de teléfono',
  'traces.kind.email': 'una dirección de correo electrónico',
  'traces.line': '“{text}” parece {kind:traces.kind.*}',
  'traces.line_in': '{where}: “{text}” parece {kind:traces.kind.*}',
};
