import type { correspondence as english } from '../en/correspondence.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const correspondence: Translated<typeof english> = {
  'question.cannot_ask': 'No se puede formular la pregunta.',
  'question.call_not_open': 'Esta convocatoria no admite preguntas.',
  'question.too_many':
    'Usted tiene {most:number} preguntas sobre esta convocatoria que esperan respuesta. Le rogamos que espere hasta que algunas la tengan.',
  'question.empty': 'Escriba su pregunta.',
  'question.too_long': 'El texto es demasiado largo: {most:number} caracteres como máximo.',

  'information_request.state.open': 'Pendiente',
  'information_request.state.answered': 'Respondida',
  'information_request.state.closed': 'Cerrada',
  'information_request.state.withdrawn': 'Retirada',
  'information_request.event.answer': 'Responder',
  'information_request.event.withdraw': 'Retirar la petición',
  'information_request.event.close': 'Cerrar la petición',
  'information_request.cannot_answer': 'Ya no se puede responder a esta petición.',
  'information_request.cannot_withdraw': 'La petición ya no se puede retirar.',
  'information_request.cannot_close': 'La petición ya ha terminado.',
  'information_request.cannot_move': 'La petición ya no espera respuesta.',
  'information_request.day_wrong': 'Elija un día a partir de hoy, en el plazo de un año.',
  'message.text_missing': 'Escriba un mensaje.',
  'message.empty': 'Escriba un mensaje o elija un archivo.',

  'corr.questions.title': 'Preguntas y respuestas',
  'corr.questions.description':
    'Las preguntas que se formularon sobre esta convocatoria y las respuestas de la secretaría: {call}',
  'corr.questions.lead':
    'Cualquiera puede preguntar sobre esta convocatoria. Las respuestas se publican aquí para todos al mismo tiempo, y a nadie se le dice quién preguntó.',
  'corr.questions.are_taken': 'Se admiten preguntas hasta el',
  'corr.questions.were_taken': 'Se admitieron preguntas hasta el',
  'corr.questions.answers_due': 'Las respuestas se publican a más tardar el {day}.',
  'corr.questions.answers': 'Respuestas',
  'corr.questions.none': 'Todavía no hay respuestas publicadas.',
  'corr.questions.feed': 'Seguir las respuestas en un lector de fuentes (Atom)',
  'corr.feed.title': 'Preguntas y respuestas: {call}',
  'corr.feed.subtitle': 'Respuestas de la secretaría del Mecanismo de pequeñas subvenciones, las mismas para todos',
  'corr.number': 'Respuesta {number:number}',
  'corr.answer.question': 'Pregunta',
  'corr.answer.answer': 'Respuesta',
  'corr.answer.published': 'Publicada el {at}',
  'corr.answer.superseded': 'Corregida',
  'corr.answer.superseded_by': 'Esta respuesta se corrigió. La que vale ahora es la',
  'corr.answer.supersedes': 'Esta respuesta corrige la',

  'corr.ask.title': 'Hacer una pregunta',
  'corr.ask.public':
    'Escribimos su pregunta con nuestras propias palabras, junto con otras parecidas. La pregunta y la respuesta se publican para todos; ' +
    'quién preguntó, no. Usted recibirá un correo cuando se publiquen nuevas respuestas.',
  'corr.ask.confirm':
    'Confirme su dirección para recibir estos correos: hasta entonces solo encontrará las respuestas aquí.',
  'corr.ask.no_names':
    'No escriba nombres de personas ni nada que permita reconocer a una víctima de la trata. ' +
    'No hace falta que diga quién es usted ni cómo se llama su organización.',
  'corr.ask.late':
    'El día para hacer preguntas ya pasó. Si envía una pregunta ahora, se conserva, pero no recibe respuesta: las respuestas tienen que ser las mismas para todos.',
  'corr.ask.question': 'Su pregunta',
  'corr.ask.hint': 'Sobre la convocatoria y sus reglas. Para lo que solo afecte a su solicitud, escríbanos desde ella.',
  'corr.ask.submit': 'Enviar la pregunta',

  'corr.own.title': 'Sus preguntas',
  'corr.own.hint': 'Solo usted ve cuáles de las preguntas son suyas.',
  'corr.own.of': 'Formulada el {at}',
  'corr.own.one_title': 'Su pregunta',
  'corr.own.late_title': 'Su pregunta llegó demasiado tarde',
  'corr.own.late':
    'Su pregunta llegó después del día previsto para las preguntas. La conservamos, pero no recibe respuesta.',
  'corr.own.waiting': 'Tenemos su pregunta. Cuando se publiquen las respuestas recibirá un correo.',
  'corr.own.answered': 'La respuesta a su pregunta:',
  'corr.own.set_aside': 'Su pregunta no recibe una respuesta publicada. La secretaría explica por qué:',
  'corr.own.text': 'Lo que usted preguntó',
  'corr.own.back': 'Todas las preguntas y respuestas',
  'corr.standing.waiting': 'Recibida',
  'corr.standing.drafted': 'Recibida',
  'corr.standing.answered': 'Respondida',
  'corr.standing.late': 'Fuera de plazo',
  'corr.standing.set_aside': 'No publicada',
  'corr.erased': 'Este texto se ha borrado.',

  'corr.topic.application': 'La solicitud',
  'corr.topic.documents': 'Los documentos',
  'corr.topic.budget': 'El presupuesto',
  'corr.topic.decision': 'La decisión',
  'corr.topic.technical': 'Un problema con este sitio',
  'corr.topic.other': 'Otra cosa',
  'corr.topic.document_wanted': 'Se pide un documento',
  'corr.topic.clarification_wanted': 'Se pide una aclaración',
  'corr.by.applicant': 'Organización solicitante',
  'corr.by.secretariat': 'Secretaría',

  'corr.messages.title': 'Mensajes',
  'corr.messages.lead_applicant':
    'Todas las personas de su organización pueden leer estos mensajes. Cuando hay algo nuevo, un correo se lo dice, sin decir qué es.',
  'corr.messages.for_everybody': 'Lo que afecta a todas las solicitudes se pregunta y se responde en público:',
  'corr.messages.open_applicant': 'Se espera su respuesta',
  'corr.messages.others': 'Conversaciones',
  'corr.messages.none': 'Todavía no hay mensajes.',
  'corr.messages.about': 'De qué se trata',
  'corr.messages.last': 'Último mensaje',
  'corr.messages.last_by': 'Último mensaje: {who}, {at}',
  'corr.messages.answer_by': 'Responder a más tardar el {day}',
  'corr.messages.unread': { one: '{count:number} nuevo', other: '{count:number} nuevos' },
  'corr.messages.waits_applicant': 'En la secretaría',
  'corr.messages.nothing_open': 'Nada pendiente',
  'corr.messages.all': 'Todos los mensajes sobre esta solicitud',
  'corr.message.was_read': 'Leído por la otra parte',
  'corr.message.not_read': 'La otra parte todavía no lo ha leído',
  'corr.file.waiting': 'Todavía se está comprobando si este archivo contiene virus. Después podrá guardarlo.',
  'corr.file.infected':
    'Se encontró un virus en este archivo. Le rogamos que lo envíe de nuevo desde un equipo sin virus.',
  'corr.write.title_applicant': 'Escribir a la secretaría',
  'corr.write.lead_applicant': 'La secretaría lee su mensaje. No ve su borrador: lo que no ha presentado es solo suyo.',
  'corr.write.choose_topic': 'Elija',
  'corr.write.topic_missing': 'Elija de qué se trata.',
  'corr.write.message': 'Mensaje',
  'corr.write.no_victims':
    'No escriba nombres de víctimas ni nada que permita reconocer a una. Tampoco envíe archivos con tales rastros.',
  'corr.write.file': 'Un archivo, si desea enviar uno',
  'corr.write.file_hint': 'PDF, Word, Excel, OpenDocument o una imagen, de {most} como máximo.',
  'corr.write.answer': 'Escribir una respuesta',
  'corr.write.answer_request': 'Su respuesta: un mensaje, un archivo o ambos',
  'corr.write.send': 'Enviar',
  'corr.request.due': 'Responder a más tardar el',
  'corr.request.whole_day': 'Hasta el final de ese día en Viena',
  'corr.request.overdue': 'Con retraso',
  'corr.request.answered_at': 'Respondida el',
  'corr.request.why': 'Por qué se retiró',
  'corr.home.requests': 'La secretaría le pide algo',
  'corr.home.unread': 'Mensajes nuevos',

  'notice.question_late.subject': 'Su pregunta al Mecanismo de pequeñas subvenciones',
  'notice.question_late.body':
    'Su pregunta sobre una convocatoria llegó después del día hasta el que la convocatoria admite preguntas. La conservamos, y no recibe respuesta.\n\n' +
    'Lo que otros preguntaron a tiempo, y las respuestas, puede leerlo aquí: {url}',
  'notice.question_set_aside.subject': 'Su pregunta al Mecanismo de pequeñas subvenciones',
  'notice.question_set_aside.body':
    'Hay novedades sobre una pregunta que usted hizo acerca de una convocatoria.\n\nPuede leerlas aquí: {url}',
  'notice.answers_published.subject':
    'El Mecanismo de pequeñas subvenciones respondió a preguntas sobre una convocatoria',
  'notice.answers_published.body':
    'Hay nuevas respuestas a preguntas sobre la convocatoria {code}. Son las mismas para todos.\n\nPuede leerlas aquí: {url}',
  'notice.questions_moved.subject':
    'Nuevas fechas para las preguntas sobre una convocatoria del Mecanismo de pequeñas subvenciones',
  'notice.questions_moved.body':
    'Hay otras fechas para las preguntas sobre la convocatoria {code}. Las preguntas se reciben hasta el {until:deadline}, ' +
    'y las respuestas se publican a más tardar el {answersOn:date}. Una corrección de la convocatoria explica por qué.\n\n' +
    'Puede preguntar y leer aquí: {url}',
  'notice.message_received.subject': 'Un mensaje del Mecanismo de pequeñas subvenciones',
  'notice.message_received.body':
    'Hay un mensaje para su organización con la referencia {reference}.\n\nInicie sesión para leerlo: {url}',
  'notice.request_received.subject': 'Una petición del Mecanismo de pequeñas subvenciones',
  'notice.request_received.body':
    'Pedimos algo a su organización con la referencia {reference}. Le rogamos que responda a más tardar el {dueOn:date}.\n\n' +
    'Inicie sesión para leer de qué se trata y para responder: {url}',
  'notice.request_moved.subject': 'Otro día para una petición del Mecanismo de pequeñas subvenciones',
  'notice.request_moved.body':
    'Hay otro día para lo que pedimos a su organización con la referencia {reference}: le rogamos que responda a más tardar el {dueOn:date}.\n\n' +
    'Inicie sesión para leer de qué se trata y para responder: {url}',
  'notice.request_withdrawn.subject': 'Se ha retirado una petición del Mecanismo de pequeñas subvenciones',
  'notice.request_withdrawn.body':
    'Se ha retirado lo que pedimos a su organización con la referencia {reference}: ya no hace falta que responda.\n\n' +
    'Inicie sesión para leer por qué: {url}',
  'notice.request_due.subject': 'Un recordatorio del Mecanismo de pequeñas subvenciones',
  'notice.request_due.body':
    'Con la referencia {reference} se pide algo a su organización a más tardar el {dueOn:date}, y todavía no hay respuesta.\n\n' +
    'Inicie sesión para leer de qué se trata y para responder: {url}',
};
