import type { writing as english } from '../en/writing.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const writing: Translated<typeof english> = {
  'writing.start.title': 'Empezar una solicitud',
  'writing.start.closed': 'Ahora no hay ninguna modalidad abierta en esta convocatoria.',
  'writing.start.readers':
    'Puede leer las solicitudes de su organización, pero no escribirlas. Pida a un propietario o propietaria de su organización que le dé la función de editor.',
  'writing.start.no_more': 'Su organización ya tiene el número de solicitudes que permite esta convocatoria.',
  'writing.start.no_organisation':
    'La solicitud la presenta una organización, nunca una persona sola. Háblenos primero de la suya; después vuelve aquí.',
  'writing.start.register': 'Inscribir su organización',
  'writing.start.exists': {
    one: '{name} ya tiene una solicitud en esta convocatoria.',
    other: '{name} ya tiene {count:number} solicitudes en esta convocatoria.',
  },
  'writing.start.open': 'Abrir {name}',
  'writing.start.for': 'Presenta la solicitud por {name}.',
  'writing.start.until': 'Se puede presentar hasta el',
  'writing.start.organisation': '¿Qué organización presenta la solicitud?',
  'writing.start.window': '¿En qué modalidad?',
  'writing.start.window_hint': 'Cada modalidad de la convocatoria tiene su dotación y sus propias reglas.',
  'writing.start.earlier': '¿Quiere partir de las respuestas de una solicitud anterior?',
  'writing.start.earlier_hint':
    'Se copian las respuestas que pide esta convocatoria y usted las modifica. Le decimos qué no encajaba. Los documentos no se copian.',
  'writing.start.empty': 'No, partir de un formulario vacío',
  'writing.start.submit': 'Empezar',
  'writing.start.choose_organisation': 'Elija la organización que presenta la solicitud',
  'writing.start.choose_window': 'Elija la modalidad',

  'writing.tasks.title': 'Solicitud {reference}',
  'writing.tasks.kept': 'Su borrador está guardado aquí. Puede cerrar esta página y volver cuando quiera.',
  'writing.tasks.progress': {
    one: 'Secciones completas: {complete:number} de {count:number}.',
    other: 'Secciones completas: {complete:number} de {count:number}.',
  },
  'writing.tasks.saved': 'Guardado el {time}',
  'writing.tasks.saved_by': '{name}, {time}',
  'writing.tasks.optional': 'Aquí no hace falta responder nada',
  'writing.tasks.missing': 'Lo que todavía falta en lo que ha empezado',
  'writing.tasks.check': 'Revisar sus respuestas y presentar',
  'writing.tasks.pdf': 'El borrador en PDF, para que lo lean otros',
  'writing.tasks.receipt': 'Acuse de recibo de lo que se presentó',
  'writing.tasks.organisation': 'Perfil de su organización',
  'writing.tasks.messages': 'Mensajes con la secretaría',
  'writing.tasks.timeline': 'Lo que ha pasado hasta ahora',
  'writing.tasks.where_kept':
    'El borrador se guarda en el servidor del Fondo. Solo pueden leerlo los miembros de su organización; el Fondo no lee nada antes de que usted lo presente.',

  'writing.time_left': 'Tiempo restante: {left}.',
  'writing.working_copy':
    'Ya presentó esta solicitud, y lo que presentó sigue siendo válido. Lo que escribe ahora es una copia de trabajo: cuenta cuando la presente de nuevo.',
  'writing.closed': 'El plazo ha vencido. Puede leer esta solicitud, pero no modificarla.',
  'writing.closed_submitted': 'Lo que presentó sigue siendo válido.',
  'writing.closed_unsubmitted': 'No se presentó.',
  'writing.readers_read':
    'Puede leer esta solicitud, pero no modificarla: en su organización tiene la función de lector.',
  'writing.not_now': 'Esta solicitud no se puede modificar ahora: {state}.',

  'writing.copied.text':
    'Esta solicitud empezó con respuestas de una anterior. Lea cada sección: se escribió para otra convocatoria. Los documentos no se copiaron; adjúntelos de nuevo.',
  'writing.copied.left_out': {
    one: 'Se dejó fuera {count:number} respuesta',
    other: 'Se dejaron fuera {count:number} respuestas',
  },

  'writing.save': 'Guardar y continuar',
  'writing.save_for_later': 'Guardar y volver más tarde',
  'writing.shared_device':
    'Lo que todavía no está guardado se conserva en este navegador hasta que se guarde o usted cierre la sesión. Pasadas dos semanas se elimina, pero no antes de que se le haya avisado. Si otras personas usan este dispositivo, cierre la sesión al terminar.',
  'writing.kept.title': 'Un texto que solo está en este navegador',
  'writing.kept.lead':
    'Se escribió aquí y no llegó al Fondo antes de que esta página se cerrara a los cambios. No forma parte de la solicitud y ahora no se puede guardar. Lo demás está en orden: lo que se guardó figura más abajo.',
  'writing.kept.when':
    'Se conserva desde el {since}. Guarde una copia de lo que necesite: este navegador lo conserva hasta que usted lo elimine o cierre la sesión, como máximo hasta el {until}.',
  'writing.kept.copy': 'Copiar este texto',
  'writing.kept.save': 'Guardarlo en un archivo',
  'writing.kept.remove': 'Eliminarlo de este navegador',
  'writing.kept.removing': '¿Eliminar este texto de este navegador? No está en ningún otro lugar.',
  'writing.kept.copied': 'El texto está copiado.',
  'writing.kept.removed': 'El texto se eliminó de este navegador.',
  'writing.unsaved.title': 'Todavía sin guardar',
  'writing.unsaved.lead':
    'Lo que escribió en estas páginas está solo en este navegador y todavía no forma parte de la solicitud. Abra cada página: guarda el texto o muestra qué lo impide.',
  'writing.sign_out.title': 'Antes de cerrar la sesión',
  'writing.sign_out.lead':
    'Al cerrar la sesión se elimina de este navegador lo que se escribió en él y no está guardado. Abra antes estas páginas: cada una guarda su texto o muestra qué lo impide.',
  'writing.sign_out.text': 'Lo que está guardado se queda en su sitio y le espera.',
  'writing.no_traces':
    'Escriba sobre grupos de personas, con cifras y circunstancias. Aquí no caben nombres, imágenes, números de expediente ni nada que permita reconocer a una víctima.',
  'writing.not_answered': 'Todavía sin respuesta',
  'writing.yes': 'Sí',
  'writing.no': 'No',
  'writing.no_answer': 'Sin respuesta',
  'writing.choose': 'Elija',
  'writing.choose_country': 'Elija un país',
  'writing.file.attach': 'Adjuntar el archivo en la página de los documentos',
  'writing.state.nothing_yet': 'Todavía no hay nada guardado en esta sección.',
  'writing.state.unsaved': 'Lo que figura aquí todavía no está guardado.',
  'writing.state.saved': 'Guardado el {time}.',
  'writing.state.saved_by': 'Guardado el {time} por {name}.',

  'writing.rows.remove': 'Quitar',
  'writing.rows.row': 'Fila {number}',
  'writing.rows.add_row': 'Añadir una fila',
  'writing.rows.country': 'País {number}',
  'writing.rows.add_country': 'Añadir un país',
  'writing.rows.partner': 'Asociado {number}',
  'writing.rows.add_partner': 'Añadir un asociado',
  'writing.partner.name': 'Nombre de la organización',
  'writing.partner.country': 'País',
  'writing.partner.role': 'Lo que hace en el proyecto',

  'writing.field.too_long': {
    one: 'Al texto le sobra {count:number} carácter: caben {limit:number}',
    other: 'Al texto le sobran {count:number} caracteres: caben {limit:number}',
  },
  'writing.field.activity_too_long':
    'Una actividad supera los {limit:number} caracteres: escríbala más breve, o en dos actividades',
  'writing.field.number': 'Escriba un número, como 250 o 12,5',
  'writing.field.whole': 'Escriba un número entero del 1 al {limit:number}',
  'writing.field.amount': 'Escriba un importe, como 1250,50',
  'writing.field.date': 'Escriba un día que exista, como 27 3 2027',
  'writing.field.choose': 'Elija de la lista',
  'writing.field.too_many': 'Hay demasiadas filas: caben {limit:number}',

  'writing.changed.title': 'Dos personas han escrito aquí',
  'writing.changed.text': {
    one: 'Otra persona guardó otro texto mientras usted escribía. No se ha perdido nada: elija lo que debe quedar.',
    other:
      'Otra persona guardó otros textos mientras usted escribía. No se ha perdido nada: elija para cada uno lo que debe quedar.',
  },
  'writing.changed.somebody': 'Otra persona',
  'writing.changed.yourself': 'Usted, en otra página',
  'writing.changed.keep_other': 'Lo que escribí en la otra página',
  'writing.changed.theirs': '{name}, {time}',
  'writing.changed.mine': 'Usted, todavía sin guardar',
  'writing.changed.choose': '¿Qué debe quedar?',
  'writing.changed.keep_theirs': 'Lo que escribió {name}',
  'writing.changed.keep_mine': 'Lo que escribí yo',
  'writing.changed.keep_both': 'Los dos, uno después del otro',
  'writing.changed.choose_one': 'Elija qué texto debe quedar',

  'writing.signed_out.title': 'Su sesión terminó mientras escribía',
  'writing.signed_out.text':
    'Lo que escribió sigue aquí y todavía no está guardado. Inicie sesión y guárdelo en la página siguiente. No cierre esta página antes.',

  'writing.script.saving': 'Guardando…',
  'writing.script.saved': 'Guardado a las {time}.',
  'writing.script.saved_but': 'Guardado a las {time}, excepto esto:',
  'writing.script.saved_beside': 'Guardado a las {time}. Lo que otra persona escribió aquí entretanto se puso al lado.',
  'writing.script.kept': 'Todavía sin guardar. Su texto se conserva en este navegador.',
  'writing.script.kept_only': 'Un texto suyo ({time}) está solo en este navegador. No se ha guardado.',
  'writing.script.restored': 'Guardado a las {time}, con el texto que este navegador había conservado.',
  'writing.script.restoring': 'Guardando el texto que este navegador ha conservado…',
  'writing.script.offline':
    'Sin guardar: no hay conexión. Su texto se conserva en este navegador ({time}) y se enviará más tarde.',
  'writing.script.away':
    'Sin guardar: el servidor del Fondo no responde. Su texto se conserva en este navegador ({time}).',
  'writing.script.signed_out': 'Sin guardar: su sesión terminó. Su texto se conserva en este navegador.',
  'writing.script.sign_in': 'Iniciar sesión y guardarlo',
  'writing.script.clash': 'Sin guardar: otra persona cambió el mismo texto. El suyo se conserva en este navegador.',
  'writing.script.compare': 'Comparar los dos textos',
  'writing.script.closed': 'Sin guardar: {why} Su texto se conserva en este navegador.',
  'writing.script.wrong':
    'Sin guardar: {why} Su texto se conserva en este navegador. Se envía de nuevo en cuanto lo cambie.',
  'writing.script.too_large':
    'Sin guardar: esta página contiene más texto del que se puede enviar. Se conserva en este navegador. Acórtelo.',
  'writing.script.why_unknown': 'el servidor del Fondo no lo aceptó.',
  'writing.script.in_longest': 'En la actividad más larga: {left}',
  'writing.script.unsaved': 'Sin guardar, y este navegador tampoco puede conservarlo. No cierre esta página.',
  'writing.script.show_kept': 'Verlo y guardarlo',
  'writing.script.removed': 'Quitado.',

  'writing.lead.organisation': 'Quién presenta la solicitud. El perfil de su organización la acompaña por sí solo.',
  'writing.lead.partners': 'Los demás miembros de su consorcio. Su organización lo dirige y responde de la subvención.',
  'writing.lead.project': 'Cómo se llama el proyecto y cuándo se desarrolla.',
  'writing.lead.countries':
    'Dónde trabaja, y por qué países pasaron las personas a las que asiste. Elija un país en cada lista.',
  'writing.lead.remedies':
    'Lo que hace el proyecto para que las víctimas obtengan un recurso efectivo. Escriba bajo cada título lo que hace para ello, y deje los demás vacíos.',
  'writing.lead.declaration': 'Lea esto junto con la persona que responde de su organización.',

  'writing.label.applyingAs': '¿Quién presenta la solicitud?',
  'writing.hint.applyingAs': 'Un consorcio lo hace a través de su entidad líder: su organización.',
  'writing.applying_as.organisation': 'Nuestra organización sola',
  'writing.applying_as.consortium': 'Nuestra organización, como entidad líder de un consorcio',
  'writing.label.registeredWhereImplementing': '¿Está registrada su organización en los países en los que trabajaría?',
  'writing.hint.registeredWhereImplementing': 'Registrada como organización sin fines de lucro, según la ley del país.',
  'writing.label.leadRole': '¿Qué hace su organización como entidad líder?',
  'writing.hint.leadRole': 'Cómo dirige el trabajo y cómo deciden juntos.',
  'writing.label.partners': 'Asociados',
  'writing.hint.partners':
    'Todas las demás organizaciones que llevan adelante el proyecto con ustedes. No nombre a las que solo lo apoyan.',
  'writing.label.title': 'Título del proyecto',
  'writing.hint.title':
    'Unas pocas palabras por las que todos lo reconozcan. El título se publica si el proyecto recibe financiación.',
  'writing.label.startsOn': '¿Cuándo comienza el proyecto?',
  'writing.hint.startsOn': 'Por ejemplo, 27 3 2027.',
  'writing.label.months': '¿Cuántos meses dura?',
  'writing.hint.months': 'Por ejemplo, 24.',
  'writing.label.implementationCountries': '¿En qué países trabaja?',
  'writing.hint.implementationCountries': 'Donde tienen lugar las actividades de este proyecto.',
  'writing.label.routeCountries': '¿De qué otros países proceden las personas a las que asiste, o por cuáles pasaron?',
  'writing.hint.routeCountries': 'Países de origen, tránsito y destino en los que ustedes no trabajan.',
  'writing.label.remedies': 'Recursos',
  'writing.hint.remedies': 'Una actividad en cada línea.',
  'writing.remedy.restitution': 'Restitución',
  'writing.remedy.restitution.hint':
    'Lo que devuelve lo que se quitó: documentos de identidad, un regreso seguro, residencia, familia, bienes, trabajo.',
  'writing.remedy.rehabilitation': 'Rehabilitación',
  'writing.remedy.rehabilitation.hint':
    'Alojamiento, atención médica y psicológica, servicios jurídicos y sociales, formación.',
  'writing.remedy.compensation': 'Indemnización',
  'writing.remedy.compensation.hint':
    'Asistencia jurídica y apoyo para reclamar salarios perdidos y daños, ante los tribunales o ante un fondo.',
  'writing.remedy.satisfaction': 'Satisfacción',
  'writing.remedy.satisfaction.hint': 'Verdad, disculpas y respeto: un lugar en el proceso, un reconocimiento público.',
  'writing.remedy.guarantees_of_non_repetition': 'Garantías de no repetición',
  'writing.remedy.guarantees_of_non_repetition.hint':
    'Lo que impide que vuelva a ocurrir: formación de funcionarios, protección, trabajo sobre las leyes y las causas.',
  'writing.label.declarationAccepted': 'Declaramos todo esto por nuestra organización',
  'writing.hint.declarationAccepted': 'Marque esta casilla solo si cada frase es verdadera.',
  'writing.declaration.lead': 'Nuestra organización declara que:',
  'writing.declaration.1': 'es una organización de la sociedad civil sin fines de lucro;',
  'writing.declaration.2':
    'está comprometida con los valores fundamentales de las Naciones Unidas y con la Declaración Universal de Derechos Humanos;',
  'writing.declaration.3':
    'sigue los Principios de Asociación: igualdad, transparencia, enfoque basado en los resultados, responsabilidad y complementariedad;',
  'writing.declaration.4': 'no discrimina a nadie;',
  'writing.declaration.5':
    'su personal y sus subcontratistas cumplen la sección 3 del boletín del Secretario General sobre la protección contra la explotación y los abusos sexuales;',
  'writing.declaration.6':
    'no ha sido acusada ni ha sido cómplice de fraude, corrupción, blanqueo de dinero, crímenes de lesa humanidad o crímenes de guerra;',
  'writing.declaration.7':
    'ni ella ni ninguno de sus miembros figura en la Lista Consolidada de Sanciones del Consejo de Seguridad de las Naciones Unidas, ni apoya a quien figure en ella;',
  'writing.declaration.8':
    'la información que da es exacta; una declaración falsa puede conducir a la exclusión o al fin de una subvención.',
  'writing.label.currency': 'Moneda',
  'writing.label.lines': 'Líneas del presupuesto',
  'writing.label.coFunding': 'Cofinanciación',
};
