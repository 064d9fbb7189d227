import { normalised, reasonsAgainstPassword } from './password.js';

const codes = (password: string, withSecondFactor = false): string[] =>
  reasonsAgainstPassword({ password, email: 'amina.obi@example.org', withSecondFactor }).map(({ code }) => code);

describe('a password', () => {
  it.each([
    ['seven lanterns on a quiet river'],
    ['fifteen-letters'],
    ['пароль из пяти слов'],
    ['七つの灯が静かな川の上に浮かぶ夜'],
    ['no capitals no digits needed'],
  ])('may be %s', (password) => expect(codes(password)).toEqual([]));

  it.each([
    ['fourteen chars', ['identity.password_too_short']],
    ['short', ['identity.password_too_short', 'identity.password_too_simple']],
    ['x y '.repeat(100), ['identity.password_too_long', 'identity.password_too_simple']],
    ['abababababababababab', ['identity.password_too_simple']],
    ['abcdefghijklmnopqrst', ['identity.password_too_simple']],
    ['my amina.obi@example.org key', ['identity.password_names_you']],
    ['amina.obi-amina.obi-99', ['identity.password_names_you']],
    ['PasswordPassword12', ['identity.password_is_common']],
  ])('may not be %s', (password, reasons) => expect(codes(password)).toEqual(reasons));

  it('may be shorter beside a second factor', () => {
    expect(codes('twelve chars', true)).toEqual([]);
    expect(codes('eleven char', true)).toEqual(['identity.password_too_short']);
  });

  it('counts characters, not their parts, and is the same on every keyboard', () => {
    expect(codes('😀😃😄😁😆😅😂🤣🙂🙃😉😊😇🥰')).toEqual(['identity.password_too_short']);
    expect(normalised('cafe\u0301')).toBe(normalised('caf\u00e9'));
  });
});
