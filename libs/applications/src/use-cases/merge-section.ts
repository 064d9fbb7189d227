import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, type Id } from '#kernel';
import { canonicalJson } from '#platform';
import { merge, type Content, type Merged } from '../domain/answers-merge.js';
import { SaveSection, type SectionSaved } from './save-section.js';
import { SectionChanged } from './section-changed.js';

/** A section as a page holds it. */
export interface SectionOnPage {
  readonly section: string;
  readonly content: Content;
  /** `printsOf` the content that the page was opened with. */
  readonly seen: Readonly<Record<string, string>>;
}

/** What saving it answers. */
export interface SectionMerged extends SectionSaved {
  /** What stands there now. */
  readonly content: Content;
  /** The answers that somebody else had changed meanwhile; they stand beside one's own. */
  readonly taken: readonly string[];
}

/** Two wrote in the same answers. What stands there is in `theirs`; `merged` names the answers to choose between. */
export class AnswersClash extends SectionChanged {
  constructor(
    changed: SectionChanged,
    readonly merged: Merged,
  ) {
    super(changed.section, changed.theirs, changed.yours);
  }
}

/** The print of an answer: short, and different for different answers. */
export const printOf = (answer: unknown): string =>
  answer === undefined ? '' : createHash('sha256').update(canonicalJson(answer)).digest('base64url').slice(0, 12);

/** The prints of all answers of a section. */
export const printsOf = (content: Content): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(content).map(([name, answer]) => [name, printOf(answer)]));

/** How often others may be faster before one is told. */
const attempts = 5;

/**
 * Saves a section answer by answer: what one person changed and what another one changed stand side by side. Only where two
 * changed the same answer nothing is saved, and the person chooses.
 */
@Injectable()
export class MergeSection {
  constructor(private readonly saveSection: SaveSection) {}

  /** `expectedVersion` is that of the page. Throws as SaveSection does, and AnswersClash (`stale_version`). */
  async execute(
    actor: Actor,
    id: Id<'application'>,
    { section, content: yours, seen }: SectionOnPage,
    expectedVersion: number,
  ): Promise<SectionMerged> {
    let [version, content, taken]: [number, Content, readonly string[]] = [expectedVersion, yours, []];
    for (let attempt = 1; ; attempt += 1)
      try {
        const command = { expectedVersion: version };
        const saved = await this.saveSection.execute(actor, id, { section, content }, command);
        return { ...saved, content, taken };
      } catch (error) {
        if (!(error instanceof SectionChanged) || attempt === attempts) throw error;
        const merged = merge({ seen, yours, theirs: error.theirs.content as Content }, printOf);
        if (merged.clashes.length > 0) throw new AnswersClash(error, merged);
        ({ content, taken } = merged);
        version = error.theirs.version;
      }
  }
}
