import type { corrigenda as english } from '../en/corrigenda.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const corrigenda: Translated<typeof english> = {
  'corrigendum.all': 'Correcciones de esta convocatoria',
  'corrigendum.number': 'Corrección {number}',
  'corrigendum.what': 'Asunto',
  'corrigendum.versions': 'Antes y ahora',
  'corrigendum.before': 'Antes:',
  'corrigendum.after': 'Ahora:',
  'corrigendum.nothing': 'nada',
  'corrigendum.title': 'Título',
  'corrigendum.source': 'Fuente',
  'corrigendum.deadline': 'Plazo',
  'corrigendum.deadline_wording': 'Plazo tal como lo expresa la convocatoria',
  'corrigendum.questions_until': 'Se aceptan preguntas hasta el',
  'corrigendum.answers_due': 'Las respuestas se publican a más tardar el',
  'corrigendum.condition': 'Condición',
  'corrigendum.document': 'Documento',
  'corrigendum.question': 'Pregunta',
  'corrigendum.section': 'Sección del formulario',
  'corrigendum.applications': 'Solicitudes por organización',
  'corrigendum.required': 'obligatorio',
  'corrigendum.optional': 'facultativo',
  'corrigendum.limit': '{limit:number} como máximo',
  'corrigendum.in_language': '{what} ({language})',
};
