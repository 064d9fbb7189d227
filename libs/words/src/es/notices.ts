import type { notices as english } from '../en/notices.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const notices: Translated<typeof english> = {
  'notice.state.queued': 'En espera de envío',
  'notice.state.sent': 'Enviado',
  'notice.state.failed': 'No se pudo entregar',
  'notice.event.send': 'Enviar',
  'notice.event.fail': 'Desistir',
  'notice.cannot_send': 'El mensaje no se puede enviar.',
  'notice.cannot_fail': 'El mensaje ya se envió.',

  'notice.closing':
    'Mecanismo de pequeñas subvenciones\n' +
    'Este correo lo escribió el sistema. Nunca pedimos por correo su contraseña ni sus datos bancarios.',

  'notice.application_received.subject': 'Un acuse de recibo del Mecanismo de pequeñas subvenciones',
  'notice.application_received.body':
    'Recibimos la presentación {number:number} con la referencia {reference} el {at:instant}, según el reloj de nuestra base de datos.\n\n' +
    'Conserve este correo como acuse de recibo. La huella digital (SHA-256) de lo que se presentó es\n{sha256}\n\n' +
    'No tiene que hacer nada más. Hasta el {closesAt:deadline} puede iniciar sesión, modificar su solicitud y presentarla de nuevo; lo que ' +
    'presentó sigue siendo válido hasta entonces.\n\n' +
    'Cualquiera que tenga este acuse de recibo puede comprobar aquí que es auténtico: {url}',
  'notice.application_received_in_grace.subject': 'Un acuse de recibo del Mecanismo de pequeñas subvenciones',
  'notice.application_received_in_grace.body':
    'Recibimos la presentación {number:number} con la referencia {reference} el {at:instant}, según el reloj de nuestra ' +
    'base de datos. Fue después del plazo del {closesAt:deadline}, en los segundos de gracia que da la convocatoria: ' +
    'corresponde al Fondo decir si cuenta.\n\n' +
    'Conserve este correo como acuse de recibo. La huella digital (SHA-256) de lo que se presentó es\n{sha256}\n\n' +
    'No tiene que hacer nada más. Ya no se puede modificar; le escribiremos en cuanto haya una decisión.\n\n' +
    'Cualquiera que tenga este acuse de recibo puede comprobar aquí que es auténtico: {url}',

  'notice.application_recorded.subject': 'Un acuse de recibo del Mecanismo de pequeñas subvenciones',
  'notice.application_recorded.body':
    'Lo que usted nos envió por otra vía está registrado como presentación {number:number} con la referencia {reference}, recibida el ' +
    '{at:instant}.\n\n' +
    'Conserve este correo como acuse de recibo. La huella digital (SHA-256) de lo que se registró es\n{sha256}\n\n' +
    'Por ahora no tiene que hacer nada más. Cualquiera que tenga este acuse de recibo puede comprobar aquí que es auténtico: {url}',

  'notice.outcome_released.subject': 'Una decisión del Mecanismo de pequeñas subvenciones',
  'notice.outcome_released.body':
    'Hay una decisión sobre lo que usted presentó con la referencia {reference}.\n\nInicie sesión para leerla: {url}',

  'notice.submission_redacted.subject': 'Novedades del Mecanismo de pequeñas subvenciones',
  'notice.submission_redacted.body':
    'El Fondo borró el texto libre de lo que usted presentó con la referencia {reference}: ya nadie puede leerlo.\n\n' +
    'No tiene que hacer nada. Su acuse de recibo sigue siendo válido e indica desde ahora que el texto fue suprimido.\n\nInicie sesión para ver cuándo y de qué presentación: {url}',

  'notice.call_closes.subject': 'Un recordatorio del Mecanismo de pequeñas subvenciones',
  'notice.call_closes.body':
    'La convocatoria se cierra el {closesAt:deadline}. Con la referencia {reference} hay un borrador que todavía no se ha presentado.\n\n' +
    'Inicie sesión para terminarlo: {url}',
  'notice.own_deadline.subject': 'Un recordatorio del Mecanismo de pequeñas subvenciones',
  'notice.own_deadline.body':
    'El plazo ampliado que se le concedió con la referencia {reference} vence el {closesAt:deadline}. Hay un borrador que ' +
    'todavía no se ha presentado.\n\n' +
    'Inicie sesión para terminarlo: {url}',

  'notice.call_corrected.subject': 'Se ha corregido una convocatoria del Mecanismo de pequeñas subvenciones',
  'notice.call_corrected.body':
    'La convocatoria a la que corresponde su referencia {reference} se ha corregido: vea la corrección {number:number}, ' +
    'que dice qué cambió y por qué. Fecha de cierre: {closesAt:deadline}.\n\n' +
    'Inicie sesión para ver si afecta a lo que usted escribió: {url}',

  'notice.deadline_extended.subject': 'Se ha prorrogado una convocatoria del Mecanismo de pequeñas subvenciones',
  'notice.deadline_extended.body':
    'La convocatoria a la que corresponde su referencia {reference} estará abierta más tiempo. Puede modificar lo que ' +
    'escribió y presentarlo hasta el {closesAt:deadline}. La corrección {number:number} dice por qué.\n\n' +
    'Inicie sesión: {url}',

  'notice.application_to_mend.subject': 'Le rogamos que revise lo que presentó al Mecanismo de pequeñas subvenciones',
  'notice.application_to_mend.body':
    'La convocatoria se corrigió después de que usted presentara algo con la referencia {reference}, y una parte ya no se ajusta.\n\n' +
    'Lo que presentó sigue siendo válido tal como está. Para ajustarlo, inicie sesión, modifíquelo y preséntelo de nuevo hasta el {closesAt:deadline}: {url}',

  'notice.more_time.subject': 'Más tiempo en el Mecanismo de pequeñas subvenciones',
  'notice.more_time.body':
    'Se le ha concedido más tiempo con la referencia {reference}: hasta el {closesAt:deadline}.\n\nInicie sesión para continuar: {url}',
  'notice.application_withdrawn.subject': 'Novedades del Mecanismo de pequeñas subvenciones',
  'notice.application_withdrawn.body':
    'Lo que lleva la referencia {reference} se ha retirado. Si no era lo que se quería, la retirada se puede deshacer ' +
    'mientras la convocatoria admita solicitudes: hasta el {closesAt:deadline}.\n\n' +
    'Inicie sesión para verlo: {url}',
  'notice.application_resumed.subject': 'Novedades del Mecanismo de pequeñas subvenciones',
  'notice.application_resumed.body':
    'Se ha deshecho la retirada de lo que lleva la referencia {reference}. Vuelve a ser un borrador y solo cuenta cuando ' +
    'se presente: hasta el {closesAt:deadline}.\n\n' +
    'Inicie sesión para continuar: {url}',
  'notice.application_restored.subject': 'Novedades del Mecanismo de pequeñas subvenciones',
  'notice.application_restored.body':
    'Se ha deshecho la retirada de lo que lleva la referencia {reference}: lo que se presentó vuelve a contar, tal como ' +
    'estaba.\n\n' +
    'No tiene que hacer nada más. Inicie sesión para verlo: {url}',

  'notice.call_cancelled.subject': 'Se ha cancelado una convocatoria del Mecanismo de pequeñas subvenciones',
  'notice.call_cancelled.body':
    'La convocatoria a la que corresponde su referencia {reference} se ha cancelado. Ya no tiene que hacer nada.\n\n' +
    'Inicie sesión para leer más: {url}',

  'notice.review_assigned.subject': 'Una petición del Mecanismo de pequeñas subvenciones',
  'notice.review_assigned.body':
    'Le pedimos que evalúe lo que lleva la referencia {reference}.\n\nInicie sesión para aceptar o declinar: {url}',

  'notice.agreement_to_sign.subject': 'Le espera un documento del Mecanismo de pequeñas subvenciones',
  'notice.agreement_to_sign.body':
    'Con la referencia {reference} hay un documento que debe leer y firmar.\n\nInicie sesión para leerlo: {url}',

  'notice.report_due.subject': 'Un recordatorio del Mecanismo de pequeñas subvenciones',
  'notice.report_due.body':
    'Un informe con la referencia {reference} debe presentarse a más tardar el {dueOn:date}.\n\nInicie sesión para escribirlo: {url}',

  'notice.report_returned.subject': 'Una pregunta del Mecanismo de pequeñas subvenciones',
  'notice.report_returned.body':
    'Hay preguntas sobre un informe con la referencia {reference}.\n\nInicie sesión para responderlas: {url}',

  'notice.instalment_paid.subject': 'Novedades del Mecanismo de pequeñas subvenciones',
  'notice.instalment_paid.body':
    'Hay novedades sobre un pago con la referencia {reference}.\n\nInicie sesión para leerlas: {url}',

  'notice.invitation.subject': 'Una invitación al Mecanismo de pequeñas subvenciones',
  'notice.invitation.body':
    'Alguien le invita a trabajar en equipo en el Mecanismo de pequeñas subvenciones.\n\n' +
    'Inicie sesión con esta dirección, o cree una cuenta para ella, para aceptar o declinar hasta el {until:deadline}: {url}\n\n' +
    'Si no esperaba este mensaje, no tiene que hacer nada.',

  'notice.confirm_address.subject': 'Confirme su dirección',
  'notice.confirm_address.body':
    'Alguien, creemos que usted, creó una cuenta en el Mecanismo de pequeñas subvenciones con esta dirección.\n\n' +
    'Abra esta página para confirmar que es suya; el enlace sirve una vez, durante dos días: {url}\n\n' +
    'Si no fue usted, no tiene que hacer nada.',

  'notice.account_exists.subject': 'Su cuenta en el Mecanismo de pequeñas subvenciones',
  'notice.account_exists.body':
    'Alguien, creemos que usted, quiso crear una cuenta con esta dirección. Ya tiene una.\n\n' +
    'Inicie sesión o pida allí una nueva contraseña: {url}\n\nSi no fue usted, no tiene que hacer nada.',

  'notice.account_made.subject': 'Su cuenta en el Mecanismo de pequeñas subvenciones',
  'notice.account_made.body':
    'Se creó una cuenta para usted en el Mecanismo de pequeñas subvenciones.\n\n' +
    'Abra esta página para elegir una contraseña; el enlace sirve una vez, durante dos días: {url}',

  'notice.set_password.subject': 'Su cuenta en el Mecanismo de pequeñas subvenciones',
  'notice.set_password.body':
    'Alguien, creemos que usted, pidió una nueva contraseña.\n\n' +
    'Abra esta página para elegirla; el enlace sirve una vez, durante dos días: {url}\n\n' +
    'Si no fue usted, no tiene que hacer nada: su contraseña sigue siendo la misma.',

  'notice.account_changed.subject': 'Su cuenta en el Mecanismo de pequeñas subvenciones',
  'notice.account_changed.body':
    'Se ha cambiado la forma en que usted inicia sesión: su contraseña o el segundo paso.\n\n' +
    'Si no fue usted, escríbanos de inmediato. Inicie sesión para ver qué ha cambiado: {url}',
  'notice.address_changed.subject': 'Su cuenta en el Mecanismo de pequeñas subvenciones',
  'notice.address_changed.body':
    'Se ha cambiado la dirección de su cuenta: a partir de ahora inicia sesión con esta, y a ella van nuestros correos.\n\n' +
    'Si no fue usted, escríbanos de inmediato. Inicie sesión para ver su cuenta: {url}',
};
