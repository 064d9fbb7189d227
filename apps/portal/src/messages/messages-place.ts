import { Injectable } from '@nestjs/common';
import { ApplicationsReader } from '#applications';
import { CallsReader } from '#calls';
import { ThreadsReader, type AppliedFor } from '#correspondence';
import { informationRequestPolicy, sideOf, threadPolicy, type Side } from '#correspondence/domain';
import { DomainError, kernelErrors, permit, type Actor, type Id } from '#kernel';
import type { Words } from '#words';
import type { Crumb } from '../components/index.js';

/** Where conversations about one application are read: by its organisation, or at the desk. */
export interface MessagesPlace extends AppliedFor {
  readonly side: Side;
  /** The address under which they stand. */
  readonly base: string;
  /** The organisation's name, for the desk. */
  readonly organisation: string | null;
  readonly mayWrite: boolean;
  /** Nobody at the desk begins to write about a draft. */
  readonly mayOpen: boolean;
  readonly mayRequest: boolean;
  /** Of the call, where applicants ask what concerns everybody. */
  readonly callCode: string | null;
}

/** Finds the place that an address names. */
@Injectable()
export class MessagesPlaces {
  constructor(
    private readonly applications: ApplicationsReader,
    private readonly calls: CallsReader,
    private readonly threads: ThreadsReader,
  ) {}

  /**
   * Throws `not_found` for what the actor does not see from there, `not_permitted` for who reads no messages. Of a draft the
   * desk knows what was written about it, and nothing where nothing was written.
   */
  async of(actor: Actor, id: Id<'application'>, isDesk: boolean): Promise<MessagesPlace> {
    const application = await this.applications.row(actor, id).catch(unlessUnseen);
    const [thread] = isDesk ? await this.threads.list(actor, id) : [];
    const known = application ?? (thread && { ...thread, id: thread.applicationId });
    const side: Side = isDesk ? 'secretariat' : 'applicant';
    if (known === undefined || sideOf(actor, known.organisationId) !== side) throw kernelErrors.error('not_found');
    permit(threadPolicy, 'read', actor, known);
    const window = application && (await this.calls.window(actor, application.windowId));
    const may = (act: 'open' | 'write') => threadPolicy.reasonsAgainst(act, actor, known).length === 0;
    return {
      id,
      organisationId: known.organisationId,
      reference: known.reference,
      side,
      base: `${isDesk ? '/desk' : ''}/applications/${id}/messages`,
      organisation: thread?.organisation ?? null,
      mayWrite: may('write'),
      mayOpen: may('open') && application !== undefined,
      mayRequest:
        application !== undefined && informationRequestPolicy.reasonsAgainst('make', actor, known).length === 0,
      callCode: window?.callCode ?? null,
    };
  }
}

/** The way to a page of a place. */
export const crumbsIn = ({ id, side, base, reference }: MessagesPlace, words: Words, here?: string): Crumb[] => [
  side === 'applicant'
    ? { href: `/applications/${id}`, text: reference }
    : { href: '/home', text: words.say('portal.mine.title') },
  ...(here === undefined
    ? [{ text: words.say('corr.messages.title') }]
    : [{ href: base, text: words.say('corr.messages.title') }, { text: here }]),
];

const unlessUnseen = (error: unknown): undefined => {
  if (error instanceof DomainError && error.code === 'not_found') return undefined;
  throw error;
};
