import type { Actor, Id, OrganisationId } from '../../../libs/kernel/src/index.js';
import {
  AdmitApplication,
  JudgeCriterion,
  SaveSection,
  ScreenApplication,
  StartApplication,
  SubmitApplication,
  type Receipt,
} from '../../../libs/applications/src/index.js';
import type { Answers } from '../../../libs/applications/src/domain/index.js';
import type { World } from '../world.js';
import { lineOf, soundAnswers } from './answers.js';

export { soundAnswers };

/** A draft with somebody to write in it. */
export interface Drafted {
  readonly id: Id<'application'>;
  readonly organisationId: OrganisationId;
  /** Its owner. */
  readonly applicant: Actor;
}

/** An application to be made: `anApplication().asking('25000.01', 2).submittedIn(world, windowId)`. Sound unless told. */
export const anApplication = (answers: Answers = soundAnswers()) => ({
  answers,
  /** Changes some answers of a section. */
  with: <S extends keyof Answers & string>(section: S, change: Partial<Answers[S]>) =>
    anApplication({ ...answers, [section]: { ...answers[section], ...change } }),
  /** Without a section. */
  without: (section: string) =>
    anApplication(Object.fromEntries(Object.entries(answers).filter(([name]) => name !== section))),
  /** Asks for an amount in one project year. */
  asking: (amount: string, year: number) =>
    anApplication({
      ...answers,
      budget: {
        ...answers.budget,
        lines: answers.budget!.lines!.map((line) => (line.year === year ? lineOf(year, amount) : line)),
      },
    }),
  /** Starts it for a new organisation, and saves every section. */
  async draftedIn(world: World, windowId: Id<'window'>, country = 'NG'): Promise<Drafted> {
    const organisationId = await world.organisation({ country });
    const applicant = await world.person({ organisations: [organisationId] });
    const { id } = await world.get(StartApplication).execute(applicant, { windowId, organisationId });
    for (const [section, content] of Object.entries(answers))
      await world.get(SaveSection).execute(applicant, id, { section, content: content! });
    return { id, organisationId, applicant };
  },
  async submittedIn(
    world: World,
    windowId: Id<'window'>,
    country?: string,
  ): Promise<Drafted & { readonly receipt: Receipt }> {
    const drafted = await this.draftedIn(world, windowId, country);
    const receipt = await world
      .get(SubmitApplication)
      .execute(drafted.applicant, drafted.id, { certifier: 'Amina Bello' });
    return { ...drafted, receipt };
  },
});

/** Screens a submission, judges what asks for a judgement as met, and admits it; after the deadline. */
export const admit = async (world: World, officer: Actor, id: Id<'application'>): Promise<void> => {
  const { findings } = await world.get(ScreenApplication).execute(officer, id);
  for (const { criterion } of findings.filter(({ verdict }) => verdict === 'needs_judgement'))
    await world.get(JudgeCriterion).execute(officer, id, { criterion, verdict: 'met', why: 'The proposal shows it.' });
  await world.get(AdmitApplication).execute(officer, id);
};
