import { Injectable } from '@nestjs/common';
import { systemActor, type Actor, type PersonId } from '#kernel';
import { UnitOfWork } from '#platform';

/** Something that waits for a person: a review to write, an application to screen. */
export interface OpenWorkItem {
  /** The kind of thing, as in history: `review`. */
  readonly kind: string;
  readonly id: string;
  /** What people call it: a reference or a title. */
  readonly label: string;
  /** ISO day, where it has one. */
  readonly dueOn: string | null;
}

/** Lists what waits for a person; called inside a unit of work, and sees what its actor may see. */
export type OpenWorkSource = (personId: PersonId) => Promise<readonly OpenWorkItem[]>;

/**
 * What waits for whom. Later contexts add their own source in the constructor of their module, as they add the meaning of
 * their constraints; and each has its own use-case to give the work to another.
 */
@Injectable()
export class OpenWork {
  private readonly sources: OpenWorkSource[] = [];

  constructor(private readonly work: UnitOfWork) {}

  /** Adds a source. */
  add(source: OpenWorkSource): void {
    this.sources.push(source);
  }

  /** What of the person's work the actor may see. */
  of(actor: Actor, personId: PersonId): Promise<OpenWorkItem[]> {
    return this.work.read(actor, () => this.all(personId));
  }

  /** How much waits of each kind; for those who may know that there is something, and not what. */
  countsOf(personId: PersonId): Promise<Record<string, number>> {
    return this.work.run(systemActor, async () => {
      const counts: Record<string, number> = {};
      for (const { kind } of await this.all(personId)) counts[kind] = (counts[kind] ?? 0) + 1;
      return counts;
    });
  }

  private async all(personId: PersonId): Promise<OpenWorkItem[]> {
    const items: OpenWorkItem[] = [];
    for (const source of this.sources) items.push(...(await source(personId)));
    return items;
  }
}
