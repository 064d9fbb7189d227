import fc from 'fast-check';
import { shape } from './index.js';

const { amount, closed, flag, listOf, mapOf, object, oneOf, optional, orNull, text, whole, within } = {
  ...shape,
  closed: { closed: true },
};

describe('a shape', () => {
  test.each<
    readonly [
      string,
      { faultIn: (value: unknown) => { pointer: string; code: string } | undefined },
      unknown,
      string,
      string,
    ]
  >([
    ['an absent field', object({ a: flag }), {}, '/a', 'expected_flag'],
    ['no object', object({ a: flag }), [], '', 'expected_object'],
    ['an inherited field', object({ constructor: text }), {}, '/constructor', 'expected_text'],
    ['the first of two', object({ b: flag, a: flag }), { a: 1, b: 1 }, '/b', 'expected_flag'],
    ['a stranger', object({ a: optional(flag) }, closed), { b: 1 }, '/b', 'not_known'],
    ['a stranger that needs escaping', object({}, closed), { '~/': 1 }, '/~0~1', 'not_known'],
    [
      'deep inside',
      object({ a: listOf(object({ b: whole(1) })) }),
      { a: [{ b: 1 }, { b: 0 }] },
      '/a/1/b',
      'expected_whole',
    ],
    ['an empty list', listOf(flag, { notEmpty: true }), [], '', 'expected_list_not_empty'],
    ['a second time', listOf(object({ id: text }), { once: 'id' }), [{ id: 'a' }, { id: 'a' }], '/1/id', 'repeated'],
    ['a value of a map', mapOf(amount), { x: '1', y: 1 }, '/y', 'expected_amount'],
    ['null where it may be absent', optional(flag), null, '', 'expected_flag'],
    ['absent where it may be null', orNull(flag), undefined, '', 'expected_flag'],
    ['no name of the list', oneOf(['a', 'b']), 'c', '', 'expected_one_of'],
  ])('finds %s', (_, expected, value, pointer, code) => {
    expect(expected.faultIn(value)).toMatchObject({ pointer, code });
  });

  it('says what it found, shortly, and nothing where nothing is', () => {
    const found = (value: unknown) => whole(1).faultIn(value)?.params?.['found'];
    expect([found(undefined), found(null), found('x'), found({ a: 1 }), found([1]), found(Infinity)]).toEqual([
      undefined,
      'null',
      '"x"',
      '{…}',
      '[…]',
      'Infinity',
    ]);
    expect(found('x'.repeat(1_000))).toHaveLength(41);
    expect(whole(3).faultIn(1)?.params).toEqual({ least: 3, found: '1' });
  });

  it('takes no whole number that a double cannot hold', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(whole(0).faultIn(value) === undefined).toBe(Number.isSafeInteger(value) && value >= 0);
      }),
    );
  });

  it('points so that the value can be found again (RFC 6901)', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a') })), (keys) => {
        const { pointer } = keys.reduceRight((fault, key) => within(key, fault), { pointer: '', code: 'x' });
        const steps = pointer
          .split('/')
          .slice(1)
          .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
        expect(steps).toEqual(keys);
      }),
    );
  });
});
