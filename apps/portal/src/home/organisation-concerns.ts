import { Injectable } from '@nestjs/common';
import { JoiningReader } from '#identity';
import { joinRequestPolicy, recoveryPolicy } from '#identity/domain';
import type { Actor } from '#kernel';
import type { Words } from '#words';
import type { ConcernGroup } from './signed-in-home.js';
import { waiting } from './waiting.js';

/** Who asks to join an organisation, for its owners; who asks for one whose owners are gone, for those who decide. */
@Injectable()
export class OrganisationConcerns {
  constructor(private readonly joining: JoiningReader) {}

  /** Both, where there is something to decide. */
  async of(actor: Actor, words: Words): Promise<ConcernGroup[]> {
    return [
      waiting(actor, words, {
        title: 'org.people.requests',
        rows: await this.joining.requests(actor),
        policy: joinRequestPolicy,
        steps: { open: 'accept' },
        about: ({ personName, organisationId }) => ({
          title: personName,
          href: `/organisations/${organisationId}/people`,
        }),
      }),
      waiting(actor, words, {
        title: 'org.recovery.list',
        rows: await this.joining.recoveries(actor),
        policy: recoveryPolicy,
        steps: { asked: 'propose', proposed: 'grant' },
        notBy: ({ proposedBy, personId }) => [proposedBy, personId],
        about: ({ id, organisationName }) => ({ title: organisationName, href: `/recoveries/${id}` }),
      }),
    ];
  }
}
