import { callInputOf, type CallInput, type CallRow, type WindowInput } from '#calls';
import { kernelErrors } from '#kernel';
import type { MessageKey, Words } from '#words';
import type { ComponentChildren } from 'preact';
import type { FormErrors } from '../components/index.js';
import type { FormReader, Typed } from '../http/form-reader.js';

/** Which part of which call a page is about. */
export interface Place {
  readonly call: CallRow;
  /** The call in the form in which it is typed. */
  readonly input: CallInput;
  /** The code of the window, for what belongs to one. */
  readonly windowCode?: string | undefined;
  /** One of several things in the part: a criterion, a question. */
  readonly item?: string | undefined;
  /** Under which address the pages of windows stand; the call's desk page unless told. */
  readonly base?: string | undefined;
}

/** One page on which a part of a call is changed. */
export interface Part {
  readonly title: MessageKey;
  /** A heading that names the one thing the page is about. */
  readonly heading?: (place: Place, words: Words) => string;
  readonly lead?: MessageKey;
  /** The fund publishes nothing of this: marked as the call's own setting. */
  readonly isOwnSetting?: true;
  readonly wide?: true;
  /** What the form holds when it is opened. */
  readonly typed: (place: Place, words: Words) => Typed;
  /** The call as it would be. Faults go to the reader, who throws them. */
  readonly changed: (place: Place, form: FormReader, words: Words) => CallInput;
  readonly Fields: (props: FieldsProps) => ComponentChildren;
  /** The fields at which the faults of the whole call are shown: what stands under the window, and its field. */
  readonly fieldsOf?: readonly (readonly [under: RegExp, field: string])[];
  /** Where it leads, for what comes after saving; the call's desk page unless told. */
  readonly next?: (place: Place) => string;
  /** What stands below the form and outside of it. */
  readonly After?: (props: { readonly place: Place }) => ComponentChildren;
  /** The words of the button; null where the fields have their own. */
  readonly submit?: MessageKey | null;
}

/** What the fields of a part are drawn from. */
export interface FieldsProps {
  readonly place: Place;
  readonly typed: Typed;
  readonly errors: FormErrors;
}

/** The place on a call's row. */
export const placeOn = (call: CallRow, windowCode?: string, item?: string): Place => ({
  call,
  input: callInputOf(call),
  windowCode,
  item,
});

/** The languages of the call. */
export const languagesOf = ({ input }: Place): readonly string[] => input.languages ?? ['en'];

/** The window that a page is about. Throws `not_found`. */
export function windowAt({ input, windowCode }: Place): WindowInput {
  const window = input.windows.find(({ code }) => code === windowCode);
  if (window === undefined) throw kernelErrors.error('not_found');
  return window;
}

/** The call with its window changed. */
export function withWindow(place: Place, change: Partial<WindowInput>): CallInput {
  const window = windowAt(place);
  const windows = place.input.windows.map((each) => (each === window ? { ...each, ...change } : each));
  return { ...place.input, windows };
}

/** The address of a call's desk page. */
export const deskOf = ({ id }: Pick<CallRow, 'id'>): string => `/desk/calls/${id}`;

/** The address of a window's page, or of one thing on it. */
export const windowPath = (
  { call, windowCode = '', base = deskOf(call) }: Place,
  part: string,
  item?: string,
): string =>
  [
    base,
    'windows',
    encodeURIComponent(windowCode),
    part,
    ...(item === undefined ? [] : [encodeURIComponent(item)]),
  ].join('/');
