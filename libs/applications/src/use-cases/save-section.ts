import { Injectable } from '@nestjs/common';
import { type Actor, type Id } from '#kernel';
import { canonicalJson, Once, UnitOfWork, type Command } from '#platform';
import { AnswersCheck } from '../data/answers-check.js';
import { Drafts } from '../data/drafts.js';
import { WorkingCopy } from '../data/working-copy.js';
import { SectionChanged, type SavedSection } from './section-changed.js';

/** One section as it was written: the whole content, incomplete perhaps, but not malformed. */
export interface SectionInput {
  readonly section: string;
  readonly content: object;
}

/** What saving answers. */
export interface SectionSaved {
  readonly section: string;
  /** Of the section, not of the application: two colleagues can write in two sections at once. */
  readonly version: number;
  /** By the database's clock, RFC 3339. */
  readonly savedAt: string;
}

/** Saves one section of the working copy. Autosave leaves no history of text: the section says who saved it last, and when. */
@Injectable()
export class SaveSection {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly copy: WorkingCopy,
    private readonly drafts: Drafts,
    private readonly answers: AnswersCheck,
  ) {}

  /**
   * `command.expectedVersion` is the section's version that the person saw, 0 (or none) for one that was never saved.
   * Throws `not_found`, `not_permitted`, `application.cannot_edit`, `invalid_input`, SectionChanged (`stale_version`).
   */
  execute(actor: Actor, id: Id<'application'>, input: SectionInput, command: Command = {}): Promise<SectionSaved> {
    return this.once.run(actor, 'save-section', command, { id, ...input }, async () => {
      const { terms, door } = await this.copy.open(actor, id);
      this.answers.check(terms, input.section, input.content);
      const expectedVersion = command.expectedVersion ?? 0;
      const saved = await this.write(actor, id, input, expectedVersion, door.now);
      if (saved) return { section: input.section, version: expectedVersion + 1, savedAt: door.now.toISOString() };
      return this.unlessTheSame(id, input, expectedVersion);
    });
  }

  private async write(actor: Actor, id: string, input: SectionInput, version: number, at: Date): Promise<boolean> {
    const statement = version === 0 ? firstTime : nextTime;
    const values = [id, input.section, JSON.stringify(input.content), at, actor.id];
    return (await this.work.query(statement, version === 0 ? values : [...values, version])).length === 1;
  }

  /** Nobody was overwritten where the other wrote the very same. */
  private async unlessTheSame(
    id: Id<'application'>,
    { section, content }: SectionInput,
    expectedVersion: number,
  ): Promise<SectionSaved> {
    const theirs: SavedSection = (await this.drafts.sections(id)).get(section) ?? neverSaved;
    if (theirs.savedAt === null || canonicalJson(theirs.content) !== canonicalJson(content))
      throw new SectionChanged(section, theirs, { expectedVersion, content });
    return { section, version: theirs.version, savedAt: theirs.savedAt.toISOString() };
  }
}

const neverSaved: SavedSection = { version: 0, content: {}, savedAt: null, savedBy: null };

const firstTime = `
  insert into application_section (application_id, section, version, content, saved_at, saved_by)
  values ($1, $2, 1, $3::jsonb, $4, $5) on conflict (application_id, section) do nothing returning version`;

const nextTime = `
  update application_section set content = $3::jsonb, version = version + 1, saved_at = $4, saved_by = $5
  where application_id = $1 and section = $2 and version = $6 returning version`;
