import { Injectable } from '@nestjs/common';
import type { PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import { identityErrors } from '../domain/identity.errors.js';
import { linkHours, type LinkPurpose } from '../domain/link.js';
import { newBearer, sha256 } from './bearer.js';

/**
 * Links in mails. A token is made when the mail is written and goes nowhere else, so that no queue and no table holds it:
 * a mail that is tried again carries a new one, and those before stay good until one of them is used.
 */
@Injectable()
export class Links {
  constructor(private readonly work: UnitOfWork) {}

  /** A new token for a person; good only while `email`, where it is named, is the mailbox that it is about. */
  async mint(personId: PersonId, purpose: LinkPurpose, email?: string): Promise<string> {
    const { token, sha256 } = newBearer();
    await this.work.query(
      `insert into link (token_sha256, person_id, purpose, expires_at, email)
       values ($1, $2, $3, app_now() + make_interval(hours => $4), $5)`,
      [sha256, personId, purpose, linkHours, email ?? null],
    );
    return token;
  }

  /** Whose a token is; it stays good. Throws `identity.link_is_not_valid`, whatever the cause. */
  whose(token: string, purpose: LinkPurpose): Promise<PersonId> {
    return this.find(good, token, purpose);
  }

  /** Uses a token up, with all others of its kind. Throws `identity.link_is_not_valid`, whatever the cause. */
  async use(token: string, purpose: LinkPurpose): Promise<PersonId> {
    const personId = await this.find(`${good} for update of l`, token, purpose);
    await this.work.query(
      'update link set used_at = app_now() where person_id = $1 and purpose = $2 and used_at is null',
      [personId, purpose],
    );
    return personId;
  }

  private async find(sql: string, token: string, purpose: LinkPurpose): Promise<PersonId> {
    const [link] = await this.work.query<{ personId: PersonId }>(sql, [sha256(token), purpose]);
    if (link === undefined) throw identityErrors.error('identity.link_is_not_valid');
    return link.personId;
  }
}

const good = `
  select l.person_id as "personId" from link l join person p on p.id = l.person_id
  where l.token_sha256 = $1 and l.purpose = $2 and l.used_at is null and app_now() < l.expires_at
    and (l.email is null or l.email = case l.purpose when 'change_address' then p.wanted_email else p.email end)`;
