import { reason, type Reason } from '#kernel';

/** Fewest characters where a password stands alone (NIST SP 800-63B-4, 3.1.1.2), and where a second factor joins it. */
export const shortest = { alone: 15, withSecondFactor: 12 } as const;
/** Most characters: enough for every sentence, and an end to what a stranger can have hashed. */
export const longest = 256;

/** What is known of a password that somebody wants. */
export interface WantedPassword {
  readonly password: string;
  readonly email: string;
  readonly withSecondFactor: boolean;
}

/** As it is hashed: equal on every keyboard (NIST SP 800-63B-4 asks for NFKC or NFKD). */
export const normalised = (password: string): string => password.normalize('NFKC');

/** Why a password will not do. No rules about kinds of characters: length, and nothing that is guessed first. */
export const reasonsAgainstPassword = ({ password, email, withSecondFactor }: WantedPassword): Reason[] => {
  const characters = [...normalised(password)];
  const least = withSecondFactor ? shortest.withSecondFactor : shortest.alone;
  const plain = characters.join('').toLowerCase();
  const [name = ''] = email.split('@');
  return [
    ...(characters.length < least ? [reason('identity.password_too_short', { least })] : []),
    ...(characters.length > longest ? [reason('identity.password_too_long', { most: longest })] : []),
    ...(new Set(plain).size < 6 || isRun(plain) ? [reason('identity.password_too_simple')] : []),
    ...(plain.includes(email) || isLittleMoreThan(name, plain) ? [reason('identity.password_names_you')] : []),
    ...(guessedFirst.some((word) => isLittleMoreThan(word, plain)) ? [reason('identity.password_is_common')] : []),
  ];
};

/** Words of the keyboard, of habit and of this place. */
const guessedFirst = [
  ...['password', 'passphrase', 'qwertyuiop', 'qwerty', 'letmein', 'iloveyou', 'welcome', 'changeme'],
  ...['administrator', 'trafficking', 'unitednations', 'smallgrants'],
];

/** Whether the word stands in the text, perhaps more than once, with fewer than eight other characters. */
const isLittleMoreThan = (word: string, text: string): boolean =>
  word.length > 3 && text.includes(word) && text.replaceAll(word, '').length < 8;

/** Whether it is a row of neighbours (abcdef…, 987654…) from end to end. */
const isRun = (text: string): boolean => {
  const steps = new Set([...text].slice(1).map((letter, at) => letter.codePointAt(0)! - text.codePointAt(at)!));
  return steps.size === 1;
};
