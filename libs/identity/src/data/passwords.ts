import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { normalised } from '../domain/password.js';

/** argon2id with 46 MiB, one pass, one lane (OWASP ASVS 5.0, appendix C). The library's default algorithm is argon2id. */
const cost = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 };

/** Of a password that nobody knows; made with the same cost. */
const nobodysHash = '$argon2id$v=19$m=47104,t=1,p=1$7s0HX7enMK+KDz/7Kqt9eg$0Oe0jYUzGXuzLUl359gvpQdx4y4OkQvzSRB/UpZRjTk';

/**
 * Hashes passwords, two at a time: a rush of guesses must not take the machine from everybody else. Asked before a unit of work,
 * which keeps a connection.
 */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** The hash in PHC form. */
  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(normalised(password), cost));
  }

  /** Whether it is the password of the hash. Without a hash it takes as long and says no. */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    const matches = await this.inTurn(() => verify(stored ?? nobodysHash, normalised(password)));
    return matches && stored !== undefined;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= 2) await new Promise<void>((wake) => this.waiting.push(wake));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
