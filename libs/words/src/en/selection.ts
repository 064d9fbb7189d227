/** Words of the context `selection`: labels of states, reasons, errors, pages and mails. Keys are codes. */
export const selection = {
  'board_session.state.convened': 'Convened',
  'board_session.state.held': 'Sitting',
  'board_session.state.recorded': 'Recorded',
  'board_session.state.cancelled': 'Cancelled',

  'board_session.event.open': 'Open the session',
  'board_session.event.record': 'Record the advice',
  'board_session.event.adjourn': 'Adjourn',
  'board_session.event.cancel': 'Cancel the session',
  'board_session.event.approve': 'Approve the selection',
  'board_session.event.add': 'Add a correction',

  'board_session.mode.in_person': 'In person',
  'board_session.mode.telephone': 'By telephone',
  'board_session.mode.email': 'By email',

  'selection.advice.fund': 'Fund',
  'selection.advice.reserve': 'Reserve list',
  'selection.advice.pass_over': 'Do not fund',

  'board_session.cannot_open': 'The session cannot be opened now.',
  'board_session.cannot_record': 'The session cannot be recorded yet.',
  'board_session.cannot_adjourn': 'Only a session that is sitting can be adjourned.',
  'board_session.cannot_cancel': 'Only a session that has not begun can be cancelled.',
  'board_session.cannot_add': 'A correction can be added only to a recorded session.',
  'board_session.number_taken': 'Another session was convened at the same moment. Try again.',
  'board_session.not_trustees': {
    one: '{count:number} person in the list is not a trustee today.',
    other: '{count:number} persons in the list are not trustees today.',
  },
  'board_session.no_quorum': 'The quorum is {wanted:number} trustees; {found:number} are present.',
  'board_session.no_ranking': 'There is no ranking for the Board to work on.',
  'board_session.advice_missing': {
    one: '{count:number} ranked application is still without advice.',
    other: '{count:number} ranked applications are still without advice.',
  },
  'board_session.nobody_may_advise': 'Every trustee present has stepped aside from one of the applications.',

  'ranking.cannot_propose': 'The applications cannot be ranked now.',
  'ranking.window_still_open': 'Applications can still come in.',
  'ranking.officer_belongs_to_an_applicant': 'You belong to an organisation that applied; another officer ranks.',
  'ranking.nothing_to_rank': 'There is no eligible application.',

  'selection.not_to_be_advised': 'This application is not in the ranking, or is no longer under assessment.',
  'selection.advised_twice': 'This application stands in the list twice.',
  'selection.amount_without_funding': 'Only an application that is to be funded has an amount.',
  'selection.amount_form': 'Give an amount above zero with at most two digits after the point, such as 25000.00.',
  'selection.amount_over_request': 'The applicant asked for {requested:amount}; the amount cannot be higher.',
  'selection.over_envelope': 'The amounts exceed what the envelope has left by {excess:amount} {currency}.',

  'approval.cannot_approve': 'You cannot approve this selection.',
  'approval.session_not_recorded': 'The session has not been recorded yet.',
  'approval.given_already': 'This selection has already been approved.',
  'approval.approver_sat_as_trustee': 'You sat in this session as a trustee; another person approves.',
  'approval.approver_made_the_ranking': 'You made the ranking; another person approves.',

  'selection.cannot_release': 'The outcomes cannot be released yet.',
  'selection.nothing_approved': 'No selection of this window has been approved.',
  'selection.cannot_call_from_reserve': 'This application cannot be called from the reserve list.',
  'selection.not_on_reserve_list': 'The application is not on the reserve list.',
} as const;
