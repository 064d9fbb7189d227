import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallRow, WindowInput, WindowRow } from '../../../libs/calls/src/index.js';
import { plainForm, usualSettings } from '../../../libs/calls/src/domain/index.js';
import { newId } from '../../../libs/kernel/src/index.js';
import { root } from '../project.js';

interface Cycle {
  readonly call: {
    readonly title: string;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly timezone: string;
    readonly deadlineWording: string;
    readonly envelope?: { readonly amount: string; readonly currency: string };
    readonly windows: readonly WindowInput[];
  };
}

/** A published call as readers give it, by the rules of a cycle file that the project ships: for pages and files made of one. */
export function aCallRow(cycle: string, change: Partial<CallRow> = {}): CallRow {
  const { call } = JSON.parse(readFileSync(join(root, `apps/console/cycles/${cycle}.json`), 'utf8')) as Cycle;
  const id = newId<'call'>();
  const row: Omit<CallRow, 'windows'> = {
    id,
    code: cycle,
    title: { en: call.title },
    languages: ['en'],
    source: null,
    guidelines: {},
    clarificationsUntil: null,
    answersDueOn: null,
    copiedFrom: null,
    copiedCycle: null,
    state: 'published',
    version: 3,
    proposedBy: null,
    publishedBy: null,
    publishedAt: new Date(call.opensAt),
    cancelledBecause: null,
    reopeningProposedBy: null,
    now: new Date(call.opensAt),
  };
  const windows = call.windows.map((window): WindowRow => {
    const { opensAt, closesAt, timezone, deadlineWording, envelope } = { ...call, ...window };
    return {
      id: newId<'window'>(),
      callId: id,
      callCode: cycle,
      callState: 'published',
      callTitle: row.title,
      code: window.code,
      title: { en: String(window.title) },
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
      timezone,
      deadlineWording: { en: String(deadlineWording) },
      graceSeconds: 0,
      envelopeAmount: envelope?.amount ?? '0.00',
      envelopeCurrency: envelope?.currency ?? 'USD',
      termsId: null,
      openedByStaffAt: null,
      now: row.now,
      rules: {
        terms: window.terms,
        rubric: window.rubric,
        fill: window.fill,
        form: { ...plainForm, ...window.form },
        settings: usualSettings,
      },
    };
  });
  return { ...row, windows, ...change };
}
