import { Injectable } from '@nestjs/common';
import { CallsReader, changeOf, CorrigendaReader, type CorrigendumInput, type LookedAtChange } from '#calls';
import {
  callErrors,
  callPolicy,
  corrected,
  readTerms,
  screen,
  type CallForm,
  type Terms,
  type Verdict,
} from '#calls/domain';
import { permit, reason, type Actor, type Id, type OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Standings } from '../data/standings.js';
import { missingIn } from '../domain/completeness.js';
import type { FrozenFacts } from '../domain/facts.js';
import type { SubmissionContent } from '../domain/submission.js';

/** How many submissions would hear another verdict of one criterion; null where the terms do not have it. */
export interface ChangedFinding {
  readonly criterion: string;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  readonly count: number;
}

/** Whom a corrigendum would touch. Counts only: no draft is read, and no submission is opened by looking. */
export interface CorrigendumPreview extends Omit<LookedAtChange, 'call' | 'change'> {
  readonly drafts: number;
  readonly submissions: number;
  /** Submissions that would have to be mended to fit. */
  readonly toMend: number;
  readonly findings: readonly ChangedFinding[];
}

/** Says beforehand whom a corrigendum touches; nothing is stored. */
@Injectable()
export class PreviewCorrigendum {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
    private readonly corrigenda: CorrigendaReader,
    private readonly standings: Standings,
  ) {}

  /** The change as typed, or else the one that is proposed. Throws `not_found`, `not_permitted`, `invalid_input`, `call.cannot_correct`. */
  execute(actor: Actor, callId: Id<'call'>, input?: CorrigendumInput): Promise<CorrigendumPreview> {
    return this.work.read(actor, async () => {
      permit(callPolicy, 'correct', actor, await this.calls.detail(actor, callId));
      const { call, change, differences, reasons } = await this.look(actor, callId, input);
      const touched = call.windows.filter(
        ({ code }) => change.title !== undefined || change.windows.some((window) => window.code === code),
      );
      const [counts] = await this.work.query<Pick<CorrigendumPreview, 'drafts' | 'submissions'>>(
        'select drafts, submissions from applications_touched($1)',
        [touched.map(({ id }) => id)],
      );
      const compared: Compared[] = [];
      if (change.kind === 'terms')
        for (const { id, rules } of corrected(call, change).windows.filter(({ id }) =>
          touched.some((one) => one.id === id),
        ))
          compared.push(...(await this.compare(actor, id, { terms: readTerms(rules.terms), form: rules.form })));
      return {
        differences,
        reasons,
        ...counts!,
        toMend: compared.filter(({ fits }) => !fits).length,
        findings: tally(compared),
      };
    });
  }

  private async look(actor: Actor, callId: Id<'call'>, input: CorrigendumInput | undefined): Promise<LookedAtChange> {
    if (input !== undefined) return this.corrigenda.look(actor, callId, (call) => changeOf(call, input));
    const proposed = await this.corrigenda.proposed(actor, callId);
    if (proposed === undefined) throw callErrors.error('call.cannot_correct', [reason('call.no_correction_proposed')]);
    return this.corrigenda.look(actor, callId, () => proposed.change);
  }

  /** What each submission of a window would hear, beside what it hears now. */
  private async compare(
    actor: Actor,
    windowId: Id<'window'>,
    after: { terms: Terms; form: CallForm },
  ): Promise<Compared[]> {
    const compared: Compared[] = [];
    for (const { termsId, organisationId, facts, content } of await this.work.query<Submitted>(submitted, [windowId])) {
      const { judged } = await this.calls.terms(actor, termsId);
      const all = { ...facts, ...(await this.standings.of(organisationId)) };
      const documents = content.documents.map(({ document }) => document);
      const now = screen(judged, all).findings;
      const then = screen(after.terms, all).findings;
      const missing = missingIn(after.form, content.answers, documents);
      const fits = missing.length === 0 && then.every(({ verdict }) => verdict !== 'not_met');
      const criteria = [...new Set([...now, ...then].map(({ criterion }) => criterion))];
      const verdictIn = (findings: typeof now, wanted: string): Verdict | null =>
        findings.find(({ criterion }) => criterion === wanted)?.verdict ?? null;
      const changes = criteria
        .map((criterion) => ({ criterion, before: verdictIn(now, criterion), after: verdictIn(then, criterion) }))
        .filter((one) => one.before !== one.after);
      compared.push({ fits, changes });
    }
    return compared;
  }
}

interface Submitted {
  readonly termsId: Id<'terms'>;
  readonly organisationId: OrganisationId;
  readonly facts: FrozenFacts;
  readonly content: SubmissionContent;
}

interface Compared {
  readonly fits: boolean;
  readonly changes: readonly Omit<ChangedFinding, 'count'>[];
}

const submitted = `
  select a.terms_id as "termsId", a.organisation_id as "organisationId", s.facts, s.content
  from application a join submission s on s.id = a.submission_id
  where a.window_id = $1 and a.state = 'submitted' order by a.id`;

/** Equal changes counted together, in the order in which they first come. */
const tally = (compared: readonly Compared[]): ChangedFinding[] => {
  const counted = new Map<string, ChangedFinding>();
  for (const change of compared.flatMap(({ changes }) => changes)) {
    const key = `${change.criterion} ${change.before} ${change.after}`;
    counted.set(key, { ...change, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()];
};
