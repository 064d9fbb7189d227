import { kernelErrors, type Id } from '#kernel';
import type { Clarification } from '../data/clarification.entity.js';
import type { AskedCall } from '../domain/asked-call.js';
import type { ClarificationState } from '../domain/clarification.machine.js';
import { faultsIn, tidied, type ClarificationTexts } from '../domain/clarification-texts.js';

/** What the desk writes. Which questions it answers may be nothing: the secretariat clarifies something by itself. */
export interface ClarificationInput extends ClarificationTexts {
  readonly questions: readonly Id<'question'>[];
}

/** What an act on a clarification answers; plain, so that a repeated key can be given the same answer. */
export interface ClarificationAcknowledgement {
  readonly id: Id<'clarification'>;
  readonly state: ClarificationState;
  readonly version: number;
}

/** The texts as they are kept. Throws `invalid_input` for a language that the call does not speak, or a text beyond measure. */
export const textsOf = ({ languages }: AskedCall, input: ClarificationTexts): ClarificationTexts => {
  const texts = tidied(input);
  const faults = faultsIn(languages, texts);
  if (faults.length > 0) throw kernelErrors.error('invalid_input', [], faults);
  return texts;
};

/** Where it stands after the act. */
export const acknowledged = ({ id, state, version }: Clarification): ClarificationAcknowledgement => ({
  id,
  state,
  version,
});
