import { textsOfTitle } from '../texts.js';
import type { CallInput, WindowInput } from '#calls';
import { Input, useWords } from '../../components/index.js';
import { fundTimeZone } from '#words';
import { textAt, type FormReader } from '../../http/form-reader.js';
import { someTextsFrom, textsFrom, TextInLanguages } from '../languages.js';
import { boxesOf, instantFrom, Moment } from '../moment.js';
import { deskOf, languagesOf, windowAt, withWindow, type FieldsProps, type Part, type Place } from '../place.js';
import { emptyRules } from '../starting-rules.js';

const fieldsOf = [
  [/^closesAt/, 'closes'],
  [/^opensAt/, 'opens'],
  [/^timezone/, 'zone'],
  [/^envelope/, 'amount'],
] as const;

/** Titles, dates and money of a window. */
export const datesPart: Part = {
  title: 'desk.part.dates',
  typed: (place) => {
    const window = windowAt(place);
    const zone = window.timezone ?? fundTimeZone;
    return {
      code: window.code,
      title: textsOfTitle(window.title),
      zone,
      opens: boxesOf(window.opensAt, zone),
      closes: boxesOf(window.closesAt, zone, true),
      wording: textsOfTitle(window.deadlineWording ?? {}),
      grace: String(window.graceSeconds ?? 0),
      amount: window.envelope?.amount ?? '',
      currency: window.envelope?.currency ?? 'USD',
    };
  },
  changed: (place, form) => withWindow(place, windowFrom(place, form, windowAt(place))),
  Fields: WindowFields,
  fieldsOf,
};

/** One more window, with rules that are still to be made. */
export const newWindowPart: Part = {
  title: 'desk.part.new_window',
  lead: 'desk.window.lead',
  typed: () => ({
    zone: fundTimeZone,
    closes: { time: '24:00' },
    opens: { time: '00:00' },
    grace: '0',
    currency: 'USD',
  }),
  changed: (place, form): CallInput => {
    const window = { ...emptyRules(place.input.code), ...windowFrom(place, form) };
    const others = place.input.windows.filter(({ code }) => code !== window.code);
    return { ...place.input, windows: [...others, window] };
  },
  Fields: WindowFields,
  fieldsOf,
  next: ({ call }) => deskOf(call),
};

/** Takes a window out of a draft. */
export const removalPart: Part = {
  title: 'desk.part.removal',
  lead: 'desk.window.removal',
  typed: () => ({}),
  changed: ({ input, windowCode }) => ({
    ...input,
    windows: input.windows.filter(({ code }) => code !== windowCode),
  }),
  Fields: () => null,
  submit: 'desk.window.remove',
};

type Dated = Omit<WindowInput, 'terms' | 'rubric' | 'fill' | 'form' | 'settings'>;

function windowFrom(place: Place, form: FormReader, standing?: WindowInput): Dated {
  const code = form.matching('code', /^[A-Za-z0-9][A-Za-z0-9. -]{0,19}$/, 'desk.window.code_form');
  if (place.input.windows.some((each) => each !== standing && each.code === code))
    form.fault('code', 'desk.window.code_taken');
  const zone = textAt(form.typed, 'zone').trim();
  return {
    code,
    title: textsFrom(form, 'title', languagesOf(place)),
    opensAt: instantFrom(form, 'opens', zone, standing?.opensAt),
    closesAt: instantFrom(form, 'closes', zone, standing?.closesAt),
    timezone: zone,
    deadlineWording: someTextsFrom(form, 'wording', languagesOf(place), 200),
    graceSeconds: form.whole('grace', 0, 3600),
    envelope: { amount: someMoney(form), currency: form.currency('currency') },
  };
}

function someMoney(form: FormReader): string {
  const amount = form.amount('amount');
  if (!/[1-9]/.test(amount)) form.fault('amount', 'form.amount');
  return amount;
}

function WindowFields({ place, typed, errors }: FieldsProps) {
  const { say } = useWords();
  return (
    <>
      <Input
        name="code"
        label={say('desk.window.code')}
        hint={say('desk.window.code_hint')}
        width={10}
        spellcheck={false}
        value={textAt(typed, 'code')}
        error={errors.of('code')}
      />
      <TextInLanguages
        name="title"
        label={say('desk.window.title')}
        languages={languagesOf(place)}
        typed={typed}
        errors={errors}
      />
      <Moment
        name="opens"
        legend={say('desk.window.opens')}
        timeLabel={say('desk.window.opens_time')}
        typed={typed}
        error={errors.of('opens')}
      />
      <Moment
        name="closes"
        legend={say('desk.window.closes')}
        hint={say('desk.window.closes_hint')}
        timeLabel={say('desk.window.closes_time')}
        typed={typed}
        error={errors.of('closes')}
      />
      <Input
        name="zone"
        label={say('desk.window.zone')}
        hint={say('desk.window.zone_hint')}
        width={20}
        spellcheck={false}
        value={textAt(typed, 'zone')}
        error={errors.of('zone')}
      />
      <TextInLanguages
        name="wording"
        label={say('desk.window.wording')}
        hint={say('desk.window.wording_hint')}
        languages={languagesOf(place)}
        typed={typed}
        errors={errors}
      />
      <Input
        name="grace"
        label={say('desk.window.grace')}
        hint={say('desk.window.grace_hint')}
        width={4}
        inputmode="numeric"
        value={textAt(typed, 'grace')}
        error={errors.of('grace')}
      />
      <Money typed={typed} errors={errors} place={place} />
    </>
  );
}

function Money({ typed, errors }: FieldsProps) {
  const { say } = useWords();
  return (
    <>
      <Input
        name="amount"
        label={say('desk.window.envelope')}
        hint={say('desk.window.envelope_hint')}
        width={10}
        inputmode="decimal"
        value={textAt(typed, 'amount')}
        error={errors.of('amount')}
      />
      <Input
        name="currency"
        label={say('desk.window.currency')}
        hint={say('desk.currency_hint')}
        width={3}
        spellcheck={false}
        value={textAt(typed, 'currency')}
        error={errors.of('currency')}
      />
    </>
  );
}
