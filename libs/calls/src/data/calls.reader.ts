import { Injectable } from '@nestjs/common';
import { kernelErrors, type Actor, type Id } from '#kernel';
import { UnitOfWork } from '#platform';
import type { CallState } from '../domain/call.machine.js';
import { readTerms, type Terms } from '../domain/terms/index.js';
import type { Guidelines } from '../domain/guidelines.js';
import { wholeRules, type CallRules } from '../domain/rules.js';
import type { Texts } from './call.entity.js';

/** One window as screens show it. */
export interface WindowRow {
  readonly id: Id<'window'>;
  readonly callId: Id<'call'>;
  readonly callCode: string;
  readonly callState: CallState;
  readonly callTitle: Texts;
  readonly code: string;
  readonly title: Texts;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly timezone: string;
  readonly deadlineWording: Texts;
  readonly graceSeconds: number;
  readonly envelopeAmount: string;
  readonly envelopeCurrency: string;
  readonly termsId: Id<'terms'> | null;
  /** When staff first looked into one of its applications. */
  readonly openedByStaffAt: Date | null;
  readonly rules: CallRules;
  /** The database's time, for what the clock computes. */
  readonly now: Date;
}

/** One call as lists show it. */
export interface CallRow {
  readonly id: Id<'call'>;
  readonly code: string;
  readonly title: Texts;
  readonly languages: readonly string[];
  readonly source: string | null;
  readonly guidelines: Guidelines;
  /** Until when questions are taken; null where the call takes none. */
  readonly clarificationsUntil: Date | null;
  /** The day by which they are answered for everybody, as `2026-06-25`. */
  readonly answersDueOn: string | null;
  readonly copiedFrom: Id<'call'> | null;
  readonly copiedCycle: string | null;
  readonly state: CallState;
  readonly version: number;
  readonly proposedBy: string | null;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
  /** Of a call that was cancelled: why, for everybody. */
  readonly cancelledBecause: Texts | null;
  /** For the fund's side: who proposed to take the concluded call up again. */
  readonly reopeningProposedBy: string | null;
  readonly windows: readonly WindowRow[];
  /** The database's time, for what the clock computes. */
  readonly now: Date;
}

/** A frozen version of a window's rules, read and ready to judge with. */
export interface FrozenTerms extends CallRules {
  readonly id: Id<'terms'>;
  readonly windowId: Id<'window'>;
  readonly number: number;
  /** The same terms, parsed. */
  readonly judged: Terms;
}

/** The statements that calls are read with, and their windows beside them. */
interface CallsAsked {
  readonly calls: string;
  readonly windows: string;
}

interface DraftedWindow extends Omit<WindowRow, 'rules'> {
  /** Null once they are frozen. */
  readonly rules: CallRules | null;
}

/** The questions that screens and downstream contexts ask of calls. */
@Injectable()
export class CallsReader {
  private readonly frozen = new Map<string, FrozenTerms>();

  constructor(private readonly work: UnitOfWork) {}

  /** Calls that the actor may see, the latest first. */
  list(actor: Actor): Promise<CallRow[]> {
    return this.work.read(actor, () => this.calls(all, []));
  }

  /** One call. Throws `not_found`. */
  detail(actor: Actor, id: Id<'call'>): Promise<CallRow> {
    return this.work.read(actor, async () => one(await this.calls(byId, [id])));
  }

  /** One call by its public code. Throws `not_found`. */
  byCode(actor: Actor, code: string): Promise<CallRow> {
    return this.work.read(actor, async () => one(await this.calls(byCode, [code])));
  }

  /** One window. Throws `not_found`. */
  window(actor: Actor, id: Id<'window'>): Promise<WindowRow> {
    return this.work.read(actor, async () => one(await this.windows(windowById, [id])));
  }

  /** A frozen version of rules; it never changes, so a process reads each once. Throws `not_found`. */
  async terms(actor: Actor, id: Id<'terms'>): Promise<FrozenTerms> {
    const known = this.frozen.get(id);
    if (known) return known;
    const row = await this.work.read(actor, async () =>
      one(
        await this.work.query<{ id: Id<'terms'>; windowId: Id<'window'>; number: number; rules: CallRules }>(
          'select id, window_id as "windowId", number, rules from terms where id = $1',
          [id],
        ),
      ),
    );
    const { rules, ...rest } = row;
    const terms = { ...rest, ...wholeRules(rules), judged: readTerms(rules.terms) };
    this.frozen.set(id, terms);
    return terms;
  }

  private async calls(asked: CallsAsked, parameters: readonly unknown[]): Promise<CallRow[]> {
    const [found, rows] = await this.work.together(
      () => this.work.query<Omit<CallRow, 'windows'>>(asked.calls, parameters),
      () => this.windows(asked.windows, parameters),
    );
    return found.map((call) => ({ ...call, windows: rows.filter((window) => window.callId === call.id) }));
  }

  private async windows(statement: string, parameters: readonly unknown[]): Promise<WindowRow[]> {
    const rows = await this.work.query<DraftedWindow>(statement, parameters);
    const windows: WindowRow[] = [];
    for (const row of rows) windows.push({ ...row, rules: await this.rulesOf(row) });
    return windows;
  }

  /** What was published is known from the frozen version, which is large and read once. */
  private async rulesOf({ rules, termsId }: DraftedWindow): Promise<CallRules> {
    if (termsId === null) return wholeRules(rules!);
    const { id: _, windowId: __, number: ___, judged: ____, ...frozen } = await this.terms(this.work.actor, termsId);
    return frozen;
  }
}

const calls = `
  select c.id, c.code, c.title, c.languages, c.source, c.state, c.version, c.copied_from as "copiedFrom",
    c.copied_cycle as "copiedCycle",
    c.proposed_by as "proposedBy", c.published_by as "publishedBy", c.published_at as "publishedAt", c.guidelines,
    c.cancelled_because as "cancelledBecause",
    (select p.proposed_by from proposal p where p.act = 'call.reopen' and p.kind = 'call' and p.thing_id = c.id
      and p.state = 'open' and c.state = 'concluded') as "reopeningProposedBy",
    c.clarifications_until as "clarificationsUntil", c.answers_due_on as "answersDueOn", app_now() as now
  from call c`;

const windows = `
  select w.id, w.call_id as "callId", c.code as "callCode", c.state as "callState", c.title as "callTitle", w.code, w.title,
    w.opens_at as "opensAt", w.closes_at as "closesAt", w.timezone, w.deadline_wording as "deadlineWording",
    w.grace_seconds as "graceSeconds", w.envelope_amount as "envelopeAmount", w.envelope_currency as "envelopeCurrency",
    w.terms_id as "termsId", w.opened_by_staff_at as "openedByStaffAt",
    case when w.terms_id is null then w.rules end as rules, app_now() as now
  from call_window w join call c on c.id = w.call_id`;
const windowById = `${windows} where w.id = $1`;

const callsWith = (where: string): CallsAsked => ({
  calls: `${calls} ${where} order by c.published_at desc nulls first, c.code desc`,
  windows: `${windows} ${where} order by w.code`,
});
const all = callsWith('');
const byId = callsWith('where c.id = $1');
const byCode = callsWith('where c.code = $1');

const one = <Row>(rows: readonly Row[]): Row => {
  if (rows[0] === undefined) throw kernelErrors.error('not_found');
  return rows[0];
};
