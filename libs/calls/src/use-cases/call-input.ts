import { DomainError, instant, LocalDate, Money, type Fault, type Id } from '#kernel';
import type { Call, Texts } from '../data/call.entity.js';
import { CallWindow } from '../data/call-window.entity.js';
import { plainForm, type CallForm, type DocumentAsked } from '../domain/form.js';
import { faultsOfGuidelines, tidyGuidelines, type Guidelines } from '../domain/guidelines.js';
import { checkRules, type TermsDocument } from '../domain/rules.js';
import type { Fill, Rubric } from '../domain/rubric.js';
import { usualSettings, type CallSettings } from '../domain/settings.js';

interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** The dates of a door: RFC 3339 instants, the zone they are shown in, and the wording of the call's text by language. */
export interface DoorInput {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly timezone: string;
  readonly deadlineWording: string | Texts;
  readonly graceSeconds?: number;
}

/** One window as it is typed. A window without a door or an envelope of its own takes the call's. */
export interface WindowInput extends Partial<DoorInput> {
  readonly code: string;
  readonly title: string | Texts;
  readonly envelope?: Amount;
  readonly terms: TermsDocument;
  readonly rubric: Rubric;
  readonly fill: Fill;
  readonly form?: Partial<CallForm>;
  readonly settings?: Partial<CallSettings>;
}

/** A call as it is typed, in the form of a cycle file. */
export interface CallInput extends DoorInput {
  readonly code: string;
  readonly title: string | Texts;
  readonly languages?: readonly string[];
  readonly source?: string;
  readonly guidelines?: Guidelines;
  /** Until when questions are taken: RFC 3339 with its offset. */
  readonly clarificationsUntil?: string;
  /** The day by which they are answered. */
  readonly answersDueOn?: string;
  readonly envelope?: Amount;
  readonly windows: readonly WindowInput[];
}

/** Text given without languages is English. */
export const textsOf = (text: string | Texts): Texts => (typeof text === 'string' ? { en: text } : text);

/** What a call itself says, as typed. Throws `invalid_input` with a pointer to each fault. */
export const callFieldsOf = (
  input: CallInput,
): Pick<Call, 'code' | 'title' | 'languages' | 'source' | 'guidelines' | 'clarificationsUntil' | 'answersDueOn'> => {
  const { guidelines = {}, languages = ['en'], clarificationsUntil, answersDueOn = null } = input;
  if (answersDueOn !== null) dayAt(answersDueOn, '/answersDueOn');
  if (answersDueOn !== null && clarificationsUntil === undefined)
    throw invalid({ pointer: '/clarificationsUntil', code: 'call.questions_end_missing' });
  return {
    code: input.code,
    title: textsOf(input.title),
    languages: [...languages],
    source: input.source ?? null,
    guidelines: tidyGuidelines(checkedGuidelines(guidelines, languages)),
    clarificationsUntil: clarificationsUntil === undefined ? null : dateAt(clarificationsUntil, '/clarificationsUntil'),
    answersDueOn,
  };
};

/** Guidelines in the languages of their call. Throws `invalid_input`. */
export const checkedGuidelines = (guidelines: Guidelines, languages: readonly string[]): Guidelines => {
  const faults = faultsOfGuidelines(guidelines, languages);
  if (faults.length > 0) throw invalid(...faults.map((each) => ({ ...each, pointer: `/guidelines${each.pointer}` })));
  return guidelines;
};

/** The windows of a call as typed. Throws `invalid_input` with a pointer to each fault. */
export const windowsOf = (callId: Id<'call'>, input: CallInput): CallWindow[] =>
  input.windows.map((window, i) => {
    const at = `/windows/${i}`;
    const door = { graceSeconds: 0, ...pickDoor(input), ...pickDoor(window) };
    const envelope = window.envelope ?? (input.windows.length === 1 ? input.envelope : undefined);
    const rules = {
      terms: window.terms,
      rubric: window.rubric,
      fill: window.fill,
      form: { ...plainForm, documents: documentsOf(window.terms), ...window.form },
      settings: { ...usualSettings, ...window.settings },
    };
    checkRules(rules, at);
    if (envelope === undefined) throw invalid({ pointer: `${at}/envelope`, code: 'call.envelope_missing' });
    return Object.assign(new CallWindow(), {
      callId,
      code: window.code,
      title: textsOf(window.title),
      ...datesOf(door, at),
      envelopeAmount: Money.of(envelope.amount, envelope.currency).toString(),
      envelopeCurrency: envelope.currency,
      rules,
    });
  });

/** A form that says nothing of documents asks for those that the terms require. */
export const documentsOf = ({ criteria }: TermsDocument): DocumentAsked[] => {
  const required = criteria.find(({ criterion }) => criterion === 'documents')?.params?.['required'];
  return Array.isArray(required) ? required.map((document) => ({ document: String(document), required: true })) : [];
};

const pickDoor = (from: Partial<DoorInput>): Partial<DoorInput> =>
  Object.fromEntries(
    (['opensAt', 'closesAt', 'timezone', 'deadlineWording', 'graceSeconds'] as const)
      .filter((name) => from[name] !== undefined)
      .map((name) => [name, from[name]]),
  );

const datesOf = (door: Partial<DoorInput> & { graceSeconds: number }, at: string) => {
  const { timezone = '', deadlineWording = '' } = door;
  if (!isZone(timezone)) throw invalid({ pointer: `${at}/timezone`, code: 'call.zone_unknown', params: { timezone } });
  const [opensAt, closesAt] = [dateAt(door.opensAt, `${at}/opensAt`), dateAt(door.closesAt, `${at}/closesAt`)];
  if (closesAt <= opensAt) throw invalid({ pointer: `${at}/closesAt`, code: 'call.closes_before_it_opens' });
  return { opensAt, closesAt, timezone, deadlineWording: textsOf(deadlineWording), graceSeconds: door.graceSeconds };
};

/** An instant as typed, with its offset. Throws `invalid_input`. */
export const dateAt = (text: string | undefined, pointer: string): Date => {
  if (!/T.*(Z|[+-]\d\d:\d\d)$/i.test(text ?? '')) throw invalid({ pointer, code: 'call.instant_needs_an_offset' });
  try {
    return instant(text!);
  } catch {
    throw invalid({ pointer, code: 'call.instant_needs_an_offset' });
  }
};

/** A day as typed: `2026-06-25`. Throws `invalid_input`. */
export const dayAt = (text: string, pointer: string): string => {
  if (LocalDate.parse(text) === undefined) throw invalid({ pointer, code: 'field.format' });
  return text;
};

const isZone = (name: string): boolean => {
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0 && name.includes('/')
    );
  } catch {
    return false;
  }
};

/** The error of faults in what was typed. */
export const invalid = (...faults: readonly Fault[]): DomainError =>
  new DomainError('invalid', 'invalid_input', [], faults);
