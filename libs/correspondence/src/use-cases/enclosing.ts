import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '#kernel';
import { Files, Once, type Command, type ReceivedFile } from '#platform';

/** A file that comes with a message, its bytes still on the line. */
export interface Enclosure {
  readonly name: string;
  readonly stream: Readable;
}

/** What every act that says something answers. */
export interface SaidAcknowledgement {
  readonly id: Id<'thread'>;
  readonly messageId: Id<'message'>;
}

/** Takes the file of a message before any row is touched, and keeps it only together with its message. */
@Injectable()
export class Enclosing {
  constructor(
    private readonly once: Once,
    private readonly files: Files,
  ) {}

  /** Runs `act` once with the received file. Throws what the file is refused for: `file.…`. */
  async run<Answer extends SaidAcknowledgement>(
    actor: Actor,
    name: string,
    command: Command,
    { input, file }: { readonly input: object; readonly file?: Enclosure | undefined },
    act: (file: ReceivedFile | undefined) => Promise<Answer>,
  ): Promise<Answer> {
    const received = file && (await this.files.receive(file.stream, file.name));
    let acted = false;
    try {
      const named = { ...input, sha256: received?.sha256 ?? null };
      const answer = await this.once.run(actor, name, command, named, () => {
        acted = true;
        return act(received);
      });
      if (received && !acted) await this.files.discard(received); // A repeated key got the first answer.
      return answer;
    } catch (error) {
      // After any other error the commit may stand, and its bytes with it.
      if (received && error instanceof DomainError) await this.files.discard(received);
      throw error;
    }
  }
}
