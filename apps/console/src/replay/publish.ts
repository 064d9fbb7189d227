import { CallsReader, DraftCall, ProposeCall, PublishCall, type WindowRow } from '#calls';
import { readTerms } from '#calls/domain';
import { RecordContribution } from '#funds';
import { instant, later, Money } from '#kernel';
import type { Cast } from './cast.js';
import { callOf, type CycleFile } from './cycle-file.js';
import type { Stage as Rules } from './invention.js';
import type { Stage } from './stage.js';

/** A published window with what inventing its applications goes by. */
export interface Published {
  readonly window: WindowRow;
  readonly rules: Rules;
}

const day = 86_400_000;

/** Receives a contribution that covers the envelopes, then drafts, proposes and publishes the call by two officers. */
export const publishCycle = async (stage: Stage, file: CycleFile, cast: Cast): Promise<Published[]> => {
  const call = callOf(file);
  const [officer, second] = cast.officers;
  const receivedOn = await stage.today();
  for (const envelope of envelopesOf(file))
    await stage.get(RecordContribution).execute(cast.financeOfficers[0]!, {
      donor: 'Contributors to the fund (invented)',
      ...envelope,
      receivedOn,
    });
  const { id } = await stage.get(DraftCall).execute(officer!, call);
  await stage.get(ProposeCall).execute(officer!, id);
  await stage.get(PublishCall).execute(second!, id);
  const { windows } = await stage.get(CallsReader).detail(officer!, id);
  return windows.map((window) => ({
    window,
    rules: {
      terms: readTerms(window.rules.terms),
      rubric: window.rules.rubric,
      opensAt: window.opensAt,
      closesAt: window.closesAt,
      envelope: Money.of(window.envelopeAmount, window.envelopeCurrency),
      requiredDocuments: window.rules.form.documents.filter(({ required }) => required).map(({ document }) => document),
    },
  }));
};

/** The day on which the office begins to prepare a cycle. */
export const beginningOf = (file: CycleFile): Date => {
  const opens = file.call.windows.map((window) => instant(window.opensAt ?? file.call.opensAt).getTime());
  return later(instant(file.call.opensAt), Math.min(...opens) - instant(file.call.opensAt).getTime() - 30 * day);
};

const envelopesOf = (file: CycleFile): { amount: string; currency: string }[] =>
  file.call.windows.flatMap((window) => window.envelope ?? file.call.envelope ?? []);
