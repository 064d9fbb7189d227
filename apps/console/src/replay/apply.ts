import { Readable } from 'node:stream';
import { AttachDocument, SaveSection, StartApplication, SubmitApplication } from '#applications';
import type { Answers } from '#applications/domain';
import type { Facts } from '#calls/domain';
import { EditOrganisation, InvitePerson, RegisterOrganisation } from '#identity';
import { DomainError, later, type Actor, type Id } from '#kernel';
import { Agenda } from './agenda.js';
import type { Cast } from './cast.js';
import type { Invented } from './invention.js';
import type { Published } from './publish.js';
import { actorOf, type Stage } from './stage.js';

/** An application that was handed in, with who it belongs to. */
export interface HandedIn {
  readonly id: Id<'application'>;
  readonly applicant: Actor;
  readonly invented: Invented;
}

const minute = 60_000;

/**
 * Puts on the agenda that every invented application is drafted and handed in at its moment, the late ones refused. Those
 * whose number is in `known` are made by that applicant, for the first of their organisations; the others get one invented.
 * Gives the list that fills as the agenda is worked through.
 */
export const comeIn = (
  stage: Stage,
  agenda: Agenda,
  { window, rules }: Published,
  cast: Cast,
  invented: readonly Invented[],
  known: ReadonlyMap<number, Actor> = new Map(),
): readonly HandedIn[] => {
  const handedIn: HandedIn[] = [];
  for (const one of invented) {
    const made = { application: undefined as Omit<HandedIn, 'invented'> | undefined };
    const { drafted, submitted } = momentsOf(one, rules.opensAt, rules.closesAt);
    agenda.at(drafted, async () => {
      const applicant = known.get(one.number) ?? (await enrol(stage, window.id, cast, one));
      made.application = { id: await draft(stage, window.id, applicant, one.facts), applicant };
    });
    agenda.at(submitted, async () => {
      if (await submit(stage, made.application!, one)) handedIn.push({ ...made.application!, invented: one });
      if (handedIn.length % 25 !== 0) return;
      stage.say(`${handedIn.length} of ${invented.length} applications handed in`);
      await stage.settle();
    });
  }
  return handedIn;
};

/** The same for one window alone, worked through at once. */
export const applyAll = async (
  stage: Stage,
  published: Published,
  cast: Cast,
  invented: readonly Invented[],
  known?: ReadonlyMap<number, Actor>,
): Promise<readonly HandedIn[]> => {
  const agenda = new Agenda(stage);
  const handedIn = comeIn(stage, agenda, published, cast, invented, known);
  await agenda.run();
  return handedIn;
};

/** Each is drafted a quarter of an hour before it is handed in, or before the door closes. */
const momentsOf = (of: Invented, opensAt: Date, closesAt: Date): { drafted: Date; submitted: Date } => {
  const before = later(of.late ? closesAt : of.handedInAt, -15 * minute);
  return { drafted: before < opensAt ? opensAt : before, submitted: of.handedInAt };
};

/** A person with an organisation of their own. */
const enrol = async (stage: Stage, windowId: Id<'window'>, cast: Cast, one: Invented): Promise<Actor> => {
  const { number, organisation: name, facts } = one;
  const [administrator] = cast.administrators;
  const email = `applicant-${number}.${windowId}@replay.example`;
  const person = await stage.get(InvitePerson).execute(administrator!, { email, name: `Director of ${name}` });
  const { country } = facts.applicant;
  const kind = facts.applicant.kind === 'consortium' ? 'ngo' : facts.applicant.kind;
  const organisation = await stage.get(RegisterOrganisation).execute(actorOf(person.id, []), { name, country, kind });
  const applicant = actorOf(person.id, [], organisation.id);
  await stage.get(EditOrganisation).execute(applicant, organisation.id, profileOf(name, kind, facts));
  return applicant;
};

const draft = async (
  stage: Stage,
  windowId: Id<'window'>,
  applicant: Actor,
  facts: Facts,
): Promise<Id<'application'>> => {
  const organisationId = applicant.organisations[0]!.id;
  const { id } = await stage.get(StartApplication).execute(applicant, { windowId, organisationId });
  for (const [section, content] of Object.entries(answersOf(facts)))
    await stage.get(SaveSection).execute(applicant, id, { section, content: content! });
  for (const document of facts.documents)
    await stage
      .get(AttachDocument)
      .execute(applicant, id, { document, name: `${document}.pdf`, stream: paperOf(document) });
  return id;
};

/** False for the late ones, which have to be refused. */
const submit = async (
  stage: Stage,
  { id, applicant }: { id: Id<'application'>; applicant: Actor },
  one: Invented,
): Promise<boolean> => {
  try {
    await stage.get(SubmitApplication).execute(applicant, id, { certifier: `Director of ${one.organisation}` });
  } catch (error) {
    if (!(one.late && error instanceof DomainError && error.reasons.some(({ code }) => code === 'application.closed')))
      throw error;
    stage.refused('late_submission');
    return false;
  }
  if (one.late) throw new Error(`application ${one.number} was accepted after the deadline`);
  return true;
};

type Kind = Parameters<RegisterOrganisation['execute']>[1]['kind'];

const profileOf = (name: string, kind: Kind, { applicant, project }: Facts) => ({
  name,
  kind,
  nonProfit: applicant.nonProfit,
  country: applicant.country,
  registeredOn: applicant.registeredOn,
  directAssistanceSince: applicant.directAssistanceSince,
  ownBankAccount: applicant.ownBankAccount,
  pseaMeasures: applicant.pseaMeasures,
  actsAsIntermediary: applicant.actsAsIntermediary,
  auditedFiscalYears: applicant.auditedFiscalYears,
  annualBudgets: applicant.annualBudgets.map((budget) => ({ ...budget, currency: project.currency })),
  unppPartnerId: applicant.unppPartnerId,
  locationHidden: false,
});

/** What an applicant writes so that an application has these facts. */
export const answersOf = ({ applicant, project }: Facts): Answers => ({
  organisation: {
    applyingAs: applicant.kind === 'consortium' ? 'consortium' : 'organisation',
    registeredWhereImplementing: applicant.registeredWhereImplementing,
  },
  ...(applicant.kind === 'consortium' ? { partners: partnersOf(applicant, project) } : {}),
  project: {
    title: 'Assistance and remedies for victims of trafficking',
    startsOn: project.startsOn,
    months: project.months,
  },
  countries: {
    implementationCountries: project.implementationCountries,
    routeCountries: project.routeCountries.filter((country) => !project.implementationCountries.includes(country)),
  },
  remedies: {
    remedies: project.remedies.map(({ component, activities }) => ({
      component,
      activities: Array.from({ length: activities }, (_, i) => `Activity ${i + 1}`),
    })),
  },
  budget: {
    currency: project.currency,
    lines: project.requestedByYear.map((price, i) => ({
      id: `year-${i + 1}`,
      category: 'assistance',
      year: i + 1,
      description: 'Shelter, legal aid and psychosocial support',
      unit: 'year',
      quantity: '1',
      price,
    })),
    coFunding: [],
  },
  declaration: { declarationAccepted: applicant.declarationAccepted },
});

const partnersOf = ({ consortium }: Facts['applicant'], { implementationCountries }: Facts['project']) => ({
  leadRole: 'Leads the work and answers for the grant.',
  partners: Array.from({ length: consortium?.partners ?? 0 }, (_, i) => ({
    id: `partner-${i + 1}`,
    name: `Partner ${i + 1} (invented)`,
    country: implementationCountries.at(-1)!,
    role: 'Assists victims on the other side of the border.',
  })),
});

/** The least that is a PDF. */
export const paperOf = (document: string): Readable =>
  Readable.from([
    Buffer.from(`%PDF-1.4\n% ${document}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`),
  ]);
