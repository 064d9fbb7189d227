import { InviteAdministrators, InvitePerson, MintLink, ProposeRole, ApproveRole, SetPassword } from '#identity';
import { LocalDate, systemActor, type Actor, type Role } from '#kernel';
import { actorOf, type Stage } from './stage.js';

/** Everybody of the fund's side: two for every duty that needs two. */
export interface Cast {
  readonly administrators: readonly Actor[];
  readonly officers: readonly Actor[];
  readonly reviewers: readonly Actor[];
  readonly trustees: readonly Actor[];
  readonly approver: Actor;
  readonly financeOfficers: readonly Actor[];
}

const yearsInOffice = 6;

/** Invites everybody and gives them their roles by two administrators, as an installation does. `tag` keeps e-mails apart. */
export const seatCast = async (stage: Stage, tag: string, reviewers: number): Promise<Cast> => {
  const address = (name: string): string => `${name}.${tag}@replay.example`.toLowerCase();
  const first = await stage.get(InviteAdministrators).execute([address('administrator-1'), address('administrator-2')]);
  const administrators: Actor[] = [];
  for (const { id, token } of first) {
    await stage.get(SetPassword).execute(token, passwordOf(tag, administrators.length));
    administrators.push(actorOf(id, ['administrator']));
  }
  const seat = (role: Role, count: number): Promise<Actor[]> => seatRole(stage, administrators, address, role, count);
  const [approver] = await seat('approver', 1);
  return {
    administrators,
    officers: await seat('officer', 2),
    reviewers: await seat('reviewer', reviewers),
    trustees: await seat('trustee', 5),
    approver: approver!,
    financeOfficers: await seat('finance_officer', 3),
  };
};

const seatRole = async (
  stage: Stage,
  [proposer, giver]: readonly Actor[],
  address: (name: string) => string,
  role: Role,
  count: number,
): Promise<Actor[]> => {
  const startsOn = await stage.today();
  const endsOn = LocalDate.of(startsOn).plusYears(yearsInOffice).toString();
  const seated: Actor[] = [];
  for (let i = 1; i <= count; i += 1) {
    const name = `${role.replace('_', '-')}-${i}`;
    const { id } = await stage.get(InvitePerson).execute(proposer!, { email: address(name), name });
    const token = await stage.get(MintLink).execute(systemActor, id, 'set_password');
    await stage.get(SetPassword).execute(token, passwordOf(address(name), i));
    const proposal = await stage
      .get(ProposeRole)
      .execute(proposer!, { personId: id, role, startsOn, endsOn, why: 'The cycle needs one.' });
    await stage.get(ApproveRole).execute(giver!, proposal.id);
    seated.push(actorOf(id, [role]));
  }
  return seated;
};

/** Nobody signs in with it: the people of a replay act in process. */
const passwordOf = (tag: string, i: number): string => `unused-${i}-${Buffer.from(tag).toString('hex')}`.slice(0, 60);
