import type { submitting as english } from '../en/submitting.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const submitting: Translated<typeof english> = {
  'submitting.exit.text': 'Salir de esta página',
  'submitting.exit.emergency': 'Emergencia',
  'submitting.exit.activated': 'Cargando.',
  'submitting.exit.timed_out': 'La salida de la página ha caducado.',
  'submitting.exit.two_more': 'Mayúsculas: pulse 2 veces más para salir.',
  'submitting.exit.one_more': 'Mayúsculas: pulse 1 vez más para salir.',

  'submitting.head.remedy': 'Recurso',
  'submitting.head.activities': 'Actividades',
  'submitting.months': { one: '{count:number} mes', other: '{count:number} meses' },
  'submitting.file': '{name} ({size})',
  'submitting.not_answered': 'Sin respuesta',

  'submitting.check.title': 'Revisar sus respuestas',
  'submitting.check.answers': 'Sus respuestas',
  'submitting.check.lead':
    'Lea lo que está a punto de presentar. Puede cambiar cada respuesta hasta que presente la solicitud, y también después hasta el cierre de la convocatoria.',
  'submitting.check.change': 'Cambiar',
  'submitting.check.draft_pdf': 'Descargar el borrador en PDF, por ejemplo para la dirección de su organización',
  'submitting.profile.title': 'Del perfil de su organización',
  'submitting.profile.note':
    'Estos datos se presentan con sus respuestas, tal como están en ese momento. Las reglas de la convocatoria los tienen en cuenta.',
  'submitting.profile.hidden': 'No se indica en este archivo: su organización mantiene oculta su ubicación',
  'submitting.check.missing': 'Lo que falta',
  'submitting.check.missing_lead': 'Responda primero a esto. Después podrá presentar la solicitud.',
  'submitting.check.missing_to_reader':
    'Faltan estas respuestas. Los propietarios y editores de su organización pueden escribirlas.',
  'submitting.check.missing_in': '{section}: {what}',
  'submitting.check.totals': 'Totales del presupuesto',
  'submitting.check.preview': 'Lo que dicen las reglas de la convocatoria',
  'submitting.check.preview_lead':
    'Las mismas reglas se aplicarán tras el cierre de la convocatoria. Una regla que no se cumple no le impide presentar la solicitud, pero esta puede quedar excluida por ello.',
  'submitting.check.preview_waits': 'Las reglas podrán aplicarse cuando no falte nada.',
  'submitting.check.rule': 'Regla',
  'submitting.check.verdict': 'Ahora',
  'submitting.verdict.met': 'Se cumple',
  'submitting.verdict.not_met': 'No se cumple',
  'submitting.verdict.needs_judgement': 'Lo valorarán personas',
  'submitting.check.certify': 'Certificar y presentar',
  'submitting.check.certifier': '¿Quién certifica que esto es exacto y completo?',
  'submitting.check.certifier_hint':
    'Una persona que pueda firmar por {organisation}. Su nombre figura en el acuse de recibo.',
  'submitting.check.function': '¿Qué cargo tiene esta persona en la organización?',
  'submitting.check.function_hint': 'Por ejemplo: directora',
  'submitting.check.certified':
    'La persona nombrada ha leído esta solicitud y certifica, en nombre de {organisation}, que es exacta y completa.',
  'submitting.check.looked':
    'Hemos revisado estos pasajes: no se puede reconocer a ninguna víctima ni a otra persona atendida.',
  'submitting.check.submit': 'Presentar la solicitud',
  'submitting.check.submit_again': 'Presentar de nuevo, en lugar de la presentación {number:number}',
  'submitting.check.not_yours': 'Puede leer esta solicitud. La presentan sus propietarios y editores.',
  'submitting.check.nothing_differs': 'Esto es lo que ya ha presentado. No hay nada nuevo que presentar.',
  'submitting.check.new_rules':
    'Las reglas de la convocatoria se corrigieron después de la presentación {number:number}. Esa presentación cuenta, y se examina según las reglas corregidas. Puede volver a presentarla tal como está, para certificarla según estas reglas.',
  'submitting.fault.certifier': 'Escriba el nombre de la persona que certifica.',
  'submitting.fault.function': 'Escriba el cargo de esta persona en la organización.',
  'submitting.fault.certified': 'Confirme que la persona nombrada certifica esto.',
  'submitting.fault.looked':
    'Revise los pasajes que se indican más abajo y confirme que no se puede reconocer a nadie.',
  'submitting.fault.closed':
    'La convocatoria está cerrada, así que no se presentó nada. Último minuto: {closed}; este intento: {attempted}.',
  'submitting.fault.why': 'Diga por qué.',
  'submitting.fault.too_long': 'Escriba {most:number} caracteres como máximo.',
  'application.changed_since_read':
    'Alguien cambió “{section}” después de que usted abriera esta página. Léalo más abajo y presente después la solicitud.',

  'submitting.receipt.title': 'Recibida',
  'submitting.receipt.heading': 'Acuse de recibo',
  'submitting.receipt.lead': 'Hemos recibido su solicitud. Guarde este acuse de recibo.',
  'submitting.receipt.earlier': 'Esta presentación es anterior. Cuenta la presentación {number:number}.',
  'submitting.receipt.redacted':
    'El Fondo borró el texto libre de esta presentación el {at}: ya no se pueden leer su título ni sus respuestas libres. La referencia, la hora, la huella digital y los importes se conservan, y el acuse de recibo sigue siendo válido.',
  'submitting.receipt.withdrawn': 'La solicitud se retiró después de esta presentación.',
  'submitting.receipt.in_grace':
    'Se recibió fuera de plazo, dentro de los segundos de tolerancia que concede la convocatoria.',
  'submitting.receipt.reference': 'Referencia',
  'submitting.receipt.submission': 'Presentación',
  'submitting.receipt.organisation': 'Organización',
  'submitting.receipt.project': 'Proyecto',
  'submitting.receipt.call': 'Convocatoria',
  'submitting.receipt.vienna': 'Recibida (hora de Viena)',
  'submitting.receipt.utc': 'Recibida (UTC)',
  'submitting.receipt.deadline': 'Plazo vigente',
  'submitting.receipt.by': 'Presentada por',
  'submitting.receipt.certifier': 'Certificada por',
  'submitting.receipt.named': '{name}, {function}',
  'submitting.receipt.asked': 'Solicitado al Fondo',
  'submitting.receipt.number': 'Número del acuse de recibo',
  'submitting.receipt.sha256': 'Huella digital (SHA-256) de lo que se presentó, exactamente',
  'submitting.receipt.documents': 'Documentos presentados',
  'submitting.receipt.document': 'Documento',
  'submitting.receipt.file': 'Archivo',
  'submitting.receipt.file_hash': 'SHA-256',
  'submitting.receipt.no_documents': 'No se presentó ningún documento.',
  'submitting.receipt.read': 'Leer lo que se presentó, respuesta por respuesta',
  'submitting.receipt.pdf': 'Descargar el acuse de recibo en PDF',
  'submitting.receipt.json': 'Descargar exactamente lo que se presentó (JSON)',
  'submitting.receipt.json_hint': 'El SHA-256 de este archivo es la huella digital indicada más arriba.',
  'submitting.receipt.others': 'Todas las presentaciones',
  'submitting.receipt.verify': 'Cualquiera que tenga este acuse de recibo puede verificarlo aquí',
  'submitting.receipt.timeline': 'Ver qué sucede con la solicitud',

  'submitting.submission.title': 'Presentación {number:number}',
  'submitting.submission.lead': 'Cada respuesta tal como se recibió el {at}. Aquí ya no cambia nada.',
  'submitting.submission.pdf': 'Descargar esta presentación en PDF',

  'submitting.verify.title': 'Verificar un acuse de recibo',
  'submitting.verify.lead':
    'Indique la referencia y el número del acuse de recibo o la huella digital. Sabrá si se recibió una presentación así, y cuándo. No se dice nada más, ni nada sobre quién la presentó.',
  'submitting.verify.reference_hint': 'Por ejemplo: APP-2026-0042',
  'submitting.verify.fingerprint': 'Número del acuse de recibo o huella digital (SHA-256)',
  'submitting.verify.submit': 'Verificar',
  'submitting.verify.received': 'Se recibió una presentación con esta referencia y esta huella digital.',
  'submitting.verify.redacted':
    'Texto suprimido el {at}: el Fondo borró el texto libre, así que ya no hay contenido que comparar. Se confirma que se recibió en ese momento.',
  'submitting.verify.unknown': 'No se recibió ninguna presentación con esta referencia y esta huella digital.',
  'submitting.verify.unknown_hint':
    'Compare cada carácter con el acuse de recibo. Una presentación más reciente tiene otra huella digital.',
  'submitting.fault.reference': 'Escriba la referencia.',
  'submitting.fault.fingerprint': 'Escriba el número del acuse de recibo o la huella digital.',

  'submitting.letter.title': 'Decisión sobre su solicitud',
  'submitting.letter.to': 'A {organisation}',
  'submitting.letter.on': 'Viena, {day}',
  'submitting.letter.opening': 'Estimadas y estimados colegas:',
  'submitting.letter.thanks':
    'Les agradecemos su solicitud {reference}, “{project}”, presentada en la convocatoria “{call}” del Fondo fiduciario de contribuciones voluntarias de las Naciones Unidas para las víctimas de la trata de personas.',
  'submitting.letter.outcome.ineligible':
    'La hemos examinado según las reglas de la convocatoria. No las cumple todas y, por ello, no puede tenerse en cuenta.',
  'submitting.letter.outcome.selected':
    'Ha sido seleccionada para una subvención. La secretaría se pondrá en contacto con ustedes para el acuerdo. Les rogamos que lo esperen antes de gastar o firmar nada para el proyecto.',
  'submitting.letter.outcome.reserved':
    'Está en la lista de reserva: no se ha seleccionado ahora y podría seleccionarse más adelante, si quedan fondos libres. En ese caso les escribiremos.',
  'submitting.letter.outcome.unsuccessful': 'Ha sido evaluada y no se ha seleccionado para una subvención.',
  'submitting.letter.outcome.awarded': 'Se le ha concedido una subvención. Lo que sigue está en el acuerdo.',
  'submitting.letter.outcome.not_taken_up': 'La subvención que se le había concedido no se utilizó.',
  'submitting.letter.again': 'Su organización será bienvenida en una próxima convocatoria.',
  'submitting.letter.closing': 'Con nuestro respeto por el trabajo que realizan en favor de las víctimas de la trata,',
  'submitting.letter.signed': 'La secretaría del mecanismo de pequeñas subvenciones',
  'submitting.letter.pdf': 'Descargar la carta en PDF',

  'submitting.pdf.draft': 'BORRADOR – no presentado',
  'submitting.pdf.draft_of': 'Borrador de {reference} tal como estaba el {at}. Este archivo no es una presentación.',
  'submitting.pdf.working': 'COPIA DE TRABAJO',
  'submitting.pdf.working_of':
    'Copia de trabajo de {reference} al {at}. Lo que se presentó es la presentación {number:number}; este archivo no la sustituye.',
  'submitting.pdf.submission_of':
    'Presentación {number:number} de {reference}, recibida el {at}. Huella digital (SHA-256): {sha256}',
  'submitting.pdf.page': 'Página {page} de {pages}',
  'submitting.pdf.unshown':
    'Algunos caracteres no pueden mostrarse en este archivo; en su lugar figura �. Las páginas del portal los muestran.',
};
