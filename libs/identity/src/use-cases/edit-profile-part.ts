import { Injectable } from '@nestjs/common';
import { DomainError, kernelErrors, permit, type Actor, type OrganisationId } from '#kernel';
import { Once, type Command } from '#platform';
import type { Organisation } from '../data/organisation.entity.js';
import { OrganisationRepository } from '../data/organisation.repository.js';
import { checkedContent } from '../data/profile-check.js';
import { Profiles } from '../data/profiles.js';
import { tidyProfile } from '../domain/organisation.js';
import { organisationPolicy } from '../domain/organisation.policy.js';
import type { ProfileContent, ProfilePart } from '../domain/profile-form.js';

/** A part of a profile after an act on it. */
export interface PartAnswer {
  readonly id: OrganisationId;
  readonly part: ProfilePart;
  readonly version: number;
}

/** The parts that are changed in another way: one is sealed, one follows from its files. */
const apart: readonly ProfilePart[] = ['bank', 'statements'];

/** Replaces one part of what an organisation says of itself. Two colleagues at two parts never meet. */
@Injectable()
export class EditProfilePart {
  constructor(
    private readonly once: Once,
    private readonly organisations: OrganisationRepository,
    private readonly profiles: Profiles,
  ) {}

  /** Throws `not_found`, `not_permitted`, `invalid_input` with every fault, `stale_version`. */
  execute(
    actor: Actor,
    id: OrganisationId,
    part: ProfilePart,
    sent: unknown,
    command: Command = {},
  ): Promise<PartAnswer> {
    if (apart.includes(part)) throw kernelErrors.error('not_found');
    return this.once.run(actor, 'edit-profile-part', command, { id, part, sent }, async () => {
      const found = await this.organisations.find(id);
      permit(organisationPolicy, 'edit', actor, found);
      const organisation = await this.organisations.lock(id);
      const { content, faults } = checkedContent(part, sent);
      if (faults.length > 0) throw new DomainError('invalid', 'invalid_input', [], faults);
      const before = await this.profiles.part(organisation, part);
      if (before.version > 0 && sameContent(before.content, content)) return { id, part, version: before.version };
      refuseEmptyDeclaration(part, before.content, content);
      takeFacts(organisation, content);
      const version = await this.profiles.save(id, part, content, command.expectedVersion);
      organisation.changes.push({
        type: 'organisation.edited',
        data: { part, fields: differing(before.content, content) },
      });
      await this.organisations.save(organisation);
      return { id, part, version };
    });
  }
}

/** A declaration is taken back by affirming nothing; one that was never made cannot be. */
const refuseEmptyDeclaration = (part: ProfilePart, before: ProfileContent, after: ProfileContent): void => {
  const isNone = ({ clauses }: ProfileContent): boolean => !Array.isArray(clauses) || clauses.length === 0;
  if (part !== 'declaration' || !isNone(before) || !isNone(after)) return;
  throw kernelErrors.error('invalid_input', [], [{ pointer: '/clauses', code: 'profile.affirm_all' }]);
};

/** What criteria read goes to its columns; a year that stands there twice is a fault. */
export const takeFacts = (organisation: Organisation, content: ProfileContent): void => {
  const facts = new Set([...Object.keys(organisation.profile), 'registrationNumber']);
  Object.assign(organisation, Object.fromEntries(Object.entries(content).filter(([name]) => facts.has(name))));
  Object.assign(organisation, tidyProfile(organisation.profile));
};

/** The names of the fields that differ: history says which, never the values. */
export const differing = (before: ProfileContent, after: ProfileContent): string[] =>
  Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));

const sameContent = (before: ProfileContent, after: ProfileContent): boolean => differing(before, after).length === 0;
