import { Injectable } from '@nestjs/common';
import {
  CallsReader,
  changeOf,
  CorrigendaReader,
  type CorrigendumInput,
  type LookedAtChange,
  type WindowRow,
} from '#calls';
import {
  callErrors,
  callPolicy,
  corrected,
  readTerms,
  screen,
  windowsTouched,
  type CallForm,
  type Terms,
} from '#calls/domain';
import { permit, reason, systemActor, type Actor, type Id, type OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Standings } from '../data/standings.js';
import { changedVerdicts, counted, type ChangedFinding, type ChangedVerdict } from '../domain/changed-findings.js';
import { missingIn } from '../domain/completeness.js';
import type { FrozenFacts, Standing } from '../domain/facts.js';
import type { SubmissionContent } from '../domain/submission.js';

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
      const codes = windowsTouched(call, change);
      const touched = corrected(call, change).windows.filter(({ code }) => codes.includes(code));
      const [counts] = await this.work.query<Pick<CorrigendumPreview, 'drafts' | 'submissions'>>(
        'select drafts, submissions from applications_touched($1)',
        [touched.map(({ id }) => id)],
      );
      // As the product: what comes of it is counted only, also while submissions are sealed.
      const compared =
        change.kind === 'terms' ? await this.work.read(systemActor, () => this.compare(systemActor, touched)) : [];
      const toMend = compared.filter(({ fits }) => !fits).length;
      const findings = counted(compared.flatMap(({ changes }) => changes));
      return { differences, reasons, ...counts!, toMend, findings };
    });
  }

  private async look(actor: Actor, callId: Id<'call'>, input: CorrigendumInput | undefined): Promise<LookedAtChange> {
    if (input !== undefined) return this.corrigenda.look(actor, callId, (call) => changeOf(call, input));
    const proposed = await this.corrigenda.proposed(actor, callId);
    if (proposed === undefined) throw callErrors.error('call.cannot_correct', [reason('call.no_correction_proposed')]);
    return this.corrigenda.look(actor, callId, () => proposed.change);
  }

  /** What each submission of these windows would hear, beside what it hears now. */
  private async compare(actor: Actor, windows: readonly WindowRow[]): Promise<Compared[]> {
    const compared: Compared[] = [];
    for (const { id, rules } of windows) {
      const after = { terms: readTerms(rules.terms), form: rules.form };
      for await (const rows of this.batches(id)) {
        const standings = await this.standings.ofAll([...new Set(rows.map((row) => row.organisationId))]);
        for (const row of rows)
          compared.push(await this.compareOne(actor, row, standings.get(row.organisationId)!, after));
      }
    }
    return compared;
  }

  /** What was submitted in a window, so many at a time that their answers fit into memory. */
  private async *batches(windowId: Id<'window'>): AsyncGenerator<readonly Submitted[]> {
    let last: string | null = null;
    do {
      const rows: Submitted[] = await this.work.query<Submitted>(submitted, [windowId, last, atOnce]);
      yield rows;
      last = rows.length < atOnce ? null : rows.at(-1)!.id;
    } while (last !== null);
  }

  private async compareOne(
    actor: Actor,
    { termsId, facts: frozen, content }: Submitted,
    standing: Standing,
    after: { readonly terms: Terms; readonly form: CallForm },
  ): Promise<Compared> {
    const { judged } = await this.calls.terms(actor, termsId);
    const facts = { ...frozen, ...standing };
    const { findings } = screen(after.terms, facts);
    const documents = content.documents.map(({ document }) => document);
    const missing = missingIn(after.form, content.answers, documents);
    return {
      fits: missing.length === 0 && findings.every(({ verdict }) => verdict !== 'not_met'),
      changes: changedVerdicts(screen(judged, facts).findings, findings),
    };
  }
}

interface Submitted {
  readonly id: Id<'application'>;
  readonly termsId: Id<'terms'>;
  readonly organisationId: OrganisationId;
  readonly facts: FrozenFacts;
  readonly content: SubmissionContent;
}

interface Compared {
  readonly fits: boolean;
  readonly changes: readonly ChangedVerdict[];
}

const submitted = `
  select a.id, a.terms_id as "termsId", a.organisation_id as "organisationId", s.facts, s.content
  from application a join submission s on s.id = a.submission_id
  where a.window_id = $1 and a.state = 'submitted' and ($2::uuid is null or a.id > $2) order by a.id limit $3`;

/** Submissions that are compared at a time. */
const atOnce = 50;
