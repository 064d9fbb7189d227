import type { KeptSection } from './kept-section.js';

/** What may go wrong, and how nobody is harmed. Ours: no text of the fund gives such questions. */
export const risks: KeptSection = {
  name: 'risks',
  title: {
    en: 'Risks and do-no-harm',
    fr: 'Risques et principe « ne pas nuire »',
    es: 'Riesgos y principio de no hacer daño',
  },
  source: null,
  questions: [
    {
      name: 'risks',
      section: 'risks',
      kind: 'table',
      required: true,
      limit: 12,
      label: {
        en: 'What may go wrong, and what will you do about it?',
        fr: 'Qu’est-ce qui pourrait mal tourner, et que ferez-vous pour y répondre ?',
        es: '¿Qué podría salir mal y qué hará al respecto?',
      },
      columns: [
        { en: 'Risk', fr: 'Risque', es: 'Riesgo' },
        { en: 'How likely it is', fr: 'Probabilité', es: 'Probabilidad' },
        { en: 'What you will do', fr: 'Ce que vous ferez', es: 'Qué hará' },
      ],
    },
    {
      name: 'do_no_harm',
      section: 'risks',
      kind: 'text',
      required: true,
      limit: 2000,
      label: {
        en: 'How do you make sure that the project harms nobody?',
        fr: 'Comment veillez-vous à ce que le projet ne nuise à personne ?',
        es: '¿Cómo se asegura de que el proyecto no perjudique a nadie?',
      },
      hint: {
        en: 'Such as safety of people and places, informed consent, care for staff, and whom one can turn to with a complaint. Name no place of shelter.',
        fr: 'Par exemple la sécurité des personnes et des lieux, le consentement éclairé, le soutien au personnel et la personne à qui adresser une plainte. Ne nommez aucun lieu d’hébergement.',
        es: 'Por ejemplo, la seguridad de las personas y los lugares, el consentimiento informado, el cuidado del personal y a quién dirigir una queja. No nombre ningún lugar de acogida.',
      },
    },
    {
      name: 'confidentiality',
      section: 'risks',
      kind: 'text',
      required: true,
      limit: 1500,
      label: {
        en: 'How do you keep confidential what you know of the people you help?',
        fr: 'Comment protégez-vous la confidentialité de ce que vous savez des personnes aidées ?',
        es: '¿Cómo mantiene la confidencialidad de lo que sabe de las personas a las que ayuda?',
      },
    },
  ],
};
