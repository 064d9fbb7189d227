import type { following as english } from '../en/following.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const following: Translated<typeof english> = {
  'submitting.stands.same': 'Cuenta la presentación {number:number}. No se ha cambiado nada desde entonces.',
  'submitting.stands.differs':
    'La presentación {number:number} cuenta y sigue siendo válida. Lo que ha cambiado desde entonces es una copia de trabajo: solo cuenta si presenta de nuevo.',
  'submitting.stands.changed': 'Cambiado desde entonces',
  'submitting.stands.changed_in': '{section}: {fields}',
  'submitting.stands.receipt': 'Acuse de recibo de la presentación {number:number}',

  'submitting.closed.title': 'La convocatoria está cerrada',
  'submitting.closed.when':
    'El último minuto para presentar fue el {vienna} (hora de Viena), es decir, el {utc}. Decide el reloj de la base de datos del Fondo, no el de su dispositivo.',
  'submitting.closed.wording': 'La convocatoria dice: “{wording}”.',
  'submitting.closed.own_deadline': 'Ese era el plazo ampliado que se le había concedido.',
  'submitting.closed.submitted': 'La presentación {number:number} se recibió a tiempo y cuenta.',
  'submitting.closed.in_grace':
    'La presentación {number:number} llegó después del plazo, en los segundos de gracia que da la convocatoria. Corresponde al Fondo decir si cuenta.',
  'submitting.closed.withdrawn': 'La solicitud está retirada, por lo que no se evalúa. Puede seguir leyéndola.',
  'submitting.closed.nothing':
    'No se presentó nada a tiempo, por lo que este borrador no se evalúa. Puede seguir leyéndolo y descargarlo.',
  'submitting.closed.changes': 'Lo que cambió después de esa presentación no se presentó.',
  'submitting.closed.cancelled': 'La convocatoria se ha cancelado',
  'submitting.closed.why_cancelled': 'Leer por qué se canceló la convocatoria',
  'submitting.closed.attempts': 'Intentos fuera de plazo',
  'submitting.closed.attempts_lead':
    'Se denegaron y se conservan como prueba. Si cree que la causa fue el sistema o el Fondo, escriba a la secretaría e indique estas horas.',
  'submitting.closed.attempted_at': 'Intento',
  'submitting.closed.by': 'Por',
  'submitting.closed.deadline': 'Plazo vigente',

  'submitting.grace':
    'El plazo ha vencido. Durante unos segundos más ({seconds:number} en total) se acepta una presentación y se marca como tardía. Corresponde al Fondo decir si cuenta.',

  'submitting.receipt.next': 'Qué sucede ahora',
  'submitting.receipt.next_open':
    'Hasta el {closesAt} puede cambiar sus respuestas y presentar de nuevo. Lo que ha presentado sigue siendo válido hasta entonces.',
  'submitting.receipt.next_assessed':
    'Tras el cierre de la convocatoria, la secretaría examina las solicitudes según las reglas, y después las leen evaluadores y evaluadoras.',
  'submitting.receipt.next_told':
    'Le comunicamos la decisión por correo electrónico y en estas páginas. No hace falta que pregunte.',

  'submitting.withdraw.title': 'Retirar la solicitud',
  'submitting.withdraw.draft':
    'Ya no podrá terminar este borrador, salvo que lo retome antes del cierre de la convocatoria.',
  'submitting.withdraw.submitted':
    'Lo que presentó dejará de evaluarse. Todo se conserva, y los acuses de recibo siguen siendo ciertos.',
  'submitting.withdraw.back_until': 'Hasta el {closesAt} puede deshacer la retirada.',
  'submitting.withdraw.no_way_back': 'La convocatoria está cerrada: la retirada no se puede deshacer.',
  'submitting.withdraw.no_way_back_cancelled': 'La convocatoria se ha cancelado: la retirada no se puede deshacer.',
  'submitting.withdraw.why': '¿Por qué la retira?',
  'submitting.withdraw.why_hint': 'La secretaría lee este texto. No escriba sobre ninguna víctima.',
  'submitting.withdraw.why_hint_draft':
    'Se conserva con el borrador, que solo lee su organización. No escriba sobre ninguna víctima.',
  'submitting.withdraw.submit': 'Retirar',

  'submitting.resume.title': 'Deshacer la retirada',
  'submitting.resume.draft': 'El borrador volverá a estar abierto, tal como lo dejó.',
  'submitting.resume.submitted': 'La presentación {number:number} volverá a contar, tal como se hizo.',
  'submitting.resume.why': '¿Por qué deshace la retirada?',
  'submitting.resume.submit': 'Deshacer la retirada',

  'submitting.keep': 'Dejarlo como está',

  'submitting.timeline.title': 'Qué sucede con la solicitud',
  'submitting.timeline.stands.draft': 'Se está redactando. Todavía no se ha presentado nada.',
  'submitting.timeline.stands.submitted_open':
    'Está presentada. Hasta el cierre de la convocatoria puede cambiarla y presentarla de nuevo.',
  'submitting.timeline.stands.submitted':
    'Está presentada y en evaluación. No tiene que hacer nada; le escribiremos en cuanto haya una decisión.',
  'submitting.timeline.stands.received':
    'Está presentada, tal como el Fondo la registró a partir de lo que usted envió. No tiene que hacer nada; le escribiremos en cuanto haya una decisión.',
  'submitting.timeline.stands.cancelled':
    'La convocatoria se ha cancelado, por lo que las solicitudes no se evalúan. No tiene que hacer nada. Lo que escribió sigue aquí y puede leerlo.',
  'submitting.timeline.stands.withdrawn': 'Está retirada.',
  'submitting.timeline.stands.told': 'Hay una decisión: {state}.',
  'submitting.timeline.stands.late': 'No se presentó antes del cierre de la convocatoria.',
  'submitting.timeline.history': 'Qué ha sucedido',
  'submitting.timeline.what.started': 'Se inició la solicitud.',
  'submitting.timeline.what.submitted': 'Se recibió la presentación {number:number}.',
  'submitting.timeline.what.submitted_late':
    'La presentación {number:number} se recibió después del plazo del {until}, en los segundos de gracia que da la convocatoria.',
  'submitting.timeline.what.recorded': 'El Fondo registró la solicitud, que le había llegado por otra vía.',
  'submitting.timeline.what.withdrawn': 'Se retiró la solicitud.',
  'submitting.timeline.what.resumed': 'Se deshizo la retirada: el borrador volvió a estar abierto.',
  'submitting.timeline.what.restored': 'Se deshizo la retirada: la presentación volvió a contar.',
  'submitting.timeline.what.mending_asked':
    'Se corrigió la convocatoria y se le pidió que revisara lo que había presentado.',
  'submitting.timeline.what.extended': 'Se le concedió más tiempo, hasta el {until}.',
  'submitting.timeline.what.refused': 'Se intentó una presentación después del plazo del {until}, y se denegó.',
  'submitting.timeline.what.outcome_told': 'Se le comunicó la decisión: {outcome}.',
  'submitting.timeline.what.redacted':
    'El Fondo borró el texto libre de la presentación {number:number}. Su acuse de recibo sigue siendo válido y lo indica.',
  'submitting.timeline.what.closed': 'Se cerró la convocatoria.',
  'submitting.timeline.what.cancelled': 'La convocatoria se canceló.',
  'submitting.timeline.answers': 'Leer las respuestas',
  'submitting.timeline.to_check': 'Revisar y presentar',
  'submitting.timeline.letter': 'Leer la carta',
  'submitting.timeline.messages': 'Mensajes con la secretaría',
  'submitting.timeline.closes': 'La convocatoria se cierra el {closesAt}.',
};
