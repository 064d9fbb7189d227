import { Injectable } from '@nestjs/common';
import { kernelErrors, type Actor, type Id } from '#kernel';
import { Files, UnitOfWork } from '#platform';

/** The evidence of a recovery: whoever brought it reads it, and the fund's side. */
@Injectable()
export class RecoveryFiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: Files,
  ) {}

  /** Throws `not_found`, or `file.kept_away` while it is in quarantine. */
  open(actor: Actor, id: Id<'recovery'>): ReturnType<Files['open']> {
    return this.work.read(actor, async () => {
      const [row] = await this.work.query<{ fileId: string | null }>(
        'select file_id as "fileId" from recovery where id = $1',
        [id],
      );
      if (!row?.fileId) throw kernelErrors.error('not_found');
      return this.files.open(row.fileId);
    });
  }
}
