import { kernelErrors, reason } from '#kernel';
import type { Clarification } from '../data/clarification.entity.js';
import type { AskedCall } from '../domain/asked-call.js';
import { correspondenceErrors } from '../domain/correspondence.errors.js';

/** Throws `not_found` for a clarification of another call, `clarification.cannot_…` for one that is no draft any more. */
export function refuseOther(
  { callId, state }: Clarification,
  call: AskedCall,
  act: 'edit' | 'publish' | 'discard',
): void {
  if (callId !== call.id) throw kernelErrors.error('not_found');
  if (state !== 'draft')
    throw correspondenceErrors.error(`clarification.cannot_${act}`, [reason(`clarification.is_${state}`)]);
}
