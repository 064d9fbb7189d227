import { Injectable } from '@nestjs/common';
import { visitor, type Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Session } from '../domain/session.js';
import { sha256 } from '../data/bearer.js';

/** Who acts with what they hold. */
export interface Resolved {
  readonly actor: Actor;
  readonly session: Session;
}

interface Row extends Session, Pick<Actor, 'roles' | 'organisations' | 'steppedUp'> {}

/** Turns what a request carries into who acts: roles in force today, memberships now. One round trip, on every request. */
@Injectable()
export class ResolveActor {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Nothing for a token that is unknown, ended or too old. While a session waits for its second factor its actor is a
   * visitor: whoever forgets to ask about `pending` gives nothing away.
   */
  async execute(token: string): Promise<Resolved | undefined> {
    const [row] = await this.work.alone<Row>(resolve, [sha256(token)]);
    if (row === undefined) return undefined;
    const { roles, organisations, steppedUp, ...session } = row;
    const actor: Actor = { id: session.personId, roles, organisations, system: false, steppedUp };
    return { actor: session.pending === null ? actor : visitor, session };
  }
}

const resolve = `
  select id, person_id as "personId", by_token as "byToken", csrf as "csrfSecret", pending,
         roles, organisations, stepped_up as "steppedUp", person
  from session_actor($1)`;
