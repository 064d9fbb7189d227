import { kernelErrors, reason, type Actor } from '#kernel';

/** For acts that a stolen session must not do: asks for a second factor given within the last minutes. Throws `step_up_needed`. */
export const asksForStepUp = (actor: Actor): void => {
  if (!actor.steppedUp) throw kernelErrors.error('step_up_needed', [reason('step_up_needed')]);
};
