import type { KeptSection } from './kept-section.js';

/** What the project is, for whoever reads nothing else. Ours: the fund's own proposal form is not public. */
export const summary: KeptSection = {
  name: 'summary',
  title: { en: 'Summary', fr: 'Résumé', es: 'Resumen' },
  source: null,
  questions: [
    {
      name: 'project_summary',
      section: 'summary',
      kind: 'text',
      required: true,
      limit: 2000,
      label: {
        en: 'Describe the project in a few sentences: for whom it is, where, what you will do and what will change.',
        fr: 'Décrivez le projet en quelques phrases : pour qui, où, ce que vous ferez et ce qui changera.',
        es: 'Describa el proyecto en unas pocas frases: para quiénes es, dónde, qué hará y qué cambiará.',
      },
      hint: {
        en: 'If the project is funded this text may be published. Write no names and nothing by which a victim could be recognised.',
        fr: 'Si le projet est financé, ce texte pourra être publié. N’écrivez aucun nom ni rien qui permette de reconnaître une victime.',
        es: 'Si el proyecto se financia, este texto podrá publicarse. No escriba nombres ni nada que permita reconocer a una víctima.',
      },
    },
  ],
};
