import { reason, type Reason } from '#kernel';

interface WindowFacts {
  readonly code: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly deadlineWording: string;
  readonly envelopeAmount: string;
  readonly title: Readonly<Record<string, string>>;
}

/** What publication still asks for. Form and terms were checked when they were typed; this is what spans several fields. */
export const missingForPublication = (call: {
  readonly title: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  readonly windows: readonly WindowFacts[];
}): Reason[] => [
  ...(call.windows.length === 0 ? [reason('call.has_no_window')] : []),
  ...call.languages
    .filter((language) => !call.title[language]?.trim())
    .map((language) => reason('call.title_missing', { language })),
  ...call.windows.flatMap((window) => missingInWindow(window, call.languages)),
];

const missingInWindow = (window: WindowFacts, languages: readonly string[]): Reason[] => [
  ...(window.closesAt > window.opensAt ? [] : [reason('call.closes_before_it_opens', { window: window.code })]),
  ...(window.deadlineWording.trim() ? [] : [reason('call.deadline_wording_missing', { window: window.code })]),
  ...(/[1-9]/.test(window.envelopeAmount) ? [] : [reason('call.envelope_is_empty', { window: window.code })]),
  ...languages
    .filter((language) => !window.title[language]?.trim())
    .map((language) => reason('call.window_title_missing', { window: window.code, language })),
];
