import { Injectable } from '@nestjs/common';
import { ApplicationsReader, Extensions, type ApplicationRow } from '#applications';
import { applicationPolicy, doorFor, labelFor } from '#applications/domain';
import { AwardsReader } from '#awards';
import { CallsReader, type WindowRow } from '#calls';
import { doorIsOpen } from '#calls/domain';
import type { OwnPage } from '#identity';
import type { Actor, OrganisationId } from '#kernel';
import { ReportsReader } from '#reports';
import { reportPolicy } from '#reports/domain';
import type { Words } from '#words';
import { textIn } from '../calls/public-calls.js';
import type { Concern, ConcernGroup } from './signed-in-home.js';
import { waiting } from './waiting.js';

/** What concerns the members of organisations: what they applied for, hold and owe. */
@Injectable()
export class ApplicantConcerns {
  constructor(
    private readonly calls: CallsReader,
    private readonly applications: ApplicationsReader,
    private readonly extensions: Extensions,
    private readonly awards: AwardsReader,
    private readonly reports: ReportsReader,
  ) {}

  /** Nothing for who belongs to none. An applicant reads the last outcome that was released to it, never the state. */
  async of(actor: Actor, words: Words, organisations: OwnPage['organisations']): Promise<ConcernGroup[]> {
    if (organisations.length === 0) return [];
    const windows = (await this.calls.list(actor)).flatMap((call) => call.windows);
    const given = await this.extensions.ofApplicants(actor);
    const doorOf: DoorOf = ({ id, windowId }) => {
      const window = windows.find((each) => each.id === windowId);
      return window && doorFor(window, given.get(id) ?? null);
    };
    const [applications, grants]: [Concern[], Concern[]] = [[], []];
    for (const organisation of organisations) {
      const named = (parts: readonly (string | null | undefined)[]): string =>
        [...parts, organisations.length > 1 && organisation.name].filter(Boolean).join(' · ');
      applications.push(...(await this.applied(actor, words, organisation, { doorOf, named })));
      grants.push(...(await this.held(actor, words, organisation, named)));
    }
    return [
      await this.owed(actor, words),
      { title: words.say('portal.mine.applications'), concerns: applications },
      { title: words.say('portal.mine.grants'), concerns: grants },
    ];
  }

  private async owed(actor: Actor, words: Words): Promise<ConcernGroup> {
    return waiting(actor, words, {
      title: 'portal.mine.reports_due',
      rows: await this.reports.list(actor),
      policy: reportPolicy,
      steps: { expected: 'submit', returned: 'submit' },
      about: (report) => ({ title: words.say('portal.mine.report', report), dueOn: report.dueOn }),
    });
  }

  private async applied(
    actor: Actor,
    words: Words,
    { id }: { readonly id: OrganisationId },
    { doorOf, named }: { readonly doorOf: DoorOf; readonly named: Named },
  ): Promise<Concern[]> {
    const rows = await this.applications.list(actor, { organisationId: id });
    return rows.map((row) => {
      const door = doorOf(row);
      const title = named([row.reference, row.title ?? (door && textIn(door.callTitle, words))]);
      return { title, href: hrefOf(row, door), ...stateOf(row, door, actor, words) };
    });
  }

  private async held(
    actor: Actor,
    words: Words,
    { id }: { readonly id: OrganisationId },
    named: Named,
  ): Promise<Concern[]> {
    const rows = await this.awards.list(actor, { organisationId: id });
    return rows.map(({ reference, amount, currency, state }) => ({
      title: named([reference, words.money({ amount, currency })]),
      state: words.sayCode(`award.state.${state}`),
    }));
  }
}

/** The door of an application's window, as it stands for that application. */
type DoorOf = (row: ApplicationRow) => WindowRow | undefined;

/** A title of its parts, with the organisation where the person belongs to several. */
type Named = (parts: readonly (string | null | undefined)[]) => string;

/** Where one goes on writing; once that is over, where one sees what becomes of it. */
const hrefOf = ({ id, state }: ApplicationRow, door: WindowRow | undefined): string => {
  const isWritten = state !== 'withdrawn' && door !== undefined && doorIsOpen(door) === undefined;
  return `/applications/${id}${isWritten ? '' : '/timeline'}`;
};

function stateOf(row: ApplicationRow, door: WindowRow | undefined, actor: Actor, words: Words): Omit<Concern, 'title'> {
  const isUnfinished = row.state === 'draft' && door !== undefined && doorIsOpen(door) === undefined;
  const maySubmit = applicationPolicy.reasonsAgainst('submit', actor, row).length === 0;
  return {
    state: isForNothing(row, door)
      ? words.say('submitting.closed.cancelled')
      : words.sayCode(labelFor('applicant', row)),
    stateColour: row.state === 'draft' ? 'grey' : undefined,
    ...(isUnfinished
      ? { closesAt: door.closesAt, next: maySubmit ? words.say('application.event.submit') : undefined }
      : {}),
  };
}

/** Its call was cancelled before anything else was told of it. */
const isForNothing = ({ state, releasedOutcome }: ApplicationRow, door: WindowRow | undefined): boolean =>
  door?.callState === 'cancelled' && state !== 'withdrawn' && releasedOutcome === null;
