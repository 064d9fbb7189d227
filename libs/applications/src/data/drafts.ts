import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Answers } from '../domain/answers.js';
import type { SubmittedDocument } from '../domain/submission.js';
import { ApplicationSection } from './application.entity.js';

/** A document of the working copy, with its file. */
export interface DraftDocument extends SubmittedDocument {
  readonly id: Id<'application_document'>;
  readonly mediaType: string;
  readonly scanState: 'waiting' | 'clean' | 'infected' | 'not_scanned';
  readonly attachedAt: Date;
}

/** All that stands in a working copy, read once. */
export interface DraftCopy {
  /** Those that were saved, by name. */
  readonly sections: ReadonlyMap<string, ApplicationSection>;
  readonly answers: Answers;
  readonly documents: readonly DraftDocument[];
  /** What each of the documents is, by the names that the form asks for. */
  readonly attached: readonly string[];
}

/** The working copy of an application: sections and documents. Only its organisation sees any of it. */
@Injectable()
export class Drafts {
  constructor(private readonly work: UnitOfWork) {}

  /** The sections that were saved, by name. */
  async sections(id: Id<'application'>): Promise<ReadonlyMap<string, ApplicationSection>> {
    const rows = await this.work.manager.findBy(ApplicationSection, { applicationId: id });
    return new Map(rows.map((row) => [row.section, row]));
  }

  /** The answers by section. */
  async answers(id: Id<'application'>): Promise<Answers> {
    return answersIn(await this.sections(id));
  }

  /** Sections and documents together. */
  async copy(id: Id<'application'>): Promise<DraftCopy> {
    const sections = await this.sections(id);
    const documents = await this.documents(id);
    const attached = documents.map(({ document }) => document);
    return { sections, answers: answersIn(sections), documents, attached };
  }

  /** Attached and not removed, by kind of document and in the order of attaching. */
  documents(id: Id<'application'>): Promise<DraftDocument[]> {
    return this.work.query<DraftDocument>(
      `select d.id, d.document, d.file_id as "fileId", d.attached_at as "attachedAt", f.name, f.media_type as "mediaType",
         f.bytes::int as bytes, f.sha256, f.scan_state as "scanState"
       from application_document d join file f on f.id = d.file_id
       where d.application_id = $1 and d.removed_at is null order by d.document, d.attached_at, d.id`,
      [id],
    );
  }
}

const answersIn = (sections: DraftCopy['sections']): Answers =>
  Object.fromEntries([...sections].map(([section, { content }]) => [section, content]));
