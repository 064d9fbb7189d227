import { later, type Money } from '#kernel';
import { screen, type Facts, type Rubric, type Terms } from '#calls/domain';
import type { CycleFile } from './cycle-file.js';
import { breakable, broken, dayOf } from './breaches.js';
import { inventedName } from './names.js';
import { chanceOf, type Chance } from './random.js';
import { soundFacts, type Setting } from './sound-facts.js';

/** One application as it will be handed in. */
export interface Invented {
  readonly number: number;
  readonly organisation: string;
  readonly facts: Facts;
  /** When it is handed in; after the door for the late ones. */
  readonly handedInAt: Date;
  readonly late: boolean;
  /** What a person finds where the terms ask for judgement. */
  readonly convincing: boolean;
  /** How good reviewers find it, in percent of each weight. */
  readonly quality: number;
}

/** What the invention needs to know of one window. */
export interface Stage {
  readonly terms: Terms;
  readonly rubric: Rubric;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly envelope: Money;
  /** Documents without which the form is not complete: nobody can hand in an application that lacks one. */
  readonly requiredDocuments: readonly string[];
}

/** The applications of a cycle: enough strong ones for the awards, the others as mixed as real calls bring them. */
export const invent = (file: CycleFile, stage: Stage): Invented[] => {
  const chance = chanceOf(file.generate.seed);
  const { applications, late, awards } = file.generate;
  const fairShare = awards === 0 ? 20_000 : Number(stage.envelope.minor / 100n / BigInt(awards));
  const setting: Setting = {
    terms: stage.terms,
    closesOn: dayOf(stage.closesAt),
    currency: stage.envelope.currency,
    fairShare,
  };
  const strong = Math.min(applications, awards + Math.ceil(awards / 2));
  const order = chance.shuffled(Array.from({ length: applications }, (_, i) => i < strong));
  const inTime = order.map((isStrong, i) => inventOne(i + 1, isStrong, setting, stage, chance));
  const tooLate = Array.from({ length: late }, (_, i) => ({
    ...inventOne(applications + i + 1, true, setting, stage, chance),
    late: true,
    handedInAt: later(stage.closesAt, [0, 1000, 61_000, 3_600_000][i % 4]!),
  }));
  return [...inTime, ...tooLate].sort((a, b) => a.handedInAt.getTime() - b.handedInAt.getTime());
};

const inventOne = (number: number, strong: boolean, setting: Setting, stage: Stage, chance: Chance): Invented => {
  const id = `A-${String(number).padStart(4, '0')}`;
  const sound = soundFacts(id, setting, chance);
  mustPass(stage.terms, sound);
  const ways = breakable(stage.terms).filter((way) => way !== 'documents' || stage.requiredDocuments.length === 0);
  const breaks = !strong && ways.length > 0 && chance.happens(30);
  const facts = breaks ? broken(sound, chance.one(ways), stage.terms) : sound;
  return {
    number,
    organisation: inventedName(number, chance),
    facts,
    handedInAt: momentBetween(stage, chance),
    late: false,
    convincing: strong || chance.happens(85),
    quality: qualityOf(stage.rubric, strong, chance),
  };
};

/** Above every minimum for the strong ones; anything for the others. */
const qualityOf = (rubric: Rubric, strong: boolean, chance: Chance): number => {
  if (!strong) return chance.whole(35, 88);
  const byCriterion = rubric.criteria.map(({ name, weight }) =>
    weight === 0 ? 0 : (Number(rubric.minimumByCriterion[name] ?? 0) / weight) * 100,
  );
  const least = Math.ceil(Math.max(Number(rubric.minimumTotal), ...byCriterion));
  return chance.whole(Math.min(100, least + 5), Math.min(100, Math.max(least + 15, 94)));
};

/** Most come in the last days, and many in the last hours, as in every call. */
const momentBetween = ({ opensAt, closesAt }: Stage, chance: Chance): Date => {
  const seconds = Math.floor((closesAt.getTime() - opensAt.getTime()) / 1000);
  const back = chance.happens(10) ? 3600 : chance.happens(40) ? 3 * 86_400 : seconds - 60;
  return later(closesAt, -1000 * chance.whole(1, Math.max(1, Math.min(back, seconds - 60))));
};

const mustPass = (terms: Terms, facts: Facts): void => {
  const failed = screen(terms, facts).findings.filter((finding) => finding.verdict === 'not_met');
  if (failed.length === 0) return;
  const said = failed.map(
    (finding) => `${finding.criterion} (${finding.reasons.map((reason) => reason.code).join(', ')})`,
  );
  throw new Error(`no application can be invented that these terms let pass: ${said.join('; ')}`);
};
