import type { Question } from '../form.js';
import type { TextByLanguage } from '../texts.js';
import type { KeptSection } from './kept-section.js';

const none: TextByLanguage = {
  en: 'Say what you will do and for about how many people. Leave it empty if the project gives none of this.',
  fr: 'Indiquez ce que vous ferez et pour combien de personnes environ. Laissez ce champ vide si le projet n’apporte rien de cela.',
  es: 'Indique qué hará y para cuántas personas aproximadamente. Déjelo vacío si el proyecto no ofrece nada de esto.',
};

/** One of the four groups of measures. */
const measure = (name: string, label: TextByLanguage): Question => ({
  name,
  section: 'assistance',
  kind: 'text',
  required: false,
  limit: 1500,
  label,
  hint: none,
});

/**
 * The measures for recovery by the four groups of article 6, paragraph 3, of the Protocol, in its words, and what
 * paragraph 4 asks to be taken into account.
 */
export const assistance: KeptSection = {
  name: 'assistance',
  title: { en: 'Assistance to victims', fr: 'Assistance aux victimes', es: 'Asistencia a las víctimas' },
  source:
    'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, article 6, paragraphs 3 and 4.',
  questions: [
    measure('assistance_housing', {
      en: 'Appropriate housing',
      fr: 'Un logement convenable',
      es: 'Alojamiento adecuado',
    }),
    measure('assistance_counselling', {
      en: 'Counselling and information, in particular as regards legal rights, in a language that the victims can understand',
      fr: 'Des conseils et des informations, concernant notamment les droits que la loi reconnaît aux victimes, dans une langue qu’elles peuvent comprendre',
      es: 'Asesoramiento e información, en particular con respecto a los derechos jurídicos, en un idioma que las víctimas puedan comprender',
    }),
    measure('assistance_medical', {
      en: 'Medical, psychological and material assistance',
      fr: 'Une assistance médicale, psychologique et matérielle',
      es: 'Asistencia médica, psicológica y material',
    }),
    measure('assistance_opportunities', {
      en: 'Employment, educational and training opportunities',
      fr: 'Des possibilités d’emploi, d’éducation et de formation',
      es: 'Oportunidades de empleo, educación y capacitación',
    }),
    {
      name: 'assistance_needs',
      section: 'assistance',
      kind: 'text',
      required: true,
      limit: 2000,
      label: {
        en: 'How does the assistance take into account age, gender and special needs, in particular those of children?',
        fr: 'Comment l’assistance tient-elle compte de l’âge, du sexe et des besoins spécifiques, en particulier de ceux des enfants ?',
        es: '¿Cómo tiene en cuenta la asistencia la edad, el género y las necesidades especiales, en particular las de los niños?',
      },
      hint: {
        en: 'Say too how people decide for themselves which help they accept. Describe no single case.',
        fr: 'Dites aussi comment les personnes décident elles-mêmes de l’aide qu’elles acceptent. Ne décrivez aucun cas particulier.',
        es: 'Diga también cómo deciden las propias personas qué ayuda aceptan. No describa ningún caso particular.',
      },
    },
  ],
};
