import type { diligence as english } from '../en/diligence.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const diligence: Translated<typeof english> = {
  'hold.state.placed': 'En suspenso',
  'hold.state.lifted': 'Suspensión levantada',
  'hold.event.place': 'Dejar en suspenso',
  'hold.event.lift': 'Levantar la suspensión',
  'hold.cannot_lift': 'La suspensión no se puede levantar.',
  'hold.lifted_by_another_person': 'Una suspensión la levanta una persona distinta de la que la impuso.',
  'hold.why_needed': 'Indique por qué: quienes decidan más adelante necesitan saberlo.',
  'hold.cause.identity_doubt': 'Duda sobre la identidad',
  'hold.cause.sanctions_match': 'Posible coincidencia con una lista de sanciones',
  'hold.cause.misconduct_allegation': 'Denuncia de conducta indebida',
  'hold.cause.misuse_of_funds': 'Sospecha de uso indebido de fondos',
  'hold.cause.bank_details': 'Duda sobre los datos bancarios',
  'hold.cause.court_order': 'Orden judicial',
  'hold.cause.other': 'Otra causa',
  'hold.subject.organisation': 'Organización',
  'hold.subject.application': 'Solicitud',
  'hold.subject.award': 'Subvención',
  'diligence.on_hold': 'Esto está en suspenso; la secretaría comunicará cuándo puede continuar.',
};
