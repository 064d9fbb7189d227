import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError, kernelErrors, permit, reason, type Actor, type Id, type OrganisationId } from '#kernel';
import { Files, Once, Store, UnitOfWork, type Command, type ReceivedFile } from '#platform';
import { JoinRequest } from '../data/join-request.entity.js';
import { OrganisationRepository } from '../data/organisation.repository.js';
import { PersonRepository } from '../data/person.repository.js';
import { Recovery } from '../data/recovery.entity.js';
import { identityErrors } from '../domain/identity.errors.js';
import { personPolicy } from '../domain/person.policy.js';
import type { RecoveryState } from '../domain/recovery.machine.js';

/** Why somebody should own an organisation, and what shows it. */
export interface RecoveryInput {
  readonly explanation: string;
  readonly file?: { readonly name: string; readonly stream: Readable } | undefined;
}

/** For what: an organisation that one belongs to, or the one that one has asked to join. */
export type RecoveryOf = { readonly organisationId: OrganisationId } | { readonly joinRequestId: Id<'join_request'> };

/** A recovery after an act on it. */
export interface RecoveryAnswer {
  readonly id: Id<'recovery'>;
  readonly state: RecoveryState;
  readonly version: number;
}

interface Target {
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
}

/** The longest explanation, in characters. */
const longest = 4000;

/** Asks the fund for an organisation whose owners are gone: a statute, a decision of its board, a letter show why. */
@Injectable()
export class AskForRecovery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly store: Store,
    private readonly people: PersonRepository,
    private readonly organisations: OrganisationRepository,
    private readonly files: Files,
  ) {}

  /** Throws `not_found`, `invalid_input`, `identity.cannot_recover`, `identity.has_asked_already`, `file.…`. */
  async execute(actor: Actor, of: RecoveryOf, input: RecoveryInput, command: Command = {}): Promise<RecoveryAnswer> {
    const explanation = input.explanation.trim();
    await this.work.read(actor, () => this.target(actor, of));
    if (explanation === '' || explanation.length > longest)
      throw kernelErrors.error(
        'invalid_input',
        [],
        [
          explanation === ''
            ? { pointer: '/explanation', code: 'profile.needed' }
            : { pointer: '/explanation', code: 'profile.too_long', params: { most: longest } },
        ],
      );
    const received = input.file && (await this.files.receive(input.file.stream, input.file.name));
    let isKept = false;
    try {
      const said = { of, explanation, sha256: received?.sha256 };
      return await this.once.run(actor, 'ask-for-recovery', command, said, async () => {
        isKept = true;
        return this.add(actor, of, explanation, received);
      });
    } catch (error) {
      if (error instanceof DomainError) isKept = false;
      throw error;
    } finally {
      if (!isKept && received) await this.files.discard(received);
    }
  }

  private async add(
    actor: Actor,
    of: RecoveryOf,
    explanation: string,
    received: ReceivedFile | undefined,
  ): Promise<RecoveryAnswer> {
    const target = await this.target(actor, of);
    const { id: personId, name: personName, email } = await this.people.find(actor.id);
    const file = received && (await this.files.add(received, null));
    const what = { ...target, explanation, personId, personName, email, fileId: file?.id ?? null };
    const recovery = Object.assign(new Recovery(), what, { askedAt: await this.work.now() });
    const { organisationId } = target;
    recovery.changes.push({ type: 'recovery.asked', to: recovery.state, data: { organisationId, personId } });
    const { id, state, version } = await this.store.add(Recovery, 'recovery', recovery);
    return { id, state, version };
  }

  private async target(actor: Actor, of: RecoveryOf): Promise<Target> {
    const person = await this.people.find(actor.id);
    permit(personPolicy, 'edit', actor, person);
    const target = await this.named(actor, of);
    const isOwner = actor.organisations.some(({ id, part }) => id === target.organisationId && part === 'owner');
    const reasons = [
      ...(person.confirmedAt === null ? [reason('identity.address_not_confirmed')] : []),
      ...(isOwner ? [reason('identity.you_are_owner')] : []),
    ];
    if (reasons.length > 0) throw identityErrors.error('identity.cannot_recover', reasons);
    return target;
  }

  private async named(actor: Actor, of: RecoveryOf): Promise<Target> {
    if ('organisationId' in of) {
      if (!actor.organisations.some(({ id }) => id === of.organisationId)) throw kernelErrors.error('not_found');
      const { id, name } = await this.organisations.find(of.organisationId);
      return { organisationId: id, organisationName: name };
    }
    const request = await this.store.find(JoinRequest, of.joinRequestId);
    if (request.personId !== actor.id) throw kernelErrors.error('not_found');
    return { organisationId: request.organisationId, organisationName: request.organisationName };
  }
}
