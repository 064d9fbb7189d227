import type { ScreeningPreview } from '#applications';
import type { Finding, Verdict } from '#calls/domain';
import { ScrollRegion, Table, Tag, useWords, type TagColour } from '../components/index.js';
import { criterionSentence } from '../calls/criterion-sentence.js';
import type { OwnApplication } from './own-application.js';
import { reasonInWords } from './reasons.js';

const colours: Readonly<Record<Verdict, TagColour>> = { met: 'green', not_met: 'red', needs_judgement: 'blue' };

/** What the rules of the call would say now, each with its reasons; it decides nothing. */
export function Preview(props: { own: OwnApplication; preview: ScreeningPreview }) {
  const words = useWords();
  const { own, preview } = props;
  const title = words.say('submitting.check.preview');
  const columns = [
    { head: words.say('submitting.check.rule'), cell: (finding: Finding) => <Rule own={own} finding={finding} /> },
    {
      head: words.say('submitting.check.verdict'),
      cell: ({ verdict }: Finding) => (
        <Tag colour={colours[verdict]}>{words.sayCode(`submitting.verdict.${verdict}`)}</Tag>
      ),
    },
  ];
  return (
    <section>
      <h2 class="govuk-heading-m" id="preview">
        {title}
      </h2>
      <p class="govuk-body">
        {words.say(preview.findings ? 'submitting.check.preview_lead' : 'submitting.check.preview_waits')}
      </p>
      {preview.findings ? (
        <ScrollRegion label={title}>
          <Table caption={title} captionHidden columns={columns} rows={preview.findings} />
        </ScrollRegion>
      ) : null}
    </section>
  );
}

function Rule({ own, finding }: { own: OwnApplication; finding: Finding }) {
  const words = useWords();
  const chosen = own.terms.terms.criteria.find(({ criterion }) => criterion === finding.criterion);
  const reasons =
    finding.verdict === 'not_met' ? finding.reasons.map((reason) => reasonInWords(reason, own, words)) : [];
  return (
    <>
      {chosen
        ? criterionSentence(words, chosen, own.terms.form.documents)
        : words.sayCode(`call.criterion.${finding.criterion}`)}
      {reasons.map(({ code, params }) => (
        <>
          <br />
          <strong>{words.sayCode(code, params)}</strong>
        </>
      ))}
    </>
  );
}
