import { Injectable } from '@nestjs/common';
import { ApplicationsReader } from '#applications';
import { applicationPolicy } from '#applications/domain';
import { AwardsReader } from '#awards';
import { awardPolicy } from '#awards/domain';
import { CallsReader, type CallRow } from '#calls';
import { callPolicy } from '#calls/domain';
import { DisbursementsReader } from '#disbursements';
import { disbursementPolicy } from '#disbursements/domain';
import { holds, type Actor } from '#kernel';
import { ReportsReader } from '#reports';
import { reportPolicy } from '#reports/domain';
import { ReviewsReader } from '#reviews';
import { reviewPolicy } from '#reviews/domain';
import { FeedbackReader, SelectionReader, type SessionRow } from '#selection';
import { boardSessionPolicy } from '#selection/domain';
import type { Words } from '#words';
import { textIn } from '../calls/public-calls.js';
import { OpenProposals } from './open-proposals.js';
import type { ConcernGroup } from './signed-in-home.js';
import { waiting } from './waiting.js';

/** What waits for a person of the fund's side, in the order of the life of a grant. */
@Injectable()
export class OfficeConcerns {
  constructor(
    private readonly calls: CallsReader,
    private readonly applications: ApplicationsReader,
    private readonly reviews: ReviewsReader,
    private readonly selection: SelectionReader,
    private readonly feedback: FeedbackReader,
    private readonly awards: AwardsReader,
    private readonly reports: ReportsReader,
    private readonly disbursements: DisbursementsReader,
    private readonly proposals: OpenProposals,
  ) {}

  /** Nothing for who holds no role. */
  async of(actor: Actor, words: Words): Promise<ConcernGroup[]> {
    if (actor.roles.length === 0) return [];
    const calls = await this.calls.list(actor);
    return [
      await this.proposals.of(actor, words),
      this.callsIn(calls, actor, words),
      await this.toDecide(actor, words),
      await this.toReview(actor, words),
      await this.sessions(calls, actor, words),
      await this.feedbackIn(calls, actor, words),
      await this.openAwards(actor, words),
      await this.toRead(actor, words),
      await this.toPay(actor, words),
    ];
  }

  private callsIn(rows: readonly CallRow[], actor: Actor, words: Words): ConcernGroup {
    return waiting(actor, words, {
      title: 'portal.mine.calls',
      rows,
      policy: callPolicy,
      steps: { draft: 'propose', proposed: 'publish' },
      notBy: ({ state, proposedBy }) => (state === 'proposed' ? [proposedBy] : []),
      alsoFor: holds('officer'),
      about: (call) => ({ title: `${call.code} · ${textIn(call.title, words)}`, href: hrefOf(call) }),
    });
  }

  private async toDecide(actor: Actor, words: Words): Promise<ConcernGroup> {
    return waiting(actor, words, {
      title: 'portal.mine.to_screen',
      rows: holds('officer')(actor) ? await this.applications.list(actor, { state: 'submitted' }) : [],
      policy: applicationPolicy,
      steps: { submitted: 'admit' },
      about: ({ id, reference, title }) => ({
        title: [reference, title].filter(Boolean).join(' · '),
        href: `/desk/applications/${id}/messages`,
      }),
    });
  }

  private async toReview(actor: Actor, words: Words): Promise<ConcernGroup> {
    return waiting(actor, words, {
      title: 'portal.mine.reviews',
      rows: await this.reviews.mine(actor),
      policy: reviewPolicy,
      steps: { assigned: 'accept', in_progress: 'submit' },
      about: ({ reference, dueOn }) => ({
        title: words.say('portal.mine.review_of', { reference: reference ?? '' }),
        dueOn: dueOn ?? undefined,
      }),
    });
  }

  private async sessions(calls: readonly CallRow[], actor: Actor, words: Words): Promise<ConcernGroup> {
    return waiting(actor, words, {
      title: 'portal.mine.sessions',
      rows: (await this.selection.sessions(actor)).filter(({ approvedAt }) => approvedAt === null),
      policy: boardSessionPolicy,
      steps: { convened: 'open', held: 'record', recorded: 'approve' },
      alsoFor: holds('trustee'),
      about: (session) => ({
        title: words.say('portal.mine.session', { call: titleOfWindow(calls, session, words), number: session.number }),
        dueOn: session.state === 'convened' ? session.convenedFor : undefined,
      }),
    });
  }

  private async feedbackIn(calls: readonly CallRow[], actor: Actor, words: Words): Promise<ConcernGroup> {
    const awaited = new Map((await this.feedback.awaited(actor)).map(({ callId, count }) => [callId, count]));
    return {
      title: words.say('feedback.home.title'),
      concerns: calls.flatMap((call) => {
        const count = awaited.get(call.id);
        if (count === undefined) return [];
        return [
          {
            href: `${hrefOf(call)}/feedback`,
            title: `${call.code} · ${textIn(call.title, words)}`,
            state: words.say('feedback.desk.missing', { count }),
            next: words.say('feedback.home.write'),
          },
        ];
      }),
    };
  }

  private async openAwards(actor: Actor, words: Words): Promise<ConcernGroup> {
    return waiting(actor, words, {
      title: 'portal.mine.awards_open',
      rows: await this.awards.list(actor),
      policy: awardPolicy,
      steps: { proposed: 'approve', approved: 'agree', agreed: 'start', suspended: 'resume', terminated: 'close' },
      notBy: ({ state, proposedBy }) => (state === 'proposed' ? [proposedBy] : []),
      about: ({ reference, organisation }) => ({ title: `${reference} · ${organisation}` }),
    });
  }

  private async toRead(actor: Actor, words: Words): Promise<ConcernGroup> {
    return waiting(actor, words, {
      title: 'portal.mine.reports_to_read',
      rows: await this.reports.list(actor),
      policy: reportPolicy,
      steps: { submitted: 'accept' },
      about: (report) => ({ title: words.say('portal.mine.report', report) }),
    });
  }

  private async toPay(actor: Actor, words: Words): Promise<ConcernGroup> {
    return waiting(actor, words, {
      title: 'portal.mine.payments',
      rows: await this.disbursements.list(actor),
      policy: disbursementPolicy,
      steps: {
        requested: 'verify',
        verified: 'authorise',
        authorised: 'instruct',
        instructed: 'pay',
        failed: 'request',
      },
      notBy: ({ state, requestedBy, verifiedBy }) => (state === 'verified' ? [requestedBy, verifiedBy] : []),
      about: ({ award, number, amount, currency }) => ({
        title: words.say('portal.mine.payment', { award, number, money: words.money({ amount, currency }) }),
      }),
    });
  }
}

const hrefOf = ({ id }: CallRow): string => `/desk/calls/${id}`;

function titleOfWindow(calls: readonly CallRow[], { windowId }: SessionRow, words: Words): string {
  const call = calls.find(({ windows }) => windows.some(({ id }) => id === windowId));
  return call === undefined ? '' : textIn(call.title, words);
}
