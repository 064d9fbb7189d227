import { Injectable } from '@nestjs/common';
import { CallsReader } from '#calls';
import { IdentityReader } from '#identity';
import { Money, type Id, type PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Advised, ToAdvise } from '../domain/advice.js';
import type { ApprovalFacts } from '../domain/approval.js';
import type { BoardSessionFacts } from '../domain/board-session.machine.js';
import type { BoardSession } from './board-session.entity.js';

/** The newest ranking of a window. */
export interface LatestRanking {
  readonly id: Id<'ranking'>;
  readonly madeBy: PersonId;
}

/** Gathers what sessions, approvals and calls from the reserve list are judged on. */
@Injectable()
export class SessionFactsReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
    private readonly identity: IdentityReader,
  ) {}

  /** Facts of a session: who is there (or was, in its last sitting), and what is advised. */
  async of(
    session: Pick<BoardSession, 'id' | 'windowId' | 'sitting' | 'rankingId'>,
    now: { readonly attending?: readonly PersonId[]; readonly advised?: readonly Advised[] } = {},
  ): Promise<BoardSessionFacts> {
    const present = now.attending ?? (await this.present(session));
    const trusteesPresent = await this.trusteesAmong(present);
    const toAdvise = await this.toAdvise(session.rankingId);
    const advised = now.advised ?? [];
    const voices = await this.voices(
      advised.map(({ applicationId }) => applicationId),
      present,
    );
    return {
      quorum: await this.quorum(session.windowId),
      trusteesPresent,
      othersPresent: present.length - trusteesPresent,
      isRanked: (await this.latestRanking(session.windowId)) !== undefined,
      toAdvise: toAdvise.map(({ id }) => id),
      advised,
      fewestVoices: Math.min(present.length, ...[...voices.values()].map((persons) => persons.length)),
      room: await this.room(session.windowId),
    };
  }

  /** What an approval of the session is judged on, apart from what is decided. */
  async ofApproval(session: Pick<BoardSession, 'id' | 'windowId' | 'state'>): Promise<Omit<ApprovalFacts, 'decided'>> {
    const [row] = await this.work.query<Pick<ApprovalFacts, 'wasApproved' | 'attended' | 'rankedBy'>>(partsInSession, [
      session.id,
    ]);
    return {
      ...row!,
      actorId: this.work.actor.id,
      sessionState: session.state,
      room: await this.room(session.windowId),
    };
  }

  /** The newest ranking of a window. */
  async latestRanking(windowId: Id<'window'>): Promise<LatestRanking | undefined> {
    const [ranking] = await this.work.query<LatestRanking>(newestRanking, [windowId]);
    return ranking;
  }

  /** The ranked applications that still wait for a decision: the others were withdrawn or excluded since. */
  toAdvise(rankingId: Id<'ranking'> | null): Promise<ToAdvise[]> {
    return this.work.query<ToAdvise>(waitingForAdvice, [rankingId]);
  }

  /** What is left of a window's envelope after those who are funded and did not step back. */
  async room(windowId: Id<'window'>): Promise<Money> {
    const { envelopeAmount, envelopeCurrency: currency } = await this.calls.window(this.work.actor, windowId);
    const [row] = await this.work.query<{ taken: string }>(takenFromEnvelope, [windowId]);
    return Money.of(envelopeAmount, currency).minus(Money.of(row!.taken, currency));
  }

  /** Who sat in the last sitting of a session. */
  async present({ id, sitting }: Pick<BoardSession, 'id' | 'sitting'>): Promise<PersonId[]> {
    const rows = await this.work.query<{ personId: PersonId }>(
      'select person_id as "personId" from attendance where session_id = $1 and sitting = $2 order by person_id',
      [id, sitting],
    );
    return rows.map(({ personId }) => personId);
  }

  /** By application: those of the persons whom no conflict keeps silent. */
  async voices(applications: readonly string[], persons: readonly PersonId[]): Promise<Map<string, PersonId[]>> {
    const conflicts = await this.work.query<{ applicationId: string; personId: PersonId }>(conflictsAmong, [
      applications,
      persons,
    ]);
    const silent = new Set(conflicts.map(({ applicationId, personId }) => `${applicationId} ${personId}`));
    return new Map(applications.map((id) => [id, persons.filter((person) => !silent.has(`${id} ${person}`))]));
  }

  private async trusteesAmong(persons: readonly PersonId[]): Promise<number> {
    const trustees = await this.identity.personsWithRole(this.work.actor, 'trustee');
    return trustees.filter(({ id }) => persons.includes(id)).length;
  }

  private async quorum(windowId: Id<'window'>): Promise<number> {
    return (await this.calls.window(this.work.actor, windowId)).rules.settings.quorum;
  }
}

const newestRanking = `
  select id, made_by as "madeBy" from ranking where window_id = $1 order by made_at desc, id desc limit 1`;

const partsInSession = `
  select exists (select from approval a where a.session_id = s.id) as "wasApproved", r.made_by as "rankedBy",
    array(select distinct person_id::text from attendance a where a.session_id = s.id) as attended
  from board_session s left join ranking r on r.id = s.ranking_id where s.id = $1`;

const waitingForAdvice = `
  select a.id, x.requested
  from ranking r cross join lateral jsonb_to_recordset(r.input -> 'applications') as x (id uuid, requested text)
    join application_public a on a.id = x.id
  where r.id = $1 and a.state = 'eligible' order by a.id`;

/** Declared, or plain to see: who belongs to an applicant has no voice on its application. */
const conflictsAmong = `
  select application_id as "applicationId", person_id as "personId" from recusal
  where application_id = any ($1) and person_id = any ($2)
  union
  select a.id, m.person_id from application_public a join membership m on m.organisation_id = a.organisation_id
  where a.id = any ($1) and m.person_id = any ($2) and m.until is null`;

const takenFromEnvelope = `
  select coalesce(sum(d.amount), 0)::text as taken
  from (select distinct on (application_id) application_id, decision, amount from decision
        where window_id = $1 order by application_id, at desc, id desc) d
    join application_public a on a.id = d.application_id
  where d.decision = 'fund' and a.state in ('selected', 'awarded')`;
