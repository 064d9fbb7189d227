import { Injectable } from '@nestjs/common';
import { dateAt, Doors } from '#calls';
import {
  instant,
  kernelErrors,
  permit,
  reason,
  reasonsFrom,
  type Actor,
  type Id,
  type PersonId,
  type Reason,
} from '#kernel';
import { History, Once, Proposals, type Command, type Proposal } from '#platform';
import { ApplicationExtension } from '../data/extension.entity.js';
import { extending, Extensions, type HeldToExtend } from '../data/extensions.js';
import { applicationErrors } from '../domain/application.errors.js';
import { applicationPolicy } from '../domain/application.policy.js';
import { doorFor, extensionCauses, extensionChecks, type ExtensionCause } from '../domain/extension.js';
import { acknowledge, type ApplicationAcknowledgement } from './acknowledgement.js';

/** More time for one applicant as it is typed. */
export interface MoreTimeInput {
  /** RFC 3339 with its offset. */
  readonly until: string;
  readonly cause: ExtensionCause;
  /** What happened, in words: for the fund's side only, and it can be erased. */
  readonly why: string;
}

/** What was given. */
export interface TimeGiven extends ApplicationAcknowledgement {
  readonly until: string;
}

type Content = Pick<MoreTimeInput, 'until' | 'cause'>;

/** Decides on more time for one application, also for a draft that staff never read. */
@Injectable()
export class JudgeExtension {
  constructor(
    private readonly doors: Doors,
    private readonly extensions: Extensions,
  ) {}

  /** Holds the window after the application, then reads the time. Throws `application.cannot_extend` with all reasons. */
  async execute(
    held: HeldToExtend,
    until: Date,
    others: readonly Reason[] = [],
  ): Promise<{ readonly insteadOf: Date; readonly now: Date }> {
    const door = doorFor(await this.doors.hold(held.windowId), await this.extensions.until(held.id));
    const reasons = [...others, ...reasonsFrom(extensionChecks, { state: held.state, door, until })];
    if (reasons.length > 0) throw applicationErrors.error('application.cannot_extend', reasons);
    return { insteadOf: door.closesAt, now: door.now };
  }
}

/** Proposes more time for one applicant, with cause; another person decides. */
@Injectable()
export class ProposeExtension {
  constructor(
    private readonly once: Once,
    private readonly extensions: Extensions,
    private readonly proposals: Proposals,
    private readonly judge: JudgeExtension,
  ) {}

  /** Throws `not_found`, `not_permitted`, `invalid_input`, `application.cannot_extend`, `proposal.already_open`. */
  execute(
    actor: Actor,
    id: Id<'application'>,
    { until, cause, why }: MoreTimeInput,
    command: Command = {},
  ): Promise<ApplicationAcknowledgement> {
    return this.once.run(actor, 'propose-extension', command, { id, until, cause, why }, async () => {
      const held = await this.extensions.hold(id);
      permit(applicationPolicy, 'propose_extension', actor, held);
      if (why.trim() === '') throw invalid('/why', 'field.minLength');
      if (!extensionCauses.includes(cause)) throw invalid('/cause', 'field.enum');
      const content: Content = { until: dateAt(until, '/until').toISOString(), cause };
      await this.judge.execute(held, instant(content.until));
      await this.proposals.propose({ act: extending, kind: 'application', thingId: id, content: { ...content }, why });
      return acknowledge(held);
    });
  }
}

/** Gives the time that another person proposed: from now on the door stands open for this application until then. */
@Injectable()
export class ApproveExtension {
  constructor(
    private readonly once: Once,
    private readonly extensions: Extensions,
    private readonly proposals: Proposals,
    private readonly history: History,
    private readonly judge: JudgeExtension,
  ) {}

  /** Throws `not_found`, `not_permitted`, `application.cannot_extend` with every reason. */
  execute(actor: Actor, id: Id<'application'>, command: Command = {}): Promise<TimeGiven> {
    return this.once.run(actor, 'approve-extension', command, { id }, async () => {
      const held = await this.extensions.hold(id);
      permit(applicationPolicy, 'extend', actor, held);
      const proposal = proposedOne(await this.proposals.open(extending, id));
      const { until, cause } = proposal.content as unknown as Content;
      const own = proposal.proposedBy === actor.id ? [reason('application.needs_another_person')] : [];
      const { insteadOf, now } = await this.judge.execute(held, instant(until), own);
      await this.proposals.decide(proposal, 'approve');
      const persons = { proposedBy: proposal.proposedBy as PersonId, approvedBy: actor.id, approvedAt: now };
      const given = { applicationId: id, until: instant(until), insteadOf, cause, ...persons };
      const extension = Object.assign(new ApplicationExtension(), given);
      await this.extensions.add(extension);
      const data = { extensionId: extension.id, until, insteadOf: insteadOf.toISOString(), cause };
      const change = { type: 'application.extended', why: proposal.why, data };
      await this.history.write('application', { id, version: held.version, changes: [change] });
      return { ...acknowledge(held), until };
    });
  }
}

/** Sets proposed time aside: a second person declines it, whoever proposed it withdraws it. */
@Injectable()
export class DeclineExtension {
  constructor(
    private readonly once: Once,
    private readonly extensions: Extensions,
    private readonly proposals: Proposals,
  ) {}

  /** Throws `not_found`, `not_permitted`, `application.cannot_extend` where nothing is proposed. */
  execute(
    actor: Actor,
    id: Id<'application'>,
    input: { readonly why: string },
    command: Command = {},
  ): Promise<ApplicationAcknowledgement> {
    return this.once.run(actor, 'decline-extension', command, { id, ...input }, async () => {
      const held = await this.extensions.hold(id);
      permit(applicationPolicy, 'extend', actor, held);
      const proposal = proposedOne(await this.proposals.open(extending, id));
      await this.proposals.decide(proposal, proposal.proposedBy === actor.id ? 'withdraw' : 'decline', input.why);
      return acknowledge(held);
    });
  }
}

const proposedOne = (proposal: Proposal | undefined): Proposal => {
  if (proposal === undefined)
    throw applicationErrors.error('application.cannot_extend', [reason('application.no_extension_proposed')]);
  return proposal;
};

const invalid = (pointer: string, code: string) => kernelErrors.error('invalid_input', [], [{ pointer, code }]);
