import { Injectable } from '@nestjs/common';
import { JoiningReader } from '#identity';
import { anyRecovery, joinRequestPolicy, recoveryPolicy } from '#identity/domain';
import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Words } from '#words';
import type { ConcernGroup } from './signed-in-home.js';
import { waiting } from './waiting.js';

/** Who asks to join an organisation, for its owners; who asks for one whose owners are gone, for those who decide. */
@Injectable()
export class OrganisationConcerns {
  constructor(
    private readonly joining: JoiningReader,
    private readonly work: UnitOfWork,
  ) {}

  /** Both, where there is something to decide. */
  async of(actor: Actor, words: Words): Promise<ConcernGroup[]> {
    const decides = recoveryPolicy.reasonsAgainst('list', actor, anyRecovery).length === 0;
    const [requests, recoveries] = await this.work.together(
      () => this.joining.requests(actor),
      async () => (decides ? this.joining.recoveries(actor) : []),
    );
    return [
      waiting(actor, words, {
        title: 'org.people.requests',
        rows: requests,
        policy: joinRequestPolicy,
        steps: { open: 'accept' },
        about: ({ personName, organisationId }) => ({
          title: personName,
          href: `/organisations/${organisationId}/people`,
        }),
      }),
      waiting(actor, words, {
        title: 'org.recovery.list',
        rows: recoveries,
        policy: recoveryPolicy,
        steps: { asked: 'propose', proposed: 'grant' },
        notBy: ({ proposedBy, personId }) => [proposedBy, personId],
        about: ({ id, organisationName }) => ({ title: organisationName, href: `/recoveries/${id}` }),
      }),
    ];
  }
}
