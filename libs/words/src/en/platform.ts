/** Words of what every context rests on: two-person acts, history. Keys are codes. */
export const platform = {
  'proposal.state.open': 'Waiting for a second person',
  'proposal.state.approved': 'Approved',
  'proposal.state.declined': 'Declined',
  'proposal.state.withdrawn': 'Withdrawn',
  'proposal.event.approve': 'Approve',
  'proposal.event.decline': 'Decline',
  'proposal.event.withdraw': 'Withdraw',
  'proposal.already_open': 'This has been proposed already and waits for a second person.',
  'proposal.cannot_approve': 'The proposal cannot be approved.',
  'proposal.cannot_decline': 'The proposal cannot be declined.',
  'proposal.cannot_withdraw': 'The proposal cannot be withdrawn.',

  'history.cannot_redact': 'The text cannot be erased.',
  'history.has_no_text': 'This entry has no text.',
  'history.erased_already': 'The text has been erased already.',
} as const;
