import type { KeptSection } from './kept-section.js';

/** What will be done when, and how one will know that it was. */
export const workPlan: KeptSection = {
  name: 'work_plan',
  title: { en: 'Work plan', fr: 'Plan de travail', es: 'Plan de trabajo' },
  source:
    'The fund’s call of 2014 asks for a work plan with planned results and concrete activities on a schedule; indicators are ours.',
  questions: [
    {
      name: 'work_plan',
      section: 'work_plan',
      kind: 'table',
      required: true,
      limit: 40,
      label: {
        en: 'What will you do, when, and how will one know that it worked?',
        fr: 'Que ferez-vous, quand, et à quoi verra-t-on que cela a réussi ?',
        es: '¿Qué hará, cuándo, y cómo se sabrá que ha funcionado?',
      },
      hint: {
        en: 'One activity a row. A result with several activities takes several rows. Write months and years, such as March 2027.',
        fr: 'Une activité par ligne. Un résultat qui compte plusieurs activités prend plusieurs lignes. Écrivez le mois et l’année, par exemple mars 2027.',
        es: 'Una actividad por fila. Un resultado con varias actividades ocupa varias filas. Escriba el mes y el año, por ejemplo marzo de 2027.',
      },
      columns: [
        { en: 'Result', fr: 'Résultat', es: 'Resultado' },
        { en: 'Activity', fr: 'Activité', es: 'Actividad' },
        { en: 'Indicator', fr: 'Indicateur', es: 'Indicador' },
        { en: 'From', fr: 'Du', es: 'Desde' },
        { en: 'To', fr: 'Au', es: 'Hasta' },
      ],
    },
  ],
};
