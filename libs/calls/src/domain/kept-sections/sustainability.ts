import type { KeptSection } from './kept-section.js';

/** What stays when the money is spent. Ours: no text of the fund gives such questions. */
export const sustainability: KeptSection = {
  name: 'sustainability',
  title: { en: 'Sustainability', fr: 'Durabilité', es: 'Sostenibilidad' },
  source: null,
  questions: [
    {
      name: 'what_stays',
      section: 'sustainability',
      kind: 'text',
      required: true,
      limit: 2000,
      label: {
        en: 'What stays when the grant ends, and what becomes of the people who still need help then?',
        fr: 'Que restera-t-il à la fin de la subvention, et que deviendront les personnes qui auront encore besoin d’aide ?',
        es: '¿Qué quedará cuando termine la subvención y qué será de las personas que aún necesiten ayuda?',
      },
    },
    {
      name: 'carried_on_by',
      section: 'sustainability',
      kind: 'text',
      required: true,
      limit: 1500,
      label: {
        en: 'With whom do you work, and who can carry the work on?',
        fr: 'Avec qui travaillez-vous, et qui pourra poursuivre ce travail ?',
        es: '¿Con quién trabaja y quién puede continuar la labor?',
      },
      hint: {
        en: 'Such as authorities, services and other organisations.',
        fr: 'Par exemple les autorités, les services et d’autres organisations.',
        es: 'Por ejemplo, autoridades, servicios y otras organizaciones.',
      },
    },
  ],
};
