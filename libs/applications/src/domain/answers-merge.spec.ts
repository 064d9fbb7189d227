import fc from 'fast-check';
import { merge, type Content } from './answers-merge.js';

const print = (answer: unknown): string => (answer === undefined ? '' : JSON.stringify(answer));
const printsOf = (content: Content) =>
  Object.fromEntries(Object.entries(content).map(([name, answer]) => [name, print(answer)]));
const merged = (before: Content, yours: Content, theirs: Content) =>
  merge({ seen: printsOf(before), yours, theirs }, print);

describe('two who wrote in one section', () => {
  const before = { who: 'women', why: 'poverty' };

  it('both keep what they wrote in different answers', () => {
    const { content, taken, clashes } = merged(before, { ...before, who: 'girls' }, { ...before, why: 'war' });
    expect([content, taken, clashes]).toEqual([{ who: 'girls', why: 'war' }, ['why'], []]);
  });

  it('are told of an answer that both changed, and what stands there stays', () => {
    const { content, clashes } = merged(before, { ...before, who: 'girls' }, { ...before, who: 'boys' });
    expect([content, clashes]).toEqual([before.who === 'women' ? { who: 'boys', why: 'poverty' } : {}, ['who']]);
  });

  it('may both have written the same', () => {
    const same = { ...before, who: 'girls' };
    expect(merged(before, same, same)).toEqual({ content: same, taken: [], clashes: [] });
  });

  it.each([
    ['the other emptied what this one left', before, { why: 'poverty' }, { why: 'poverty' }, []],
    ['this one emptied what the other left', { why: 'poverty' }, before, { why: 'poverty' }, []],
    [
      'this one emptied what the other changed',
      { why: 'poverty' },
      { ...before, who: 'x' },
      { ...before, who: 'x' },
      ['who'],
    ],
    [
      'the other emptied what this one changed',
      { ...before, who: 'x' },
      { why: 'poverty' },
      { why: 'poverty' },
      ['who'],
    ],
  ])('tells empty from unchanged: %s', (_, yours, theirs, content, clashes) => {
    expect(merged(before, yours, theirs)).toMatchObject({ content, clashes });
    expect(Object.keys(merged(before, yours, theirs).content)).toEqual(Object.keys(content));
  });
});

describe('whatever two write', () => {
  const contents = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.oneof(fc.nat(3), fc.array(fc.nat(2))));
  const every = (property: (before: Content, yours: Content, theirs: Content) => void) =>
    fc.assert(fc.property(contents, contents, contents, property), { numRuns: 300 });

  it('nothing is lost: each change is in the outcome, or is a clash', () =>
    every((before, yours, theirs) => {
      const { content, clashes } = merged(before, yours, theirs);
      for (const name of ['a', 'b', 'c', 'd']) {
        if (clashes.includes(name)) continue;
        const mineChanged = print(yours[name]) !== print(before[name]);
        expect(print(content[name])).toBe(print(mineChanged ? yours[name] : theirs[name]));
      }
    }));

  it('a clash is something that both changed, and differently', () =>
    every((before, yours, theirs) => {
      for (const name of merged(before, yours, theirs).clashes)
        expect(new Set([before, yours, theirs].map((content) => print(content[name]))).size).toBe(3);
    }));

  it('it does not matter who was first, where nobody clashes', () =>
    every((before, yours, theirs) => {
      const [one, other] = [merged(before, yours, theirs), merged(before, theirs, yours)];
      expect(one.clashes.toSorted()).toEqual(other.clashes.toSorted());
      if (one.clashes.length === 0) expect(one.content).toEqual(other.content);
    }));
});
