import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#kernel';
import { UnitOfWork } from '#platform';
import { isMessageKey, type Words } from '#words';
import type { ConcernGroup } from './signed-in-home.js';

/** Acts that another person proposed and that wait for a second one. */
@Injectable()
export class OpenProposals {
  constructor(private readonly work: UnitOfWork) {}

  /** Those that the actor may decide: seen, not proposed by themselves, and of their office. */
  async of(actor: Actor, words: Words): Promise<ConcernGroup> {
    const rows = await this.work.read(actor, () => this.work.query<Proposed>(openProposals, [actor.id]));
    const theirs = rows.filter(({ act }) => decidedBy(act).some((role) => actor.roles.includes(role)));
    const concerns = theirs.map(({ act, why, thingId, reference, callId }) => {
      const key = `desk.proposal.${act}`;
      const what = words.sayCode(isMessageKey(key) ? key : 'desk.proposal.other');
      const title = `${[what, reference].filter(Boolean).join(' · ')}: ${why}`;
      return {
        title,
        state: words.say('portal.mine.proposal_state'),
        href: addresses[act]?.({ thingId, reference, callId }),
      };
    });
    return { title: words.say('portal.mine.proposals'), concerns };
  }
}

interface Proposed {
  readonly act: string;
  readonly why: string;
  readonly thingId: string;
  /** Of the application that may get more time, with its call. */
  readonly reference: string | null;
  readonly callId: string | null;
}

/** Where it is decided, for the acts that have a page. */
const addresses: Readonly<Record<string, (of: Pick<Proposed, 'thingId' | 'reference' | 'callId'>) => string>> = {
  'application.extend': ({ callId, reference }) =>
    `/desk/calls/${callId}/extensions/${encodeURIComponent(reference ?? '')}`,
  'call.correct': ({ thingId }) => `/desk/calls/${thingId}/corrigenda/proposal`,
  'application.redact': ({ thingId }) => `/desk/applications/${thingId}/redaction`,
  'organisation.recover': ({ thingId }) => `/recoveries/${thingId}`,
  'call.reopen': ({ thingId }) => `/desk/calls/${thingId}/acts/reopen`,
};

/** Whose office an act is: people and their roles are the administrators', everything else the desk's. */
const decidedBy = (act: string): readonly Role[] =>
  act.startsWith('identity.') ? ['administrator'] : ['officer', 'approver'];

const openProposals = `
  select p.act, p.why, p.thing_id as "thingId", place.reference, place.call_id as "callId"
  from proposal p left join lateral place_to_extend(p.thing_id) place on p.act = 'application.extend'
  where p.state = 'open' and p.proposed_by <> $1 order by p.proposed_at, p.id`;
