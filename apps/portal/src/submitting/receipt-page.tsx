import { fundTimeZone, type Words } from '#words';
import { InsetText, Page, Panel, ScrollRegion, SummaryList, Table, useWords } from '../components/index.js';
import { receivedInWords } from '../late-door/received-mark.js';
import { callStands, isWritten } from './call-stands.js';
import { addressOf } from './own-application.js';
import { filesInWords, receiptAddress, receiptInWords, type Receipt } from './receipt.js';
import { bothClocks } from './stands.js';

/** The receipt of one submission, to be kept: what was received, when, and what happens next. */
export function ReceiptPage({ receipt }: { receipt: Receipt }) {
  const words = useWords();
  const { own, submission, all } = receipt;
  const { reference } = own.application;
  return (
    <Page title={words.say('submitting.receipt.heading')} back={addressOf(own)} unlisted>
      <Panel title={words.say('submitting.receipt.title')}>
        {words.say('submitting.receipt.reference')}
        <br />
        <strong>{reference}</strong>
      </Panel>
      {remarksOn(receipt, words).map((remark) => (
        <InsetText>{remark}</InsetText>
      ))}
      <p class="govuk-body">{words.say('submitting.receipt.lead')}</p>
      <SummaryList
        rows={receiptInWords(receipt, words).map(([key, value]) => ({
          key,
          value: <span class="sgf-said">{value}</span>,
        }))}
      />
      <Files receipt={receipt} />
      <Downloads receipt={receipt} />
      <h2 class="govuk-heading-m">{words.say('submitting.receipt.next')}</h2>
      {nextSteps(receipt, words).map((step) => (
        <p class="govuk-body">{step}</p>
      ))}
      <p class="govuk-body sgf-not-on-paper">
        <a class="govuk-link" href={`${addressOf(own)}/timeline`}>
          {words.say('submitting.receipt.timeline')}
        </a>
      </p>
      {all.length > 1 ? <AllSubmissions receipt={receipt} shown={submission.number} /> : null}
    </Page>
  );
}

/** What has to be known of this submission beside what it says. */
export function remarksOn({ own, submission, all }: Receipt, words: Words): string[] {
  const { say } = words;
  const received = receivedInWords(own.application, words);
  const counts = all.find((each) => each.counts);
  return [
    ...(received === undefined ? [] : [received]),
    ...(counts && counts.number !== submission.number
      ? [say('submitting.receipt.earlier', { number: counts.number })]
      : []),
    ...(own.application.state === 'withdrawn' ? [say('submitting.receipt.withdrawn')] : []),
    ...(submission.redactedAt
      ? [say('submitting.receipt.redacted', { at: bothClocks(submission.redactedAt, words).vienna })]
      : []),
    ...(submission.inGrace ? [say('submitting.receipt.in_grace')] : []),
  ];
}

/** What happens next, calmly; nothing of what the fund has decided meanwhile. */
export const nextSteps = ({ own }: Receipt, { say, deadline }: Words): string[] => {
  if (own.application.state === 'withdrawn') return [say('submitting.closed.withdrawn')];
  if (callStands(own) === 'cancelled') return [say('submitting.timeline.stands.cancelled')];
  return [
    ...(isWritten(own)
      ? [say('submitting.receipt.next_open', { closesAt: deadline(own.door.closesAt, fundTimeZone) })]
      : []),
    say('submitting.receipt.next_assessed'),
    say('submitting.receipt.next_told'),
  ];
};

/** The public page on which a receipt is verified, filled in. */
export const verifyAddress = ({ own, submission }: Receipt): string =>
  `/verify?${new URLSearchParams({ reference: own.application.reference, fingerprint: submission.sha256 })}`;

function Files({ receipt }: { receipt: Receipt }) {
  const words = useWords();
  const files = filesInWords(receipt, words);
  const title = words.say('submitting.receipt.documents');
  type File = (typeof files)[number];
  const columns = ['document', 'file', 'file_hash'].map((head, index) => ({
    head: words.sayCode(`submitting.receipt.${head}`),
    cell: (file: File) => <span class={index === 2 ? 'sgf-hash' : 'sgf-said'}>{file[index]}</span>,
  }));
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {files.length === 0 ? (
        <p class="govuk-body">{words.say('submitting.receipt.no_documents')}</p>
      ) : (
        <ScrollRegion label={title}>
          <Table caption={title} captionHidden columns={columns} rows={files} />
        </ScrollRegion>
      )}
    </>
  );
}

function Downloads({ receipt }: { receipt: Receipt }) {
  const { say } = useWords();
  const links = [
    [`${addressOf(receipt.own)}/submission?number=${receipt.submission.number}`, say('submitting.receipt.read'), ''],
    [receiptAddress(receipt, '.pdf'), say('submitting.receipt.pdf'), ''],
    ...(receipt.submission.redactedAt
      ? []
      : [
          [
            receiptAddress(receipt, '.json'),
            say('submitting.receipt.json'),
            say('submitting.receipt.json_hint'),
          ] as const,
        ]),
    [verifyAddress(receipt), say('submitting.receipt.verify'), ''],
  ] as const;
  return (
    <ul class="govuk-list sgf-not-on-paper">
      {links.map(([href, text, hint]) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
          {hint ? <div class="govuk-hint">{hint}</div> : null}
        </li>
      ))}
    </ul>
  );
}

function AllSubmissions({ receipt, shown }: { receipt: Receipt; shown: number }) {
  const words = useWords();
  return (
    <section class="sgf-not-on-paper">
      <h2 class="govuk-heading-m">{words.say('submitting.receipt.others')}</h2>
      <ul class="govuk-list">
        {receipt.all.map(({ number, submittedAt }) => (
          <li>
            {number === shown ? (
              <strong>{words.say('submitting.stands.receipt', { number })}</strong>
            ) : (
              <a class="govuk-link" href={`${addressOf(receipt.own)}/receipt?number=${number}`}>
                {words.say('submitting.stands.receipt', { number })}
              </a>
            )}
            {` · ${words.dateTime(submittedAt, fundTimeZone)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
