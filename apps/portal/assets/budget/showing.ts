/// <reference lib="dom" />
import type { Sums } from './sums.js';

/** What the page tells the script: the limits of the call, in decimals as text. */
export interface Shown {
  readonly years: number;
  readonly currency?: string;
  readonly limits: {
    readonly yearly?: string;
    readonly total?: { readonly min: string; readonly max: string };
    readonly share?: { readonly numerator: number; readonly denominator: number };
  };
}

const decimal = (minor: bigint): string => {
  const digits = (minor < 0 ? -minor : minor).toString().padStart(3, '0');
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const minorOf = (amount: string): bigint => {
  const [whole = '0', cents = ''] = amount.split('.');
  return BigInt(whole + cents.padEnd(2, '0'));
};

/** Puts computed numbers into the page, in the reader's language. */
export const show = {
  /** `25,000.00`: Intl takes the decimal as text, so no digit is lost. */
  amount: (minor: bigint, locale: string): string =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
      decimal(minor) as unknown as number,
    ),

  totals(form: HTMLFormElement, sums: Sums, currency: string, { limits }: Shown): void {
    const amount = (minor: bigint): string => show.amount(minor, form.dataset['sgfLocale']!);
    const money = (minor: bigint): string => `${currency}\u00a0${amount(minor)}`;
    for (const name of ['requested', 'coFunding', 'total'] as const)
      put(form, `[data-sgf-total=${name}]`, money(sums[name]));
    const stand = (key: string, asked: bigint, left: bigint, kept: boolean): void => {
      put(form, `[data-sgf-asked="${key}"]`, amount(asked));
      put(form, `[data-sgf-left="${key}"]`, amount(left));
      form.querySelector(`[data-sgf-kept="${key}"]`)?.toggleAttribute('hidden', kept);
    };
    if (limits.yearly !== undefined)
      sums.byYear.forEach((asked, i) => {
        const most = minorOf(limits.yearly!);
        stand(`yearly-${i + 1}`, asked, most - asked, asked <= most);
        bar(form, `yearly-${i + 1}`, asked, most);
      });
    if (limits.total !== undefined) {
      const [min, max] = [minorOf(limits.total.min), minorOf(limits.total.max)];
      stand('at_least', sums.requested, min - sums.requested, sums.requested >= min);
      stand('at_most', sums.requested, max - sums.requested, sums.requested <= max);
    }
    if (limits.share !== undefined) {
      const most = (sums.total * BigInt(limits.share.numerator)) / BigInt(limits.share.denominator);
      stand('share', sums.requested, most - sums.requested, sums.requested <= most);
    }
  },
};

const put = (form: HTMLFormElement, selector: string, text: string): void => {
  const place = form.querySelector(selector);
  if (place && place.textContent !== text) place.textContent = text;
};

/** The picture is as wide as 115 of a hundred parts of the limit. */
function bar(form: HTMLFormElement, key: string, asked: bigint, most: bigint): void {
  const rect = form.querySelector(`[data-sgf-bar="${key}"]`);
  if (!rect) return;
  const part = most === BigInt(0) ? 1.15 : Math.min(Number(asked) / Number(most), 1.15);
  rect.setAttribute('width', String(Math.round((part * 240) / 1.15)));
  rect.setAttribute('fill', asked > most ? '#d4351c' : '#1d4f91');
}
