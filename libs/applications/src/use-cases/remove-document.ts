import { Injectable } from '@nestjs/common';
import { kernelErrors, type Actor, type Id } from '#kernel';
import { History, Once, UnitOfWork, type Command } from '#platform';
import { WorkingCopy } from '../data/working-copy.js';

/** Takes a file out of the working copy. What was submitted with it keeps it. */
@Injectable()
export class RemoveDocument {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly copy: WorkingCopy,
    private readonly history: History,
  ) {}

  /** Throws `not_found`, `not_permitted`, `application.cannot_edit`. */
  execute(
    actor: Actor,
    id: Id<'application'>,
    documentId: Id<'application_document'>,
    command: Command = {},
  ): Promise<{ readonly id: Id<'application_document'> }> {
    return this.once.run(actor, 'remove-document', command, { id, documentId }, async () => {
      const { door } = await this.copy.open(actor, id);
      const removed = await this.work.query(remove, [documentId, id, door.now, actor.id]);
      if (removed.length === 0) throw kernelErrors.error('not_found');
      const data = { applicationId: id };
      await this.history.write('application_document', {
        id: documentId,
        version: 2,
        changes: [{ type: 'application_document.removed', data }],
      });
      return { id: documentId };
    });
  }
}

const remove = `
  update application_document set removed_at = $3, removed_by = $4
  where id = $1 and application_id = $2 and removed_at is null returning id`;
