/** How everybody is told that an application was not written here. */
export const received = {
  'received.by.e_mail': 'Recorded by the fund from an email that was received on {at:instant}.',
  'received.by.paper': 'Recorded by the fund from a paper that was received on {at:instant}.',
  'received.entering.e_mail': 'Being entered by the fund from an email that was received on {at:instant}.',
  'received.entering.paper': 'Being entered by the fund from a paper that was received on {at:instant}.',
  'received.kept': 'It was not written here, and cannot be changed here. The original is kept with it.',
  'call.document.original': 'Original as received',
} as const;
