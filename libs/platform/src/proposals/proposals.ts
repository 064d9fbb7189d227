import { Injectable } from '@nestjs/common';
import {
  errorCatalogue,
  isSystem,
  lifecycle,
  machine,
  newId,
  policy,
  reason,
  type Actor,
  type Change,
  type Check,
  type Id,
} from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Store } from '../database/store.js';
import { UnitOfWork } from '../database/unit-of-work.js';

/** The errors of two-person acts. */
export const proposalErrors = errorCatalogue({
  'proposal.already_open': 'conflict',
  'proposal.cannot_approve': 'refused',
  'proposal.cannot_decline': 'refused',
  'proposal.cannot_withdraw': 'refused',
});

interface ProposalFacts {
  readonly actorId: string;
  readonly proposedBy: string;
}

const anotherPersonDecides: Check<ProposalFacts> = ({ actorId, proposedBy }) =>
  actorId === proposedBy ? reason('proposal.needs_another_person') : undefined;
const theProposerWithdraws: Check<ProposalFacts> = ({ actorId, proposedBy }) =>
  actorId === proposedBy ? undefined : reason('proposal.is_not_yours');

/** The life of a proposal. */
export const proposalMachine = machine<ProposalFacts>()({
  name: 'proposal',
  initial: 'open',
  states: {
    open: { on: { approve: 'approved', decline: 'declined', withdraw: 'withdrawn' } },
    approved: {},
    declined: {},
    withdrawn: {},
  },
  guards: { approve: [anotherPersonDecides], decline: [anotherPersonDecides], withdraw: [theProposerWithdraws] },
});

/** Who may decide is asked by the context that owns the act; here it only takes a person of the fund's side. */
export const proposalPolicy = policy<object>()(
  'proposal',
  { staff: (actor) => actor.roles.length > 0, system: isSystem },
  { propose: ['staff', 'system'], approve: ['staff'], decline: ['staff'], withdraw: ['staff'] },
);

const proposalLifecycle = lifecycle({
  machine: proposalMachine,
  policy: proposalPolicy,
  pastTense: { approve: 'approved', decline: 'declined', withdraw: 'withdrawn' },
});

/** An act that one person proposes and another decides. */
@Entity('proposal')
export class Proposal {
  @PrimaryColumn('uuid') id: Id<'proposal'> = newId<'proposal'>();
  /** What is proposed, as `context.act`. */
  @Column('text') act!: string;
  @Column('text') kind!: string;
  @Column('uuid') thingId!: string;
  @Column('jsonb') content!: Record<string, unknown>;
  @Column('text') why!: string;
  @Column('uuid') proposedBy!: string;
  @Column('timestamptz') proposedAt!: Date;
  @Column('uuid', { nullable: true }) decidedBy: string | null = null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null = null;
  @Column('text') state: (typeof proposalMachine.states)[number] = 'open';
  @Column('text', { nullable: true }) remark: string | null = null;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}

/** What is proposed: an act of a context on one thing, with what would be done and why. */
export interface Proposed {
  readonly act: string;
  readonly kind: string;
  readonly thingId: string;
  readonly content: Record<string, unknown>;
  readonly why: string;
}

/** Two-person acts. Used inside the unit of work of the use-case that owns the act. */
@Injectable()
export class Proposals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
  ) {}

  /** Writes a proposal; one may be open for one act on one thing. */
  async propose(proposed: Proposed): Promise<Proposal> {
    const proposal = Object.assign(new Proposal(), proposed, {
      proposedBy: this.work.actor.id,
      proposedAt: await this.work.now(),
    });
    proposal.changes.push({ type: 'proposal.proposed', to: 'open', why: proposed.why, data: { act: proposed.act } });
    return this.store.add(Proposal, 'proposal', proposal);
  }

  /** The open proposal of an act on a thing, held until the commit. */
  async open(act: string, thingId: string): Promise<Proposal | undefined> {
    const proposal = await this.work.manager.findOne(Proposal, {
      where: { act, thingId, state: 'open' },
      lock: { mode: 'pessimistic_write' },
    });
    return proposal ?? undefined;
  }

  /** A proposal by its id, held until the commit. */
  lock(id: string, expectedVersion?: number): Promise<Proposal> {
    return this.store.lock(Proposal, id, expectedVersion);
  }

  /** Decides a proposal as the person of the open unit of work; refuses its proposer. */
  async decide(proposal: Proposal, event: 'approve' | 'decline' | 'withdraw', remark?: string): Promise<Proposal> {
    const actor: Actor = this.work.actor;
    const facts = { actorId: actor.id, proposedBy: proposal.proposedBy };
    proposalLifecycle.advance(proposal, event, { actor, facts, why: remark });
    Object.assign(proposal, { decidedBy: actor.id, decidedAt: await this.work.now(), remark: remark ?? null });
    return this.store.save(Proposal, 'proposal', proposal);
  }
}

/** What the constraints of `proposal` mean to people. */
export const proposalConstraints = {
  proposal_one_open: { kind: 'conflict', code: 'proposal.already_open' },
  proposal_needs_two_persons: { kind: 'refused', code: 'proposal.needs_another_person' },
} as const;
