import { Injectable } from '@nestjs/common';
import { DomainError, type ErrorKind } from '#kernel';

/** What a broken database constraint means to people: its name to an entry of an error catalogue. */
export type ConstraintTable = Readonly<Record<string, { readonly kind: ErrorKind; readonly code: string }>>;

/** The names that each context gave to its constraints. What is not here stays an internal error. */
@Injectable()
export class Constraints {
  private readonly known = new Map<string, { kind: ErrorKind; code: string }>();

  /** Adds a context's table. Throws when two contexts claim one name. */
  add(table: ConstraintTable): void {
    for (const [name, entry] of Object.entries(table)) {
      if (this.known.has(name)) throw new Error(`constraint ${name} is explained twice`);
      this.known.set(name, entry);
    }
  }

  /** The names that are explained. */
  get names(): readonly string[] {
    return [...this.known.keys()];
  }

  /** The error as people should meet it, or the error itself. */
  explain(error: unknown): unknown {
    const name = (error as { driverError?: { constraint?: string } }).driverError?.constraint;
    const entry = name === undefined ? undefined : this.known.get(name);
    return entry === undefined ? error : new DomainError(entry.kind, entry.code, [{ code: entry.code }]);
  }
}
