import { DomainError, reason } from '#kernel';

/** A section as it stands. */
export interface SavedSection {
  /** 0 before the section was saved for the first time. */
  readonly version: number;
  readonly content: object;
  readonly savedAt: Date | null;
  readonly savedBy: string | null;
}

/** Somebody else saved the section meanwhile. Carries both texts, so that the person can choose. */
export class SectionChanged extends DomainError {
  constructor(
    readonly section: string,
    /** What stands there now. */
    readonly theirs: SavedSection,
    /** What was to be saved. */
    readonly yours: { readonly expectedVersion: number; readonly content: object },
  ) {
    const versions = { section, expected: yours.expectedVersion, found: theirs.version };
    super('conflict', 'stale_version', [reason('application.section_changed', versions)]);
  }
}
