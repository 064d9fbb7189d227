import { conditionsOf } from './conditions.js';

describe('the conditions of a statement', () => {
  it('are those whose values were given, numbered in their order', () => {
    expect(conditionsOf({ 'a.window_id = ?': 'w', 'a.state = ?': undefined, 'a.id < ?': 'i' })).toEqual({
      where: 'where a.window_id = $1 and a.id < $2',
      values: ['w', 'i'],
    });
  });

  it('are none when nothing was given', () => {
    expect(conditionsOf({ 'a.state = ?': null })).toEqual({ where: '', values: [] });
  });

  it('take no, nought and an empty text as given', () => {
    expect(conditionsOf({ 'a = ?': false, 'b = ?': 0, 'c = ?': '' }).values).toEqual([false, 0, '']);
  });
});
