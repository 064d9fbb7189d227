import type { CallRow } from '#calls';
import type { Trial, TriedApplication } from '#applications/domain';
import { Button, InsetText, ScrollRegion, Select, Table, useWords } from '../components/index.js';
import { textIn } from '../calls/public-calls.js';
import type { Bar } from './chart.js';
import { Figure } from './figure.js';
import { RoomPage, roomOf } from './room-page.js';
import type { Words } from '#words';

/** Which terms were tried on which call, and what came of it. */
export interface TrialMade {
  readonly window: string;
  readonly earlier: CallRow;
  readonly trial: Trial;
}

/** How many would fall out, criterion by criterion. */
export const fallingOut = ({ criteria }: Trial, { sayCode }: Words): Bar[] =>
  criteria.map(({ criterion, not_met: value }) => ({ label: sayCode(`desk.criterion.${criterion}`), value }));

/** Terms tried on an earlier call: who would fall out and why, beside what became of it then. Nothing is stored. */
export function TrialPage(props: { call: CallRow; earlier: readonly CallRow[]; made: TrialMade | undefined }) {
  const words = useWords();
  const { say } = words;
  const { call, earlier, made } = props;
  return (
    <RoomPage call={call} title={say('room.trial.title')} wide>
      <p class="govuk-body">{say('room.trial.lead')}</p>
      {earlier.length === 0 ? (
        <InsetText>{say('room.trial.no_call')}</InsetText>
      ) : (
        <form method="get" action={roomOf(call, 'trial')}>
          <Select
            name="window"
            label={say('room.trial.window')}
            value={made?.window ?? ''}
            options={call.windows.map(({ code, title }) => ({
              value: code,
              text: `${code} · ${textIn(title, words)}`,
            }))}
          />
          <Select
            name="on"
            label={say('room.trial.on')}
            value={made?.earlier.id ?? ''}
            options={earlier.map(({ id, code, title }) => ({ value: id, text: `${code} · ${textIn(title, words)}` }))}
          />
          <Button>{say('room.trial.run')}</Button>
        </form>
      )}
      {made ? <Made call={call} made={made} /> : null}
    </RoomPage>
  );
}

function Made({ call, made }: { call: CallRow; made: TrialMade }) {
  const words = useWords();
  const { say, sayCode } = words;
  const { trial, window, earlier } = made;
  const { applications, criteria } = trial;
  if (criteria.length === 0) return <InsetText>{say('room.trial.no_terms')}</InsetText>;
  const out = applications.filter(({ after }) => after === 'not_eligible');
  const query = new URLSearchParams({ window, on: earlier.id });
  return (
    <>
      <h2 class="govuk-heading-m">{say('room.trial.result', { window, code: earlier.code })}</h2>
      <p class="govuk-body">{say('room.trial.count', { count: out.length, all: applications.length })}</p>
      <Figure
        caption={say('room.trial.by_criterion')}
        head={say('room.criterion')}
        rows={fallingOut(trial, words)}
        chart={`${roomOf(call, 'trial/chart.svg')}?${query}`}
        none={say('room.trial.nobody')}
        overlapping
      />
      <p class="govuk-body">
        {say('room.trial.judged', {
          count: criteria.reduce((sum, each) => sum + each.needs_judgement, 0),
        })}
      </p>
      <ScrollRegion label={say('room.trial.list')}>
        <Table
          caption={say('room.trial.list')}
          captionSize="m"
          firstCellIsHeader
          rows={applications}
          columns={[
            { head: say('room.application'), cell: ({ reference }) => reference },
            { head: say('room.overview.country'), cell: ({ country }) => words.country(country) },
            { head: say('room.trial.then'), cell: ({ state }) => sayCode(`application.state.${state}`) },
            { head: say('room.trial.under_own'), cell: ({ before }) => sayCode(`room.outcome.${before ?? 'none'}`) },
            { head: say('room.trial.under_these'), cell: ({ after }) => sayCode(`room.outcome.${after}`) },
            { head: say('room.trial.why'), cell: (one) => <Why one={one} /> },
          ]}
        />
      </ScrollRegion>
    </>
  );
}

/** What it would not meet, with the figures; then what a person would judge. */
function Why({ one }: { one: TriedApplication }) {
  const { say, sayCode, list } = useWords();
  const nameOf = (criterion: string): string => sayCode(`desk.criterion.${criterion}`);
  return (
    <ul class="govuk-list sgf-plain">
      {one.unmet.map(({ criterion, reasons }) => (
        <li>
          {nameOf(criterion)}: {reasons.map(({ code, params = {} }) => sayCode(code, params)).join(' ')}
        </li>
      ))}
      {one.toJudge.length > 0 ? (
        <li>{say('room.trial.to_judge', { criteria: list(one.toJudge.map(nameOf)) })}</li>
      ) : null}
    </ul>
  );
}
