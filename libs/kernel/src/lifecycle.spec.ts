import { describe, expect, it } from '@jest/globals';
import { holds, systemActor, type Actor } from './actor.js';
import type { DomainError } from './errors.js';
import { lifecycle, permit, type Aggregate } from './lifecycle.js';
import { machine } from './machine.js';
import { policy } from './policy.js';
import { reason } from './reason.js';

interface Facts {
  readonly ink: boolean;
  readonly paper: boolean;
}

const letterMachine = machine<Facts>()({
  name: 'letter',
  initial: 'draft',
  states: { draft: { on: { send: 'sent' } }, sent: { on: { recall: 'draft' } } },
  guards: {
    send: [
      ({ ink }) => (ink ? undefined : reason('letter.no_ink')),
      ({ paper }) => (paper ? undefined : reason('letter.no_paper')),
    ],
  },
  asksWhy: ['recall'],
});
const letterPolicy = policy<object>()(
  'letter',
  { officer: holds('officer'), auditor: holds('auditor') },
  { send: ['officer'], recall: ['officer'], read: ['officer', 'auditor'] },
);
const letters = lifecycle({
  machine: letterMachine,
  policy: letterPolicy,
  pastTense: { send: 'sent', recall: 'recalled' },
});

type State = (typeof letterMachine.states)[number];
const aLetter = (state: State = 'draft'): Aggregate<State> => ({ id: 'l-1', state, version: 1, changes: [] });
const officer: Actor = { ...systemActor, system: false, roles: ['officer'] };
const auditor: Actor = { ...officer, roles: ['auditor'] };
const ready: Facts = { ink: true, paper: true };
const errorOf = (act: () => void): DomainError => {
  try {
    act();
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('nothing was thrown');
};

describe('a lifecycle', () => {
  it('moves a thing along an arrow and records it in the past tense', () => {
    const letter = aLetter();
    letters.advance(letter, 'send', { actor: officer, facts: ready, data: { to: 'Vienna' } });
    expect(letter.state).toBe('sent');
    expect(letter.changes).toEqual([{ type: 'letter.sent', from: 'draft', to: 'sent', data: { to: 'Vienna' } }]);
  });

  it('gives all reasons, not the first, and leaves the thing as it was', () => {
    const letter = aLetter();
    const error = errorOf(() =>
      letters.advance(letter, 'send', { actor: officer, facts: { ink: false, paper: false } }),
    );
    expect(error).toMatchObject({ kind: 'refused', code: 'letter.cannot_send' });
    expect(error.reasons).toEqual([{ code: 'letter.no_ink' }, { code: 'letter.no_paper' }]);
    expect(letter).toEqual(aLetter());
  });

  it('refuses an event that its state does not know', () => {
    const error = errorOf(() => letters.advance(aLetter('sent'), 'send', { actor: officer, facts: ready }));
    expect(error.reasons).toEqual([{ code: 'letter.cannot_send', params: { state: 'sent' } }]);
  });

  it('does not tell those who may not act what else stands against it', () => {
    const error = errorOf(() =>
      letters.advance(aLetter(), 'send', { actor: auditor, facts: { ink: false, paper: true } }),
    );
    expect(error).toMatchObject({
      kind: 'not_permitted',
      reasons: [{ code: 'not_permitted', params: { act: 'letter.send' } }],
    });
  });

  it.each([undefined, '', '  '])('asks why an arrow goes back (%p)', (why) => {
    const error = errorOf(() => letters.advance(aLetter('sent'), 'recall', { actor: officer, facts: ready, why }));
    expect(error.reasons).toEqual([{ code: 'why_needed', params: { event: 'recall' } }]);
  });

  it('offers the actions that the actor may consider, each with what stands against it', () => {
    expect(letters.actions(aLetter(), { actor: officer, facts: { ink: false, paper: true } })).toEqual([
      { name: 'send', reasons: [{ code: 'letter.no_ink' }] },
    ]);
    expect(letters.actions(aLetter(), { actor: auditor, facts: ready })).toEqual([]);
  });

  it('does not take the properties of every object for events', () => {
    expect(letterMachine.reasonsAgainst('constructor' as 'send', 'draft', ready)).toHaveLength(1);
  });
});

describe('permit', () => {
  it('lets pass who holds one of the relations, and refuses others', () => {
    expect(() => permit(letterPolicy, 'read', auditor, {})).not.toThrow();
    expect(errorOf(() => permit(letterPolicy, 'send', auditor, {})).kind).toBe('not_permitted');
  });
});

// What the compiler refuses; the directives fail the type check when it stops refusing.
const unchecked = (): void => {
  machine<object>()({
    name: 'broken',
    initial: 'a',
    // @ts-expect-error an arrow to a state that is not there
    states: { a: { on: { go: 'nowhere' } } },
  });
  lifecycle({
    machine: letterMachine,
    // @ts-expect-error an event without a policy row
    policy: policy<object>()('letter', { officer: holds('officer') }, { send: ['officer'] }),
    pastTense: { send: 'sent', recall: 'recalled' },
  });
};
void unchecked;
