import type { documents as english } from '../en/documents.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const documents: Translated<typeof english> = {
  'documents.title': 'Documentos',
  'documents.lead':
    'Puede añadir varios archivos a cada documento, de {most} cada uno como máximo. Lo que ha llegado se conserva: puede continuar más tarde.',
  'documents.kinds': 'PDF, Word, Excel, OpenDocument, JPEG o PNG.',
  'documents.no_victims':
    'Ningún archivo debe contener nombres, imágenes ni rastros de víctimas. Utilice solo cifras y descripciones generales.',
  'documents.co_funding_hint': 'Solo si otros pagan una parte: una carta o un acuerdo por cada fuente.',
  'documents.proof_lacking':
    'Otros pagan una parte de este proyecto, y nada de lo añadido demuestra que ese dinero esté asegurado. Puede presentar la solicitud sin esa prueba, pero el fondo la pide: una carta o un acuerdo por cada fuente.',
  'documents.proof_add': 'Añadir la prueba en Documentos',
  'documents.optional': '(si lo tiene)',
  'documents.missing': 'Todavía no se ha añadido nada. Este documento es necesario.',
  'documents.none': 'No se ha añadido nada.',
  'documents.choose': 'Elegir archivos',
  'documents.choose_another': 'Elegir más archivos',
  'documents.upload': 'Añadir a la solicitud',
  'documents.from_profile': 'Del perfil de su organización',
  'documents.of_profile': '{what:org.document.*}: {name}, {size}, subido el {at}',
  'documents.of_profile_year': '{what:org.document.*} {year}: {name}, {size}, subido el {at}',
  'documents.use': 'Usar este archivo',
  'documents.use_hint':
    'La solicitud toma el archivo tal como está ahora: si más adelante se sustituye en el perfil, aquí no cambia nada.',
  'documents.offer_infected': 'El análisis encontró un virus en él. Sustitúyalo primero en el perfil.',
  'documents.nothing_chosen': 'Elija primero un archivo.',
  'documents.back_to_tasks': 'Volver a todas las tareas',

  'documents.file': 'Archivo',
  'documents.size': 'Tamaño',
  'documents.scan': 'Búsqueda de virus',
  'documents.attached_at': 'Añadido',
  'documents.sha256': 'SHA-256',
  'documents.kilobytes': '{size} KB',
  'documents.megabytes': '{size} MB',
  'documents.scan.clean': 'Nada encontrado',
  'documents.scan.waiting': 'En espera',
  'documents.scan.not_scanned': 'Sin examinar',
  'documents.scan.infected': 'Virus encontrado',
  'documents.scan_waiting':
    'La búsqueda no ha terminado. No hace falta esperarla: no le impide presentar la solicitud.',
  'documents.infected':
    'Se ha encontrado un virus en este archivo. Nadie puede abrirlo. Sustitúyalo por uno sin virus.',
  'documents.download': 'Guardar este archivo',
  'documents.replace': 'Sustituir',
  'documents.choose_replacement': 'Elegir el archivo nuevo',
  'documents.replace_hint': 'El archivo de arriba se retira en cuanto ha llegado el nuevo.',
  'documents.remove': 'Retirar',
  'documents.remove_hint': 'Lo que ya ha presentado conserva este archivo.',

  'call.document.co_funding_proof': 'Prueba de lo que pagan otros',

  'documents.sending': 'Enviando {name}: {percent} %',
  'documents.waiting': 'Sin conexión. El envío de {name} sigue por sí solo desde el {percent} % en cuanto vuelva.',
  'documents.attaching': '{name} ha llegado y se está comprobando.',
  'documents.arrived': 'Se ha añadido {name}.',
  'documents.failed': 'No se pudo añadir {name}.',
  'documents.signed_out':
    'Aún no se ha podido añadir {name}: su sesión ha terminado o ha iniciado otra en otra ventana. Abra de nuevo esta página y elija el mismo archivo. El envío continúa donde se detuvo.',
  'documents.stays': 'Se ha añadido {name} y el archivo anterior sigue ahí.',
  'documents.look': 'Mostrar los archivos añadidos',
  'documents.cancel': 'Detener el envío de {name}',
  'documents.too_large': '{name} supera {most}.',
};
