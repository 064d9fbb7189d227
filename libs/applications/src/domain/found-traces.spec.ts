import { type DomainError } from '#kernel';
import { dependsOnKnown, refuseTraces, tracesIn } from './found-traces.js';

const amina = 'Amina, 17 years old';

describe('traces in what was written', () => {
  it('are quoted word for word, each with where it stands', () => {
    const written = { text: `We met ${amina}.`, lines: [{ id: '12345678901', price: '25000.00', description: amina }] };
    expect(tracesIn(written)).toEqual([
      { kind: 'name_with_age', text: amina, pointer: '/text' },
      { kind: 'name_with_age', text: amina, pointer: '/lines/0/description' },
    ]);
  });

  it.each([[undefined], [null], [12345678901], [true], [{}], [[]], ['']])('are none in %j', (written) => {
    expect(tracesIn(written)).toEqual([]);
  });

  it.each([
    ['a number, or an address', { text: 'Call 0803 123 4567' }, true],
    ['an address', 'a@example.org', true],
    ['Arabic digits', '٠٨٠٣١٢٣٤٥٦٧', true],
    ['figures', { text: 'From 12 to 17 years, 25 000 in 2026' }, false],
    ['nothing', undefined, false],
  ])('depend on who writes where there is %s', (_, written, depends) => {
    expect(dependsOnKnown(written)).toBe(depends);
  });

  it('are refused with a fault at each place, and one where whoever sends it says that it may go', () => {
    const faultsOf = (written: object): unknown => {
      try {
        return refuseTraces(tracesIn(written));
      } catch (error) {
        return (error as DomainError).faults;
      }
    };
    expect(faultsOf({ why: `We met ${amina}: amina@example.org` })).toEqual([
      { pointer: '/why', code: 'traces.found', params: { kind: 'name_with_age', text: amina } },
      { pointer: '/why', code: 'traces.found', params: { kind: 'email', text: 'amina@example.org' } },
      { pointer: '/looked', code: 'traces.look' },
    ]);
    expect(faultsOf({ why: 'Of 17 women' })).toBeUndefined();
  });
});
