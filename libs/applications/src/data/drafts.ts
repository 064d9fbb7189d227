import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Answers } from '../domain/answers.js';
import { readingOf } from '../domain/reading.js';
import type { SubmittedDocument } from '../domain/submission.js';
import { ApplicationSection } from './application.entity.js';

/** A document of the working copy, with its file. */
export interface DraftDocument extends SubmittedDocument {
  readonly id: Id<'application_document'>;
  readonly mediaType: string;
  readonly scanState: 'waiting' | 'clean' | 'infected' | 'not_scanned';
  readonly attachedAt: Date;
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
    return Object.fromEntries([...(await this.sections(id))].map(([section, { content }]) => [section, content]));
  }

  /** What stands in the working copy now, to compare with what somebody read. */
  async reading(id: Id<'application'>): Promise<string> {
    const documents = await this.documents(id);
    return readingOf(
      [...(await this.sections(id)).values()],
      documents.map((document) => document.id),
    );
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
