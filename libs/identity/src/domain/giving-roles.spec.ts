import { newId, roles, type PersonId, type Role } from '#kernel';
import { reasonsAgainstDeputy, reasonsAgainstGiving, type DeputyFacts, type HeldRole } from './giving-roles.js';
import { incompatibleRoles, reasonsAgainstTogether } from './incompatible-roles.js';

const [administrator, ada, ben] = [newId(), newId(), newId()] as PersonId[] as [PersonId, PersonId, PersonId];
const days = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });
const held = (role: Role, startsOn: string, endsOn: string, principalId: PersonId | null = null): HeldRole => ({
  role,
  startsOn,
  endsOn,
  principalId,
});

const giving = (role: Role, changed: Partial<DeputyFacts> = {}): DeputyFacts => ({
  ...days('2026-03-02', '2026-12-31'),
  ...{ actorId: administrator, personId: ada, role, today: '2026-03-02', isActive: true, held: [], principalHolds: [] },
  ...changed,
});

describe('giving a role', () => {
  const codes = (facts: DeputyFacts): string[] => reasonsAgainstGiving(facts).map(({ code }) => code);

  it('is possible from today on', () => expect(codes(giving('officer'))).toEqual([]));

  it.each([
    ['to oneself', { actorId: ada }, ['identity.own_role']],
    ['for no day at all', days('2026-03-03', '2026-03-02'), ['identity.ends_before_it_begins']],
    ['from yesterday on', days('2026-03-01', '2026-12-31'), ['identity.begins_in_the_past']],
    ['to one who has not confirmed their address, or is disabled', { isActive: false }, ['identity.person_not_active']],
    ['twice', { held: [held('officer', '2026-12-31', '2027-12-31')] }, ['identity.has_role_already']],
    [
      'to an administrator',
      { held: [held('administrator', '2026-01-01', '2026-03-02')] },
      ['identity.administrator_reads_no_application'],
    ],
    [
      'to one who stands in for an auditor',
      { held: [held('auditor', '2026-05-01', '2026-05-02', ben)] },
      ['identity.auditor_only_audits'],
    ],
  ])('is not possible %s', (_, changed, reasons) => expect(codes(giving('officer', changed))).toEqual(reasons));

  it('does not mind what is over before it begins', () => {
    expect(codes(giving('officer', { held: [held('administrator', '2026-01-01', '2026-03-01')] }))).toEqual([]);
  });
});

describe('naming a deputy', () => {
  const naming = (changed: Partial<DeputyFacts> = {}): DeputyFacts =>
    giving('finance_officer', {
      ...{ actorId: ben, held: [held('officer', '2026-01-01', '2026-12-31')] },
      principalHolds: [held('finance_officer', '2026-01-01', '2026-12-31')],
      ...changed,
    });
  const codes = (facts: DeputyFacts): string[] => reasonsAgainstDeputy(facts).map(({ code }) => code);

  it('is for those who hold the role all that time, and takes one of the Fund', () =>
    expect(codes(naming())).toEqual([]));

  it.each([
    ['oneself', { actorId: ada }, ['identity.own_deputy']],
    ['for a role that one does not hold', { principalHolds: [] }, ['identity.principal_does_not_hold_role']],
    [
      'for longer than one holds it',
      { principalHolds: [held('finance_officer', '2026-01-01', '2026-12-30')] },
      ['identity.principal_does_not_hold_role'],
    ],
    ['somebody from outside', { held: [] }, ['identity.deputy_holds_no_role']],
    [
      'one who is only a deputy themself',
      { held: [held('officer', '2026-01-01', '2026-12-31', administrator)] },
      ['identity.deputy_holds_no_role'],
    ],
    [
      'an administrator',
      { held: [held('administrator', '2026-01-01', '2026-12-31')] },
      ['identity.administrator_moves_no_money'],
    ],
  ])('cannot be %s', (_, changed, reasons) => expect(codes(naming(changed))).toEqual(reasons));
});

describe('incompatible roles', () => {
  it('leave an administrator and an auditor nothing else', () => {
    for (const lone of ['administrator', 'auditor'] as const)
      for (const other of roles.filter((role) => role !== lone))
        expect(reasonsAgainstTogether([other], lone)).toHaveLength(1);
  });

  it('stand in the table once and work both ways', () => {
    const pairs = incompatibleRoles.map(({ roles: pair }) => [...pair].sort().join(' '));
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const {
      roles: [a, b],
      code,
    } of incompatibleRoles) {
      expect(reasonsAgainstTogether([a], b)).toEqual([{ code, params: { role: a } }]);
      expect(reasonsAgainstTogether([b], a)).toEqual([{ code, params: { role: b } }]);
    }
  });
});
