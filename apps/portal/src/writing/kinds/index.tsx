import { useWords } from '../../components/index.js';
import { headOf } from '../asked.js';
import type { FieldKind } from '../fields.js';
import { applyingAs, choice, declaration, yesNo } from './choices.js';
import { countries } from './countries.js';
import { date, money, number, whole } from './figures.js';
import type { Kind } from './kind.js';
import { partners } from './partners.js';
import { remedies } from './remedies.js';
import { table } from './table.js';
import { line, text } from './text.js';

export type { ControlProps, Kind, Wrong } from './kind.js';

/** A question that is answered by attaching a file, on the page of the documents. */
const file: Kind = {
  typed: () => undefined,
  read: () => undefined,
  Control: ({ field }) => {
    const { say } = useWords();
    const { label, hint } = headOf(field);
    return (
      <div class="govuk-form-group">
        <h2 class="govuk-heading-s">{label}</h2>
        {hint ? <p class="govuk-hint">{hint}</p> : null}
        <p class="govuk-body">
          <a class="govuk-link" href="../documents">
            {say('writing.file.attach')}
          </a>
        </p>
      </div>
    );
  },
  Shown: () => null,
};

const kinds = {
  ...{ text, line, number, whole, money, date, choice, countries, table, file },
  ...{ partners, remedies, declaration, yes_no: yesNo, applying_as: applyingAs },
} as const satisfies Record<FieldKind, unknown>;

/** How a kind of answer is asked, read and shown. What an answer is, the schema of the form has checked. */
export const kindOf = (kind: FieldKind): Kind => kinds[kind] as Kind;
