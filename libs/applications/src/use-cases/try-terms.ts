import { Injectable } from '@nestjs/common';
import { CallsReader, type CallRow } from '#calls';
import { callPolicy, readTerms } from '#calls/domain';
import { kernelErrors, permit, type Actor, type Id } from '#kernel';
import { UnitOfWork } from '#platform';
import { trialOf, type EarlierApplication, type Trial } from '../domain/trial.js';

/** Which terms on which applications: those of one window, on what was submitted in all windows of an earlier call. */
export interface TrialInput {
  /** The window's code within its call. */
  readonly window: string;
  readonly earlierCallId: Id<'call'>;
}

/** Runs a window's terms, drafted or in force, on an earlier call's submitted applications. Nothing is stored. */
@Injectable()
export class TryTerms {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
  ) {}

  /** Officers only. Throws `not_found`, `not_permitted`. */
  execute(actor: Actor, callId: Id<'call'>, { window, earlierCallId }: TrialInput): Promise<Trial> {
    return this.work.read(actor, async () => {
      const call = await this.calls.detail(actor, callId);
      permit(callPolicy, 'try_terms', actor, call);
      const terms = readTerms(windowCoded(call, window).rules.terms);
      return trialOf(terms, await this.work.query<EarlierApplication>(submittedIn, [earlierCallId]));
    });
  }

  /** The calls that terms can be tried on: those that somebody applied to, the latest first. Throws `not_permitted`. */
  earlier(actor: Actor, callId: Id<'call'>): Promise<CallRow[]> {
    return this.work.read(actor, async () => {
      permit(callPolicy, 'try_terms', actor, await this.calls.detail(actor, callId));
      const applied = (await this.work.query<{ id: string }>(callsAppliedTo)).map(({ id }) => id);
      return (await this.calls.list(actor)).filter(({ id }) => id !== callId && applied.includes(id));
    });
  }
}

const windowCoded = ({ windows }: CallRow, wanted: string) => {
  const window = windows.find(({ code }) => code === wanted);
  if (window === undefined) throw kernelErrors.error('not_found');
  return window;
};

const callsAppliedTo = `
  select distinct w.call_id as id from application a join call_window w on w.id = a.window_id
  where a.submission_id is not null`;

/** Where one was never screened the register of grants is taken to say nothing. */
const submittedIn = `
  select a.reference, a.state, s.title, s.country, c.outcome as before,
    s.facts || jsonb_build_object('otherAwards', coalesce(c.facts -> 'otherAwards', '[]'),
      'overdueReports', coalesce(c.facts -> 'overdueReports', '0')) as facts
  from application a join call_window w on w.id = a.window_id join submission s on s.id = a.submission_id
  left join lateral (
    select outcome, facts from screening where submission_id = s.id order by at desc, id desc limit 1) c on true
  where w.call_id = $1 and a.state <> 'withdrawn' order by a.reference`;
