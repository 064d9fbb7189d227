import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, Id } from '../../../libs/kernel/src/index.js';
import { DraftCall, ProposeCall, PublishCall, CallsReader, type CallInput } from '../../../libs/calls/src/index.js';
import type { FeedbackKind } from '../../../libs/calls/src/domain/index.js';
import { RecordContribution } from '../../../libs/funds/src/index.js';
import { root } from '../project.js';
import type { World } from '../world.js';

interface PublishedCall {
  readonly callId: Id<'call'>;
  readonly windowId: Id<'window'>;
  readonly termsId: Id<'terms'>;
  readonly officer: Actor;
  readonly secondOfficer: Actor;
}

/** A call to be made: `aCall().withCode('2011-b').between('2011-03-08', '2011-05-01')`. The 2011 rules unless told. */
export const aCall = (input: CallInput = callOf2011()) => ({
  input,
  withCode: (code: string) => aCall({ ...input, code }),
  /** RFC 3339 instants; the wording follows them. */
  between: (opensAt: string, closesAt: string) => aCall({ ...input, opensAt, closesAt, deadlineWording: closesAt }),
  with: (change: Partial<CallInput>) => aCall({ ...input, ...change }),
  /** What each of its windows asks for. */
  asking: (form: NonNullable<CallInput['windows'][number]['form']>) =>
    aCall({ ...input, windows: input.windows.map((window) => ({ ...window, form })) }),
  /** What its applicants are told of the assessment. */
  giving: (feedback: FeedbackKind) =>
    aCall({
      ...input,
      windows: input.windows.map((window) => ({ ...window, settings: { ...window.settings, feedback } })),
    }),
  /** Drafts, proposes and publishes it by two officers, with a contribution that covers it. */
  publishedIn: async (world: World): Promise<PublishedCall> => {
    const [officer, secondOfficer, finance] = [
      await world.person({ roles: ['officer'] }),
      await world.person({ roles: ['officer'] }),
      await world.person({ roles: ['finance_officer'] }),
    ];
    const { amount, currency } = input.envelope ?? { amount: '1000000.00', currency: 'USD' };
    const contribution = { donor: 'A Member State', amount, currency, receivedOn: '2011-01-10' };
    await world.get(RecordContribution).execute(finance, contribution);
    const { id } = await world.get(DraftCall).execute(officer, wordedInAll(input));
    await world.get(ProposeCall).execute(officer, id);
    await world.get(PublishCall).execute(secondOfficer, id);
    const [window] = (await world.get(CallsReader).detail(officer, id)).windows;
    return { callId: id, windowId: window!.id, termsId: window!.termsId!, officer, secondOfficer };
  },
});

/** A wording of the deadline that is one text stands in each language of the call. */
const wordedInAll = (input: CallInput): CallInput => {
  const { deadlineWording: said, languages = ['en'] } = input;
  if (typeof said !== 'string') return input;
  return { ...input, deadlineWording: Object.fromEntries(languages.map((language) => [language, said])) };
};

/** The fund's first call, from the cycle file that the project ships. */
export const callOf2011 = (): CallInput => {
  const cycle = JSON.parse(readFileSync(join(root, 'apps/console/cycles/2011.json'), 'utf8')) as { call: CallInput };
  return { ...cycle.call, code: '2011' };
};
