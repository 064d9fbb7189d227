import type { KeptSection } from './kept-section.js';

/** What the project answers, and whom it reaches: numbers of people, never a person. */
export const problem: KeptSection = {
  name: 'problem',
  title: {
    en: 'The problem and who is affected',
    fr: 'Le problème et les personnes touchées',
    es: 'El problema y las personas afectadas',
  },
  source:
    'The numbers supported directly and indirectly are those that the fund publishes of its projects; the other questions are ours.',
  questions: [
    {
      name: 'problem_described',
      section: 'problem',
      kind: 'text',
      required: true,
      limit: 3000,
      label: {
        en: 'Which problem does the project answer, and how do you know of it?',
        fr: 'À quel problème le projet répond-il, et comment en avez-vous connaissance ?',
        es: '¿A qué problema responde el proyecto y cómo lo conoce usted?',
      },
      hint: {
        en: 'Such as routes, forms of exploitation and gaps in the help that there is. Name your sources. Describe no single case.',
        fr: 'Par exemple les routes, les formes d’exploitation et les lacunes de l’aide existante. Citez vos sources. Ne décrivez aucun cas particulier.',
        es: 'Por ejemplo, rutas, formas de explotación y carencias de la ayuda existente. Cite sus fuentes. No describa ningún caso particular.',
      },
    },
    {
      name: 'people_affected',
      section: 'problem',
      kind: 'text',
      required: true,
      limit: 2000,
      label: {
        en: 'Who is affected, in which groups and in what numbers?',
        fr: 'Quelles personnes sont touchées, dans quels groupes et en quel nombre ?',
        es: '¿Qué personas están afectadas, en qué grupos y en qué número?',
      },
      hint: {
        en: 'Aggregates only, such as women, men, girls and boys, age ranges or forms of exploitation. No names, no dates of birth, no places of shelter, and nothing by which a victim could be traced.',
        fr: 'Des données agrégées uniquement : femmes, hommes, filles et garçons, tranches d’âge, formes d’exploitation. Aucun nom, aucune date de naissance, aucun lieu d’hébergement, ni rien qui permette de retrouver une victime.',
        es: 'Solo datos agregados: mujeres, hombres, niñas y niños, tramos de edad, formas de explotación. Ningún nombre, fecha de nacimiento ni lugar de acogida, ni nada que permita localizar a una víctima.',
      },
    },
    {
      name: 'people_reached',
      section: 'problem',
      kind: 'table',
      required: true,
      limit: 12,
      label: {
        en: 'How many people will the project support?',
        fr: 'Combien de personnes le projet soutiendra-t-il ?',
        es: '¿A cuántas personas apoyará el proyecto?',
      },
      hint: {
        en: 'One group a row, such as “women” or “girls under 18”. Estimates in whole numbers, no lists of persons.',
        fr: 'Un groupe par ligne, par exemple « femmes » ou « filles de moins de 18 ans ». Des estimations en nombres entiers, pas de listes de personnes.',
        es: 'Un grupo por fila, por ejemplo «mujeres» o «niñas menores de 18 años». Estimaciones en números enteros, sin listas de personas.',
      },
      columns: [
        { en: 'Group', fr: 'Groupe', es: 'Grupo' },
        { en: 'Supported directly', fr: 'Soutenues directement', es: 'Apoyadas directamente' },
        { en: 'Supported indirectly', fr: 'Soutenues indirectement', es: 'Apoyadas indirectamente' },
      ],
    },
  ],
};
