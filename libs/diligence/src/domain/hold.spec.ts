import { newId, type Actor, type PersonId, type Role } from '#kernel';
import { holdLifecycle, holdMachine } from './index.js';

const person = (...roles: Role[]): Actor => ({
  id: newId() as PersonId,
  roles,
  organisations: [],
  system: false,
  steppedUp: true,
});

describe('a hold', () => {
  const placer = person('officer');
  const aHold = () => ({ id: newId(), state: holdMachine.initial, version: 1, changes: [] });
  const lifting = (actor: Actor, why?: string) => ({ actor, why, facts: { actorId: actor.id, placedBy: placer.id } });

  it('is lifted by another person of the desk, who says why', () => {
    const hold = aHold();
    const lifter = person('finance_officer');
    holdLifecycle.advance(hold, 'lift', lifting(lifter, 'The match was another person of the same name.'));
    expect(hold).toMatchObject({ state: 'lifted', changes: [{ type: 'hold.lifted', from: 'placed', to: 'lifted' }] });
  });

  it.each([
    ['who placed it', placer, 'Because.', 'hold.lifted_by_another_person'],
    ['who says nothing', person('officer'), ' ', 'why_needed'],
    ['an auditor', person('auditor'), 'Because.', 'not_permitted'],
    ['an administrator', person('administrator'), 'Because.', 'not_permitted'],
    ['anybody else', person(), 'Because.', 'not_permitted'],
  ])('is not lifted by %s', (_, actor, why, code) => {
    const hold = aHold();
    expect(holdLifecycle.reasonsAgainst(hold, 'lift', lifting(actor, why)).map((reason) => reason.code)).toEqual([
      code,
    ]);
    expect(() => holdLifecycle.advance(hold, 'lift', lifting(actor, why))).toThrow(code);
    expect(hold.state).toBe('placed');
  });
});
