import type { feedback as english } from '../en/feedback.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const feedback: Translated<typeof english> = {
  'feedback.title': 'Comentarios sobre su solicitud',
  'feedback.lead': 'Así se evaluó su solicitud.',
  'feedback.link': 'Leer los comentarios',
  'feedback.scores': 'Puntuaciones',
  'feedback.scores_lead':
    'Medias de {count:number} evaluaciones. Cada persona evalúa las solicitudes por su cuenta; lo que cada una escribió queda en el fondo.',
  'feedback.criterion': 'Criterio',
  'feedback.average': 'Media',
  'feedback.most': 'Sobre',
  'feedback.total': 'Total',
  'feedback.of': '{average:amount} sobre {most:number}',
  'feedback.rounded':
    'Cada cifra se redondea por separado, por lo que la suma de las medias no coincide exactamente con el total.',
  'feedback.chart': 'Puntuación media de cada criterio',
  'feedback.chart_alt': 'Barras de las puntuaciones medias: {scores}. La tabla contiene las mismas cifras.',
  'feedback.too_few':
    'No hay puntuaciones medias: se tuvieron en cuenta menos de dos evaluaciones de su solicitud, y una media mostraría las puntuaciones de una sola persona.',
  'feedback.text': 'De la secretaría',
  'feedback.guidelines': 'Qué se comunica a los solicitantes sobre la evaluación',
};
