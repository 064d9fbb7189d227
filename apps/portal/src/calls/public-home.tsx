import {
  InsetText,
  NotificationBanner,
  SummaryList,
  Tag,
  langAndDir,
  useWords,
  type SummaryRow,
} from '../components/index.js';
import { PublicPage, type PublicAddress } from '../public/public-page.js';
import { AboutTheFund } from './about-the-fund.js';
import { Deadline, InstantInBothZones } from './instant.js';
import { CallText } from './call-text.js';
import type { Phase, PublicCall } from './public-calls.js';
import { timeLeft } from './time-left.js';

export interface PublicHomeProps {
  readonly open: readonly PublicCall[];
  readonly coming: readonly PublicCall[];
  readonly closed: readonly PublicCall[];
  /** The database's instant. */
  readonly now: Date;
  readonly address?: PublicAddress | undefined;
  /** While the demo's world is being loaded. */
  readonly loading?: { readonly done: number; readonly total: number } | undefined;
}

/** The page that everybody can read: which calls there are, how long they stay open, and what the fund is. */
export function PublicHome(props: PublicHomeProps) {
  const { say } = useWords();
  return (
    <PublicPage title={say('portal.home.title')} description={say('public.home.description')} address={props.address}>
      {props.loading ? <NotificationBanner text={say('portal.home.progress', props.loading)} /> : null}
      <h1 class="govuk-heading-xl">{say('portal.home.title')}</h1>
      <p class="govuk-body-l">{say('portal.home.lead')}</p>
      <h2 class="govuk-heading-l">{say('portal.home.open')}</h2>
      {props.open.length === 0 ? (
        <NoneOpen />
      ) : (
        props.open.map((call) => <Call call={call} phase="open" now={props.now} />)
      )}
      <Others calls={props.coming} phase="coming" now={props.now} />
      <Others calls={props.closed} phase="closed" now={props.now} />
      <AboutTheFund />
    </PublicPage>
  );
}

function NoneOpen() {
  const { say } = useWords();
  return (
    <InsetText>
      <p class="govuk-body govuk-!-font-weight-bold">{say('portal.home.none_open')}</p>
      <p class="govuk-body">{say('portal.home.none_open_hint')}</p>
    </InsetText>
  );
}

function Others(props: { calls: readonly PublicCall[]; phase: 'coming' | 'closed'; now: Date }) {
  const { say } = useWords();
  if (props.calls.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-l">{say(`portal.home.${props.phase}`)}</h2>
      {props.calls.map((call) => (
        <Call call={call} phase={props.phase} now={props.now} />
      ))}
    </>
  );
}

function Call(props: { call: PublicCall; phase: Phase; now: Date }) {
  const { say } = useWords();
  const { call, phase } = props;
  return (
    <article class="sgf-call">
      <h3 class="govuk-heading-m">
        <a class="govuk-link" href={call.href} {...langAndDir(call.language)}>
          {call.title}
        </a>{' '}
        {phase === 'open' ? <Tag colour="green">{say('portal.call.open')}</Tag> : null}
      </h3>
      <SummaryList rows={useRows(call, phase, props.now)} />
      {phase === 'closed' ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`${call.href}/check`}>
            {say('public.call.check')}
            <span class="govuk-visually-hidden">: {call.title}</span>
          </a>
        </p>
      )}
    </article>
  );
}

function useRows(call: PublicCall, phase: Phase, now: Date): SummaryRow[] {
  const words = useWords();
  const { say } = words;
  const opens = { key: say('portal.call.opens'), value: <InstantInBothZones at={call.opensAt} /> };
  const closes = { key: say('portal.call.closes'), value: <Deadline at={call.closesAt} /> };
  const left = { key: say('portal.call.time_left'), value: <strong>{timeLeft(words, now, call.closesAt)}</strong> };
  const closed = { ...closes, key: say('portal.call.closed') };
  const times = { open: [left, closes], coming: [opens, closes], closed: [closed] }[phase];
  const wording = {
    key: say('portal.call.wording'),
    value: <CallText texts={call.wording} />,
  };
  if (!call.largestGrant) return [...times, wording];
  return [...times, wording, { key: say('portal.call.largest_grant'), value: call.largestGrant }];
}
