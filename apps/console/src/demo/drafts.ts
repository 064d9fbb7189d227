import { AttachDocument, SaveSection, StartApplication, SubmitApplication } from '#applications';
import type { WindowRow } from '#calls';
import { readTerms } from '#calls/domain';
import type { Actor } from '#kernel';
import { answersOf, paperOf } from '../replay/apply.js';
import { dayOf } from '../replay/breaches.js';
import { chanceOf } from '../replay/random.js';
import { soundFacts } from '../replay/sound-facts.js';
import type { Hands } from './hands.js';
import { keptAnswers } from './kept-answers.js';
import { organisations } from './people.js';

/** How far one organisation of the table has come with its application. */
interface Progress {
  readonly title: string;
  readonly sections: readonly string[];
  /** Documents that are still to come; all of them where none is named. */
  readonly missing: readonly string[] | 'all';
  readonly submitted: boolean;
}

const every = ['organisation', 'project', 'countries', 'remedies', 'budget', 'declaration'];
const kept = Object.keys(keptAnswers);

const progress: readonly [Progress, Progress, Progress] = [
  {
    title: 'A way back: legal aid and work for forty women',
    sections: ['organisation', 'project', 'countries'],
    missing: 'all',
    submitted: false,
  },
  {
    title: 'In court and after',
    sections: [...every, 'summary', 'problem'],
    missing: ['audited_statements'],
    submitted: false,
  },
  { title: 'Beds, counsel and a trade', sections: [...every, ...kept], missing: [], submitted: true },
];

/** Has each organisation begin its application in the open call, and come as far as the table says. */
export const beginDrafts = async (
  hands: Hands,
  window: WindowRow,
  applicants: readonly (readonly Actor[])[],
): Promise<void> => {
  for (const [i, one] of progress.entries()) await begin(hands, window, applicants[i]![0]!, i, one);
};

const begin = async (
  hands: Hands,
  window: WindowRow,
  actor: Actor,
  place: number,
  { title, sections, missing, submitted }: Progress,
) => {
  const { country, people } = organisations[place]!;
  const organisationId = actor.organisations[0]!.id;
  const { id } = await hands.get(StartApplication).execute(actor, { windowId: window.id, organisationId });
  const answers: Readonly<Record<string, object | undefined>> = {
    ...answersFor(window, country, place),
    ...keptAnswers,
  };
  for (const section of sections) {
    const content = section === 'project' ? { ...answers[section], title } : answers[section]!;
    await hands.get(SaveSection).execute(actor, id, { section, content });
  }
  const documents = window.rules.form.documents.filter(
    ({ document }) => missing !== 'all' && !missing.includes(document),
  );
  for (const { document } of documents)
    await hands
      .get(AttachDocument)
      .execute(actor, id, { document, name: `${document}.pdf`, stream: paperOf(document) });
  if (submitted) await hands.get(SubmitApplication).execute(actor, id, { certifier: people[0].name });
};

const answersFor = (window: WindowRow, country: string, place: number) => {
  const [terms, currency] = [readTerms(window.rules.terms), window.envelopeCurrency];
  const setting = { terms, closesOn: dayOf(window.closesAt), currency, fairShare: 18_000 };
  const facts = soundFacts(organisations[place]!.name, setting, chanceOf(place + 1));
  return answersOf({ ...facts, project: { ...facts.project, implementationCountries: [country] } });
};
