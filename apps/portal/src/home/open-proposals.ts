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
    const concerns = theirs.map(({ act, why, thingId }) => {
      const key = `portal.mine.proposal.${act}`;
      const what = words.sayCode(isMessageKey(key) ? key : 'portal.mine.proposal.other');
      const href = addresses[act]?.(thingId);
      return { title: `${what}: ${why}`, state: words.say('portal.mine.proposal_state'), href };
    });
    return { title: words.say('portal.mine.proposals'), concerns };
  }
}

interface Proposed {
  readonly act: string;
  readonly why: string;
  readonly thingId: string;
}

/** Where it is decided, for the acts that have a page. */
const addresses: Readonly<Record<string, (thingId: string) => string>> = {
  'call.correct': (id) => `/desk/calls/${id}/corrigenda/proposal`,
  'application.redact': (id) => `/desk/applications/${id}/redaction`,
  'organisation.recover': (id) => `/recoveries/${id}`,
};

/** Whose office an act is: people and their roles are the administrators', everything else the desk's. */
const decidedBy = (act: string): readonly Role[] =>
  act.startsWith('identity.') ? ['administrator'] : ['officer', 'approver'];

const openProposals = `
  select act, why, thing_id as "thingId" from proposal
  where state = 'open' and proposed_by <> $1 order by proposed_at, id`;
