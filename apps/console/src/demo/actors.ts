import type { Actor, OrganisationId, PersonId, Role } from '#kernel';
import type { Cast } from '../replay/cast.js';
import { rowsOf, type Hands } from './hands.js';
import { organisations, people, type DemoPerson } from './people.js';

/** Everybody of the demo as who they act as. */
export interface DemoActors {
  readonly cast: Cast;
  readonly auditor: Actor;
  /** By organisation, its owner first; in the order of the table. */
  readonly applicants: readonly (readonly Actor[])[];
}

interface Row {
  readonly id: PersonId;
  readonly email: string;
  readonly organisation: OrganisationId | null;
}

/** Reads who is there. Throws when somebody of the table is not. */
export const demoActors = async (hands: Hands): Promise<DemoActors> => {
  const rows = await rowsOf<Row>(hands, everybody, [people.map(({ email }) => email)]);
  const found = new Map(rows.map((row) => [row.email, row]));
  const actor = ({ role, email }: DemoPerson, part: 'owner' | 'editor' = 'owner'): Actor => {
    const row = found.get(email);
    if (row === undefined) throw new Error(`${email} is not in this database`);
    const { id, organisation } = row;
    return {
      id,
      roles: role === 'applicant' ? [] : [role],
      organisations: organisation === null ? [] : [{ id: organisation, part }],
      system: false,
      steppedUp: true,
    };
  };
  const all = (role: Role): Actor[] => people.filter((person) => person.role === role).map((person) => actor(person));
  return {
    cast: {
      administrators: all('administrator'),
      officers: all('officer'),
      reviewers: all('reviewer'),
      trustees: all('trustee'),
      approver: all('approver')[0]!,
      financeOfficers: all('finance_officer'),
    },
    auditor: all('auditor')[0]!,
    applicants: organisations.map(({ people: own }) => own.map((one, i) => actor(one, i === 0 ? 'owner' : 'editor'))),
  };
};

const everybody = `
  select p.id, p.email, m.organisation_id as organisation
  from person p left join membership m on m.person_id = p.id and m.until is null where p.email = any($1)`;
