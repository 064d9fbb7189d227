import type { platform as english } from '../en/platform.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const platform: Translated<typeof english> = {
  'proposal.state.open': 'En espera de una segunda persona',
  'proposal.state.approved': 'Aprobada',
  'proposal.state.declined': 'Descartada',
  'proposal.state.withdrawn': 'Retirada',
  'proposal.event.approve': 'Aprobar',
  'proposal.event.decline': 'Descartar',
  'proposal.event.withdraw': 'Retirar',
  'proposal.already_open': 'Esto ya se ha propuesto y espera a una segunda persona.',
  'proposal.cannot_approve': 'La propuesta no se puede aprobar.',
  'proposal.cannot_decline': 'La propuesta no se puede descartar.',
  'proposal.cannot_withdraw': 'La propuesta no se puede retirar.',

  'history.cannot_redact': 'El texto no se puede borrar.',
  'history.has_no_text': 'Esta entrada no tiene texto.',
  'history.erased_already': 'El texto ya se ha borrado.',
};
