/** English. */
export const submitting = {
  'submitting.exit.text': 'Exit this page',
  'submitting.exit.emergency': 'Emergency',
  'submitting.exit.activated': 'Loading.',
  'submitting.exit.timed_out': 'Exit this page expired.',
  'submitting.exit.two_more': 'Shift, press 2 more times to exit.',
  'submitting.exit.one_more': 'Shift, press 1 more time to exit.',
} as const;
