import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import type { Command } from '#platform';
import { AskToJoin, type JoinRequestAnswer } from './ask-to-join.js';
import { RegisterOrganisation, type NewOrganisation, type OrganisationAnswer } from './register-organisation.js';

/** An organisation that was registered, or a request to join the one that is known. */
export type RegisteredOrAsked = OrganisationAnswer | { readonly joinRequest: JoinRequestAnswer };

/** Registers an organisation; for one that is known it becomes a request to join it, on which its owners decide. */
@Injectable()
export class RegisterOrAsk {
  constructor(
    private readonly registerOrganisation: RegisterOrganisation,
    private readonly askToJoin: AskToJoin,
  ) {}

  /** Throws `identity.cannot_ask_to_join`, `identity.has_asked_already`, and what registering throws. */
  async execute(
    actor: Actor,
    { note, ...input }: NewOrganisation & { readonly note?: string | undefined },
    command: Command = {},
  ): Promise<RegisteredOrAsked> {
    try {
      return await this.registerOrganisation.execute(actor, input, command);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'identity.organisation_is_known')) throw error;
      const { name, country, registrationNumber } = input;
      const joining = { name, country, registrationNumber, note: note ?? '' };
      return { joinRequest: await this.askToJoin.execute(actor, joining, command) };
    }
  }
}
