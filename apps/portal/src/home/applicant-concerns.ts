import { Injectable } from '@nestjs/common';
import { ApplicationsReader, Extensions, type ApplicationRow } from '#applications';
import { applicationPolicy, doorFor, labelFor } from '#applications/domain';
import { AwardsReader, type AwardRow } from '#awards';
import { CallsReader, type CallRow, type WindowRow } from '#calls';
import { doorIsOpen } from '#calls/domain';
import type { OwnPage } from '#identity';
import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
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
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
    private readonly applications: ApplicationsReader,
    private readonly extensions: Extensions,
    private readonly awards: AwardsReader,
    private readonly reports: ReportsReader,
  ) {}

  /** Nothing for who belongs to none. An applicant reads the last outcome that was released to it, never the state. */
  async of(actor: Actor, words: Words, organisations: OwnPage['organisations']): Promise<ConcernGroup[]> {
    if (organisations.length === 0) return [];
    const [calls, given, owed, rows] = await this.work.together(
      () => this.calls.list(actor),
      () => this.extensions.ofApplicants(actor),
      () => this.owed(actor, words),
      () => Promise.all(organisations.map((organisation) => this.rowsOf(actor, organisation))),
    );
    const doorOf = doorsIn(calls, given);
    const concerns = rows.map(({ organisation, applications, awards }) => {
      const named: Named = (parts) =>
        [...parts, organisations.length > 1 && organisation.name].filter(Boolean).join(' · ');
      return {
        applied: applications.map((row) => appliedFor(row, doorOf(row), { actor, words, named })),
        held: awards.map((row) => heldAs(row, words, named)),
      };
    });
    return [
      owed,
      { title: words.say('portal.mine.applications'), concerns: concerns.flatMap(({ applied }) => applied) },
      { title: words.say('portal.mine.grants'), concerns: concerns.flatMap(({ held }) => held) },
    ];
  }

  private async rowsOf(actor: Actor, organisation: Organisation) {
    const of = { organisationId: organisation.id };
    const [applications, awards] = await Promise.all([this.applications.list(actor, of), this.awards.list(actor, of)]);
    return { organisation, applications, awards };
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
}

type Organisation = OwnPage['organisations'][number];

/** The door of an application's window, as it stands for that application. */
type DoorOf = (row: ApplicationRow) => WindowRow | undefined;

/** A title of its parts, with the organisation where the person belongs to several. */
type Named = (parts: readonly (string | null | undefined)[]) => string;

const doorsIn = (calls: readonly CallRow[], given: ReadonlyMap<string, Date>): DoorOf => {
  const windows = calls.flatMap((call) => call.windows);
  return ({ id, windowId }) => {
    const window = windows.find((each) => each.id === windowId);
    return window && doorFor(window, given.get(id) ?? null);
  };
};

interface Telling {
  readonly actor: Actor;
  readonly words: Words;
  readonly named: Named;
}

const appliedFor = (row: ApplicationRow, door: WindowRow | undefined, { actor, words, named }: Telling): Concern => ({
  title: named([row.reference, row.title ?? (door && textIn(door.callTitle, words))]),
  href: hrefOf(row, door),
  ...stateOf(row, door, actor, words),
});

const heldAs = ({ reference, amount, currency, state }: AwardRow, words: Words, named: Named): Concern => ({
  title: named([reference, words.money({ amount, currency })]),
  state: words.sayCode(`award.state.${state}`),
});

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
