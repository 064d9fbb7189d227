const amountForm = /^(-?)([0-9]+)(?:\.([0-9]{1,2}))?$/;
const currencyForm = /^[A-Z]{3}$/;

/** An amount as people and programs type it: at most twelve digits, after a point at most two more, never negative. */
export const amountAsTyped = /^[0-9]{1,12}(\.[0-9]{1,2})?$/;

/** An amount in minor units (hundredths) of one currency (ISO 4217). bigint all the way: no float ever touches money. */
export class Money {
  private constructor(
    readonly minor: bigint,
    readonly currency: string,
  ) {}

  /** `Money.of('25000.00', 'USD')`: at most two digits after the point. Throws RangeError for anything else. */
  static of(amount: string, currency: string): Money {
    const match = amountForm.exec(amount);
    if (!match) throw new RangeError(`not an amount: ${amount}`);
    const minor = BigInt(match[2]! + (match[3] ?? '').padEnd(2, '0'));
    return Money.ofMinor(match[1] === '-' ? -minor : minor, currency);
  }

  /** An amount given in hundredths. Throws RangeError when the currency is not three capital letters. */
  static ofMinor(minor: bigint, currency: string): Money {
    if (!currencyForm.test(currency)) throw new RangeError(`not a currency: ${currency}`);
    return new Money(minor, currency);
  }

  static zero(currency: string): Money {
    return Money.ofMinor(0n, currency);
  }

  /** The sum of a list, zero for an empty one. */
  static sum(amounts: readonly Money[], currency: string): Money {
    return amounts.reduce((sum, amount) => sum.plus(amount), Money.zero(currency));
  }

  /** Different currencies do not add up: RangeError, here and in every method that takes another amount. */
  plus(other: Money): Money {
    return new Money(this.minor + this.minorOf(other), this.currency);
  }

  minus(other: Money): Money {
    return new Money(this.minor - this.minorOf(other), this.currency);
  }

  /** By a whole number only: RangeError for a fraction. */
  times(factor: bigint | number): Money {
    return new Money(this.minor * BigInt(factor), this.currency);
  }

  /** Below, at or above zero as this amount is less than, equal to or more than the other. */
  compare(other: Money): -1 | 0 | 1 {
    const that = this.minorOf(other);
    return this.minor < that ? -1 : this.minor > that ? 1 : 0;
  }

  exceeds(other: Money): boolean {
    return this.compare(other) > 0;
  }

  /** Same amount and same currency; never throws. */
  equals(other: Money): boolean {
    return this.minor === other.minor && this.currency === other.currency;
  }

  isZero(): boolean {
    return this.minor === 0n;
  }

  isNegative(): boolean {
    return this.minor < 0n;
  }

  /** Always two decimals, without the currency: `25000.00`. */
  toString(): string {
    const digits = (this.isNegative() ? -this.minor : this.minor).toString().padStart(3, '0');
    return `${this.isNegative() ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  }

  toJSON(): { amount: string; currency: string } {
    return { amount: this.toString(), currency: this.currency };
  }

  private minorOf(other: Money): bigint {
    if (other.currency !== this.currency) throw new RangeError(`${other.currency} is not ${this.currency}`);
    return other.minor;
  }
}
