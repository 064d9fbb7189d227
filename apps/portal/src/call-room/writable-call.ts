import type { CallRow, CallsReader } from '#calls';
import { callPolicy } from '#calls/domain';
import { kernelErrors, permit, type Actor, type Id } from '#kernel';

/** The call, for one who may propose a correction of it. Throws `not_found`, `not_permitted`. */
export async function writableCall(calls: CallsReader, actor: Actor, id: Id<'call'>): Promise<CallRow> {
  const call = await calls.detail(actor, id);
  permit(callPolicy, 'propose_correction', actor, call);
  if (call.windows.length === 0) throw kernelErrors.error('not_found');
  return call;
}
