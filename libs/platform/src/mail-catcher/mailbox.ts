import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaughtMail } from './caught-mail.js';

/** The mails caught, the newest `keep` of them: in memory, and one JSON line each in `mails.jsonl`, which a restart reads. */
export class Mailbox {
  private readonly file: string;
  private mails: CaughtMail[];
  private last: number;

  constructor(
    folder: string,
    private readonly keep: number,
  ) {
    mkdirSync(folder, { recursive: true });
    this.file = join(folder, 'mails.jsonl');
    this.mails = existsSync(this.file) ? readLines(this.file).slice(-keep) : [];
    this.last = this.mails.at(-1)?.id ?? 0;
    this.rewrite();
  }

  /** The number of the next mail. */
  nextId(): number {
    return ++this.last;
  }

  /** Returns when the mail is on disk: only then the sender hears that it was taken. */
  add(mail: CaughtMail): void {
    appendFileSync(this.file, `${JSON.stringify(mail)}\n`, { mode: 0o600 });
    this.mails.push(mail);
    if (this.mails.length > this.keep * 2) {
      this.mails = this.mails.slice(-this.keep);
      this.rewrite();
    }
  }

  /** The newest first; with an address only those that it got. */
  list(recipient?: string): CaughtMail[] {
    const wanted = recipient?.toLowerCase();
    return this.mails
      .slice(-this.keep)
      .filter((mail) => wanted === undefined || mail.envelope.to.some((to) => to.toLowerCase() === wanted))
      .reverse();
  }

  find(id: number): CaughtMail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  private rewrite(): void {
    const beside = `${this.file}.new`;
    writeFileSync(beside, this.mails.map((mail) => `${JSON.stringify(mail)}\n`).join(''), { mode: 0o600 });
    renameSync(beside, this.file);
  }
}

/** A last line that was cut short by a kill is passed over: its sender did not hear that it was taken. */
function readLines(file: string): CaughtMail[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const whole = lines.slice(0, -1);
  return whole.map((line) => JSON.parse(line) as CaughtMail);
}
