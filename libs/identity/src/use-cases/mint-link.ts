import { Injectable } from '@nestjs/common';
import { isSystem, kernelErrors, reason, type Actor, type PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Links } from '../data/links.js';
import type { LinkPurpose } from '../domain/link.js';

/** Makes the token of a link at the moment in which its mail is written. */
@Injectable()
export class MintLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  /** Only for the product itself: whoever holds the token can act as the mailbox's owner. `email` is where it goes. */
  execute(actor: Actor, personId: PersonId, purpose: LinkPurpose, email?: string): Promise<string> {
    if (!isSystem(actor))
      throw kernelErrors.error('not_permitted', [reason('not_permitted', { act: 'person.mint_link' })]);
    return this.work.run(actor, () => this.links.mint(personId, purpose, email));
  }
}
