import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { systemActor } from '#kernel';
import { UnitOfWork } from './unit-of-work.js';

/**
 * Refuses to start on a login for which row-level security does not count: a superuser, one that may pass it by, or the owner
 * of the tables. Everything would seem to work, and everybody would see everything.
 */
@Injectable()
export class LeastPrivilege implements OnApplicationBootstrap {
  constructor(private readonly work: UnitOfWork) {}

  /** Throws an Error that names the login and what to do. */
  async onApplicationBootstrap(): Promise<void> {
    const [login] = await this.work.read(systemActor, () => this.work.query<Login>(whoWeAre));
    if (login === undefined || !login.passesBy) return;
    throw new Error(
      `DATABASE_URL signs in as "${login.name}", for whom row-level security does not count. ` +
        'Give it a login that is only a member of sgf_app (docs/operations.md says how).',
    );
  }
}

interface Login {
  readonly name: string;
  readonly passesBy: boolean;
}

const whoWeAre = `
  select r.rolname as name,
    r.rolsuper or r.rolbypassrls or exists (
      select from pg_class c where c.relname = 'history' and c.relkind = 'r' and pg_has_role(r.oid, c.relowner, 'usage')
    ) as "passesBy"
  from pg_roles r where r.rolname = current_user`;
