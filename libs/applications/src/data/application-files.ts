import { Injectable } from '@nestjs/common';
import { kernelErrors, type Actor, type Id } from '#kernel';
import { Files, UnitOfWork } from '#platform';

/** The files of an application: its organisation reads those of the working copy, the fund's side those that were submitted. */
@Injectable()
export class ApplicationFiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: Files,
  ) {}

  /** One file for its reader. Throws `not_found`, or `file.kept_away` while it is in quarantine. */
  open(actor: Actor, id: Id<'application'>, fileId: Id<'file'>): ReturnType<Files['open']> {
    return this.work.read(actor, async () => {
      const found = await this.work.query(belongs, [id, fileId]);
      if (found.length === 0) throw kernelErrors.error('not_found');
      return this.files.open(fileId);
    });
  }
}

const belongs = `
  select from application_document where application_id = $1 and file_id = $2
  union all
  select from submission_document d join submission s on s.id = d.submission_id where s.application_id = $1 and d.file_id = $2`;
