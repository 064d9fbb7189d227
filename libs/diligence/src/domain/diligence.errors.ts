import { errorCatalogue } from '#kernel';

/** What can go wrong with holds. */
export const diligenceErrors = errorCatalogue({
  'hold.why_needed': 'invalid',
  'hold.cannot_lift': 'refused',
});

/** What the constraints of the context mean to people. */
export const diligenceConstraints = {
  hold_lifted_by_another_person: { kind: 'refused', code: 'hold.lifted_by_another_person' },
} as const;
