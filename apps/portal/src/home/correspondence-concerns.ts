import { Injectable } from '@nestjs/common';
import { CallsReader } from '#calls';
import { QuestionsReader, ThreadsReader, type ThreadRow } from '#correspondence';
import { isOverdue } from '#correspondence/domain';
import { holds, type Actor } from '#kernel';
import type { Words } from '#words';
import { textIn } from '../calls/public-calls.js';
import type { Concern, ConcernGroup } from './signed-in-home.js';

/** How many conversations an officer's home shows; those that wait longest come first. */
const mostShown = 10;

/** What is asked of the person's organisations, and what the secretariat has not answered yet. */
@Injectable()
export class CorrespondenceConcerns {
  constructor(
    private readonly calls: CallsReader,
    private readonly questions: QuestionsReader,
    private readonly threads: ThreadsReader,
  ) {}

  /** Open requests first: nothing else of an applicant's home is as urgent. */
  async ofApplicant(actor: Actor, words: Words): Promise<ConcernGroup[]> {
    if (actor.organisations.length === 0) return [];
    const threads = await this.threads.ofApplicants(actor);
    const concerns = (those: readonly ThreadRow[]) => those.map((thread) => concernOf(thread, words, ''));
    return [
      { title: words.say('corr.home.requests'), concerns: concerns(threads.filter(isOpen)) },
      { title: words.say('corr.home.unread'), concerns: concerns(threads.filter((thread) => !isOpen(thread))) },
    ];
  }

  /** Questions about calls, and conversations whose last word is an applicant's. */
  async ofOffice(actor: Actor, words: Words): Promise<ConcernGroup[]> {
    if (!holds('officer')(actor)) return [];
    const waiting = await this.questions.waiting(actor);
    const calls = waiting.length === 0 ? [] : await this.calls.list(actor);
    const questions = waiting.flatMap(({ callId, count }): Concern[] => {
      const call = calls.find(({ id }) => id === callId);
      if (call === undefined) return [];
      return [
        {
          href: `/desk/calls/${callId}/clarifications`,
          title: `${call.code} · ${textIn(call.title, words)}`,
          state: words.say('corr.home.questions_wait', { count }),
          next: words.say('corr.home.answer'),
          dueOn: call.answersDueOn ?? undefined,
        },
      ];
    });
    const { first, total } = await this.threads.ofSecretariat(actor, mostShown);
    const messages = first.map((thread) => concernOf(thread, words, '/desk'));
    return [
      { title: words.say('corr.home.questions'), concerns: questions },
      { title: words.say('corr.home.messages'), concerns: messages, total },
    ];
  }
}

const isOpen = ({ request }: ThreadRow): boolean => request?.state === 'open';

function concernOf(thread: ThreadRow, words: Words, under: string): Concern {
  const { id, applicationId, reference, organisation, topic, request, today } = thread;
  const overdue = request !== null && isOverdue(request, today);
  const what = words.say(`corr.topic.${topic}`);
  return {
    href: `${under}/applications/${applicationId}/messages/${id}`,
    title: [reference, ...(under ? [organisation] : []), what].filter(Boolean).join(' · '),
    state: stateOf(thread, words, overdue),
    ...(overdue ? { stateColour: 'red' } : {}),
    ...(isOpen(thread) ? { dueOn: request!.dueOn, next: words.say('information_request.event.answer') } : {}),
  };
}

function stateOf({ request, unread }: ThreadRow, words: Words, overdue: boolean): string {
  if (overdue) return words.say('corr.request.overdue');
  if (request) return words.say(`information_request.state.${request.state}`);
  return unread > 0
    ? words.say('corr.messages.unread', { count: unread })
    : words.say('corr.messages.waits_secretariat');
}
