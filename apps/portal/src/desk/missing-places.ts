import type { CallRow } from '#calls';
import type { Params, Reason } from '#kernel';
import { deskOf } from './place.js';

/** Where a call lacks something: the part, and the one thing in it. */
interface MissingPlace {
  readonly window?: string;
  readonly part: string;
  readonly item?: string;
}

const ofCall = (part: string, item?: string): MissingPlace => ({ part, ...(item === undefined ? {} : { item }) });

const inWindow =
  (part: string, item?: string) =>
  (params: Params): MissingPlace => ({
    window: String(params['window']),
    ...ofCall(part, item === undefined ? undefined : String(params[item])),
  });

/** By the codes of the checklist of publication. */
const placeOf: Readonly<Record<string, (params: Params) => MissingPlace>> = {
  'call.has_no_window': () => ofCall('new-window'),
  'call.title_missing': () => ofCall('title'),
  'call.chapter_missing': ({ chapter }) => ofCall('guidelines', String(chapter)),
  'call.questions_end_after_closing': () => ofCall('clarifications'),
  'call.answers_date_missing': () => ofCall('clarifications'),
  'call.answers_due_before_questions_end': () => ofCall('clarifications'),
  'call.window_title_missing': inWindow('dates'),
  'call.closes_before_it_opens': inWindow('dates'),
  'call.deadline_wording_missing': inWindow('dates'),
  'call.envelope_is_empty': inWindow('dates'),
  'call.section_title_missing': inWindow('sections', 'section'),
  'call.question_label_missing': inWindow('questions', 'question'),
  'call.question_hint_missing': inWindow('questions', 'question'),
  'call.question_options_missing': inWindow('questions', 'question'),
  'call.question_columns_missing': inWindow('questions', 'question'),
  'call.document_title_missing': inWindow('documents', 'document'),
  'call.rubric_title_missing': inWindow('rubric', 'criterion'),
  'call.guidance_missing': inWindow('rubric', 'criterion'),
  'call.reason_text_missing': (params) => ({
    ...inWindow('reasons')(params),
    item: `${params['act']}.${params['reason']}`,
  }),
  'call.conflict_rule_missing': inWindow('reviewing'),
};

/** The address at which something that is missing can be added. */
export function addressOfMissing(call: CallRow, { code, params = {} }: Reason): string {
  const { window, part, item } = placeOf[code]!(params);
  const path = window === undefined ? ['edit', part] : ['windows', window, part];
  return [deskOf(call), ...[...path, ...(item === undefined ? [] : [item])].map(encodeURIComponent)].join('/');
}

/** Whether a part lacks something. */
export const lacks = (missing: readonly Reason[], wanted: string, inside?: string): boolean =>
  missing.some(({ code, params = {} }) => {
    const { window, part } = placeOf[code]!(params);
    return part === wanted && window === inside;
  });
