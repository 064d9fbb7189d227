import {
  AnswerInvitation,
  ApproveRole,
  ConfirmAddress,
  EditOrganisation,
  InviteAdministrators,
  InviteMember,
  InvitePerson,
  MintLink,
  ProposeRole,
  RegisterOrganisation,
  RegisterPerson,
  SetPassword,
} from '#identity';
import { LocalDate, systemActor, type Actor, type PersonId, type Role } from '#kernel';
import { actorOf } from '../replay/stage.js';
import { rowsOf, type Hands } from './hands.js';
import { demoPassword as password, office, organisations, type DemoOrganisation, type DemoPerson } from './people.js';

const yearsInOffice = 3;

/** Where the demo's registrations come from, for those who count attempts. */
const here = 'the demo';

/** Seats the office as an installation does: two administrators by invitation, everybody else by the two of them. */
export const seatOffice = async (hands: Hands): Promise<void> => {
  const founders = office.filter(({ role }) => role === 'administrator');
  // Registered before they are invited, because an invitation knows no name.
  for (const { email, name } of founders) await hands.get(RegisterPerson).execute({ email, name, password }, here);
  const invited = await hands.get(InviteAdministrators).execute(founders.map(({ email }) => email));
  for (const { token } of invited) await hands.get(SetPassword).execute(token, password);
  const [proposer, giver] = invited.map(({ id }) => actorOf(id, ['administrator']));
  const [day] = await rowsOf<{ today: string }>(hands, 'select app_today() as today');
  for (const person of office)
    if (person.role !== 'administrator') await seat(hands, [proposer!, giver!], person, day!.today);
  // For each administrator one that the other has proposed.
  const last = (role: Role): Promise<PersonId> =>
    idOf(
      hands,
      office.findLast((person) => person.role === role)!,
    );
  await propose(hands, proposer!, await last('trustee'), 'reviewer', day!.today);
  await propose(hands, giver!, await last('finance_officer'), 'reviewer', day!.today);
};

const seat = async (hands: Hands, by: readonly [Actor, Actor], person: DemoPerson, startsOn: string): Promise<void> => {
  const { id } = await hands.get(InvitePerson).execute(by[0], person);
  const token = await hands.get(MintLink).execute(systemActor, id, 'set_password');
  await hands.get(SetPassword).execute(token, password);
  const proposal = await propose(hands, by[0], id, person.role as Role, startsOn);
  await hands.get(ApproveRole).execute(by[1], proposal.id);
};

const propose = (hands: Hands, by: Actor, personId: PersonId, role: Role, startsOn: string) => {
  const endsOn = LocalDate.of(startsOn).plusYears(yearsInOffice).toString();
  return hands.get(ProposeRole).execute(by, { personId, role, startsOn, endsOn, why: 'A seat of the demo.' });
};

/** Registers the applicants, who found their organisations and invite their editors. */
export const foundOrganisations = async (hands: Hands): Promise<void> => {
  for (const organisation of organisations) await found(hands, organisation);
};

const found = async (hands: Hands, organisation: DemoOrganisation): Promise<void> => {
  const { name, country, people } = organisation;
  const [owner, ...editors] = people;
  const founder = actorOf(await register(hands, owner), []);
  const { id } = await hands.get(RegisterOrganisation).execute(founder, { name, country, kind: 'ngo' });
  const ownerActor = actorOf(founder.id, [], id);
  await hands.get(EditOrganisation).execute(ownerActor, id, profileOf(organisation));
  for (const editor of editors) {
    const invitation = await hands.get(InviteMember).execute(ownerActor, id, { email: editor.email, part: 'editor' });
    await hands.get(AnswerInvitation).execute(actorOf(await register(hands, editor), []), invitation.id, 'accept');
  }
};

const register = async (hands: Hands, person: DemoPerson): Promise<PersonId> => {
  const { email, name } = person;
  await hands.get(RegisterPerson).execute({ email, name, password }, here);
  const id = await idOf(hands, person);
  const token = await hands.get(MintLink).execute(systemActor, id, 'confirm_address');
  await hands.get(ConfirmAddress).execute(token, password);
  return id;
};

const idOf = async (hands: Hands, { email }: DemoPerson): Promise<PersonId> => {
  const [person] = await rowsOf<{ id: PersonId }>(hands, 'select id from person where email = $1', [email]);
  return person!.id;
};

const profileOf = ({ name, country, registeredOn, unppPartnerId }: DemoOrganisation) => ({
  name,
  kind: 'ngo' as const,
  country,
  nonProfit: true,
  registeredOn,
  directAssistanceSince: LocalDate.of(registeredOn).plusYears(1).toString(),
  ownBankAccount: true,
  pseaMeasures: true,
  actsAsIntermediary: false,
  auditedFiscalYears: [2023, 2024, 2025],
  annualBudgets: [2023, 2024, 2025].map((year) => ({ year, amount: '142000.00', currency: 'USD' })),
  unppPartnerId,
  locationHidden: false,
});
