import { Injectable } from '@nestjs/common';
import { kernelErrors, permit, systemActor, type Actor, type Id } from '#kernel';
import { UnitOfWork } from '#platform';
import { namesInTexts } from '../domain/names-in-texts.js';
import { questionPolicy } from '../domain/question.policy.js';

/** Where a question stands; computed, for each of these is a fact of its own. */
export type QuestionStanding = 'waiting' | 'drafted' | 'answered' | 'late' | 'set_aside';

/** A question as the desk and its asker read it; nobody is told who asked. */
export interface QuestionRow {
  readonly id: Id<'question'>;
  readonly callId: Id<'call'>;
  readonly askedAt: Date;
  readonly until: Date;
  readonly language: string;
  /** Null once it was erased. */
  readonly text: string | null;
  readonly standing: QuestionStanding;
  /** The numbers of the published answers to it. */
  readonly answeredIn: readonly number[];
  /** Why it gets no answer for everybody. */
  readonly whySetAside: string | null;
}

/** How many questions wait for the desk, by call. */
export interface WaitingQuestions {
  readonly callId: Id<'call'>;
  readonly count: number;
}

/** What is asked of questions. */
@Injectable()
export class QuestionsReader {
  constructor(private readonly work: UnitOfWork) {}

  /** The questions about a call, the oldest first. Throws `not_permitted` for who is not of the fund's side. */
  async incoming(actor: Actor, callId: Id<'call'>): Promise<QuestionRow[]> {
    permit(questionPolicy, 'read_all', actor, { askedBy: null });
    return this.work.read(actor, () =>
      this.work.query<QuestionRow>(`${rows} where q.call_id = $1 ${inOrder}`, [callId]),
    );
  }

  /** What the actor asked about a call, the oldest first. */
  own(actor: Actor, callId: Id<'call'>): Promise<QuestionRow[]> {
    return this.work.read(actor, () =>
      this.work.query<QuestionRow>(`${rows} where q.call_id = $1 and ${isOwn} ${inOrder}`, [callId, actor.id]),
    );
  }

  /** One of the actor's own. Throws `not_found`. */
  ownOne(actor: Actor, id: Id<'question'>): Promise<QuestionRow> {
    return this.work.read(actor, async () =>
      one(await this.work.query<QuestionRow>(`${rows} where q.id = $1 and ${isOwn}`, [id, actor.id])),
    );
  }

  /** One question for the desk. Throws `not_found`. */
  detail(actor: Actor, id: Id<'question'>): Promise<QuestionRow> {
    return this.work.read(actor, async () => one(await this.work.query<QuestionRow>(`${rows} where q.id = $1`, [id])));
  }

  /** How many wait for an answer, call by call; nothing for who does not answer them. */
  async waiting(actor: Actor): Promise<WaitingQuestions[]> {
    if (questionPolicy.reasonsAgainst('set_aside', actor, { askedBy: null }).length > 0) return [];
    return this.work.read(actor, () =>
      this.work.query<WaitingQuestions>(
        `select "callId", count(*)::int as count from (${rows}) q where standing = 'waiting' group by 1 order by 1`,
      ),
    );
  }

  /** How many people asked about a call, and not who. Throws `not_permitted` for who is not of the fund's side. */
  async askers(actor: Actor, callId: Id<'call'>): Promise<number> {
    permit(questionPolicy, 'read_all', actor, { askedBy: null });
    const [row] = await this.work.read(systemActor, () => this.work.query<{ count: number }>(askersOf, [callId]));
    return row!.count;
  }

  /**
   * Which names of those who asked these questions, and of their organisations, stand in the texts. Whoever asks learns only
   * of names that it is reading anyway.
   */
  async namesIn(actor: Actor, questions: readonly Id<'question'>[], texts: readonly string[]): Promise<string[]> {
    permit(questionPolicy, 'read_all', actor, { askedBy: null });
    return this.work.read(systemActor, async () => {
      const names = await this.work.query<{ name: string }>(namesOfAskers, [questions]);
      return namesInTexts(
        names.map(({ name }) => name),
        texts,
      );
    });
  }
}

const rows = `
  select q.id, q.call_id as "callId", q.asked_at as "askedAt", q.until, q.language, asked.content ->> 'why' as text,
    case when q.asked_at >= q.until then 'late' when s.question_id is not null then 'set_aside'
      when n.published > 0 then 'answered' when n.drafted > 0 then 'drafted' else 'waiting' end as standing,
    n.numbers as "answeredIn", aside.content ->> 'why' as "whySetAside"
  from question q
    join history h on h.kind = 'question' and h.thing_id = q.id and h.type in ('question.asked', 'question.asked_late')
    join history_payload asked on asked.id = h.payload_id
    left join question_set_aside s on s.question_id = q.id
    left join history hs on hs.kind = 'question' and hs.thing_id = q.id and hs.type = 'question.set_aside'
    left join history_payload aside on aside.id = hs.payload_id
    cross join lateral (
      select count(*) filter (where c.state = 'published') as published, count(*) filter (where c.state = 'draft') as drafted,
        coalesce(array_agg(c.number order by c.number) filter (where c.state = 'published'), '{}') as numbers
      from clarification_question cq join clarification c on c.id = cq.clarification_id where cq.question_id = q.id) n`;

const inOrder = 'order by q.asked_at, q.id';

const isOwn = 'exists (select from question_asker a where a.question_id = q.id and a.person_id = $2)';

const namesOfAskers = `
  select p.name from question_asker a join person p on p.id = a.person_id where a.question_id = any ($1::uuid[])
  union
  select o.name from question_asker a join membership m on m.person_id = a.person_id and m.until is null
    join organisation o on o.id = m.organisation_id where a.question_id = any ($1::uuid[])
  order by 1`;

const askersOf = `
  select count(distinct a.person_id)::int as count from question q join question_asker a on a.question_id = q.id
  where q.call_id = $1`;

const one = <Row>(found: readonly Row[]): Row => {
  if (found[0] === undefined) throw kernelErrors.error('not_found');
  return found[0];
};
