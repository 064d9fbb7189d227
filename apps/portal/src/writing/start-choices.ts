import { Injectable } from '@nestjs/common';
import { ApplicationsReader, type ApplicationRow } from '#applications';
import { applicationPolicy, labelFor } from '#applications/domain';
import { CallsReader, type CallRow, type WindowRow } from '#calls';
import { doorState } from '#calls/domain';
import { IdentityReader, type OwnPage } from '#identity';
import { kernelErrors, type Actor, type OrganisationId } from '#kernel';
import type { Words } from '#words';
import { textIn } from '../calls/public-calls.js';

type Own = OwnPage['organisations'][number];

/** One organisation of the person, with what it has in the call and before. */
export interface Applicant extends Own {
  readonly mayStart: boolean;
  /** By window: how many more it may have there. */
  readonly here: readonly ApplicationRow[];
  /** Of other windows, to begin with their answers. */
  readonly earlier: readonly ApplicationRow[];
}

/** What the page on which an application is started is made of. */
export interface StartChoices {
  readonly call: CallRow;
  readonly windows: readonly WindowRow[];
  readonly applicants: readonly Applicant[];
}

/** The windows that are open. */
export const openWindows = (call: CallRow): WindowRow[] =>
  call.state === 'published' ? call.windows.filter((window) => doorState(window, call.now) === 'open') : [];

/** Whether an organisation may have one more in a window. */
export const hasRoom = ({ here }: Applicant, window: WindowRow): boolean =>
  here.filter(({ windowId }) => windowId === window.id).length < window.rules.form.applicationsPerOrganisation;

/** An application as a choice: its reference, what it is called and where it stands. */
export const nameOf = (row: ApplicationRow, words: Words): string =>
  [row.reference, row.title, words.sayCode(labelFor('applicant', row))].filter(Boolean).join(' · ');

/** A window as a choice. */
export const windowName = (window: WindowRow, words: Words): string => textIn(window.title, words);

/** Gathers who may apply where. */
@Injectable()
export class Starting {
  constructor(
    private readonly calls: CallsReader,
    private readonly identity: IdentityReader,
    private readonly applications: ApplicationsReader,
  ) {}

  /** Throws `not_found` for a call that is not public. */
  async choices(actor: Actor, code: string): Promise<StartChoices> {
    const call = await this.calls.byCode(actor, code);
    if (!['published', 'concluded'].includes(call.state)) throw kernelErrors.error('not_found');
    const { organisations } = await this.identity.me(actor);
    const windows = openWindows(call);
    const applicants = [];
    for (const own of organisations) applicants.push(await this.applicant(actor, own, call));
    return { call, windows, applicants };
  }

  private async applicant(actor: Actor, own: Own, call: CallRow): Promise<Applicant> {
    const rows = await this.applications.list(actor, { organisationId: own.id as OrganisationId, limit: 200 });
    const isHere = ({ windowId }: ApplicationRow): boolean => call.windows.some(({ id }) => id === windowId);
    const thing = { organisationId: own.id, submissionId: null };
    return {
      ...own,
      mayStart: applicationPolicy.reasonsAgainst('create', actor, thing).length === 0,
      here: rows.filter(isHere),
      earlier: rows,
    };
  }
}
