/** Words of the context `notices`: states, and the mails. A mail names no case but by its reference. Keys are codes. */
export const notices = {
  'notice.state.queued': 'Waiting to be sent',
  'notice.state.sent': 'Sent',
  'notice.state.failed': 'Could not be delivered',
  'notice.event.send': 'Send',
  'notice.event.fail': 'Give up',
  'notice.cannot_send': 'The notice cannot be sent.',
  'notice.cannot_fail': 'The notice was sent already.',

  'notice.closing':
    'Small Grants Facility\n' +
    'This mail was written by the system. We never ask for your password, nor for bank details, by mail.',

  'notice.application_received.subject': 'A receipt from the Small Grants Facility',
  'notice.application_received.body':
    'We received submission {number:number} under the reference {reference} on {at:instant}, by the clock of our database.\n\n' +
    'Keep this mail as your receipt. The fingerprint (SHA-256) of what was submitted is\n{sha256}\n\n' +
    'You need do nothing more. Until {closesAt:deadline} you can sign in, change it and submit again; what you submitted ' +
    'stays valid until then.\n\n' +
    'Anybody who has this receipt can see here that it is true: {url}',
  'notice.application_received_in_grace.subject': 'A receipt from the Small Grants Facility',
  'notice.application_received_in_grace.body':
    'We received submission {number:number} under the reference {reference} on {at:instant}, by the clock of our database. ' +
    'That was after the deadline of {closesAt:deadline}, in the seconds of grace that the call gives: whether it counts is ' +
    'for the Fund to say.\n\n' +
    'Keep this mail as your receipt. The fingerprint (SHA-256) of what was submitted is\n{sha256}\n\n' +
    'You need do nothing more. It cannot be changed any more; we write to you once there is a decision.\n\n' +
    'Anybody who has this receipt can see here that it is true: {url}',

  'notice.application_recorded.subject': 'A receipt from the Small Grants Facility',
  'notice.application_recorded.body':
    'What you sent us otherwise is recorded as submission {number:number} under the reference {reference}, as received on ' +
    '{at:instant}.\n\n' +
    'Keep this mail as your receipt. The fingerprint (SHA-256) of what was recorded is\n{sha256}\n\n' +
    'You need do nothing more now. Anybody who has this receipt can see here that it is true: {url}',

  'notice.outcome_released.subject': 'A decision of the Small Grants Facility',
  'notice.outcome_released.body':
    'There is a decision on what you submitted under the reference {reference}.\n\nSign in to read it: {url}',

  'notice.submission_redacted.subject': 'News from the Small Grants Facility',
  'notice.submission_redacted.body':
    'The free text of what you submitted under the reference {reference} was erased by the Fund: nobody can read it any more.\n\n' +
    'You need do nothing. Your receipt stays true, and says from now on that the text was redacted.\n\nSign in to see when and of which submission: {url}',

  'notice.call_closes.subject': 'A reminder from the Small Grants Facility',
  'notice.call_closes.body':
    'The call closes on {closesAt:deadline}. Under the reference {reference} there is a draft that was not submitted yet.\n\n' +
    'Sign in to finish it: {url}',
  'notice.own_deadline.subject': 'A reminder from the Small Grants Facility',
  'notice.own_deadline.body':
    'The later deadline that you were given under the reference {reference} is {closesAt:deadline}. There is a draft that ' +
    'was not submitted yet.\n\n' +
    'Sign in to finish it: {url}',

  'notice.call_corrected.subject': 'A call of the Small Grants Facility was corrected',
  'notice.call_corrected.body':
    'The call under which you have the reference {reference} was corrected: see corrigendum {number:number}, which says ' +
    'what changed and why. Closing date: {closesAt:deadline}.\n\n' +
    'Sign in to see whether it concerns what you wrote: {url}',

  'notice.deadline_extended.subject': 'A call of the Small Grants Facility closes later',
  'notice.deadline_extended.body':
    'The call under which you have the reference {reference} is open longer. You can change what you wrote and submit it ' +
    'until {closesAt:deadline}. Corrigendum {number:number} says why.\n\n' +
    'Sign in: {url}',

  'notice.application_to_mend.subject': 'Please look at what you submitted to the Small Grants Facility',
  'notice.application_to_mend.body':
    'The call was corrected after you submitted under the reference {reference}, and something in it does not fit any more.\n\n' +
    'What you submitted stays valid as it is. To mend it, sign in, change it and submit again until {closesAt:deadline}: {url}',

  'notice.more_time.subject': 'More time at the Small Grants Facility',
  'notice.more_time.body':
    'You were given more time under the reference {reference}: until {closesAt:deadline}.\n\nSign in to go on: {url}',
  'notice.application_withdrawn.subject': 'News from the Small Grants Facility',
  'notice.application_withdrawn.body':
    'What stands under the reference {reference} was withdrawn. If that was not meant, it can be taken back as long as the ' +
    'call takes applications: until {closesAt:deadline}.\n\n' +
    'Sign in to see it: {url}',
  'notice.application_resumed.subject': 'News from the Small Grants Facility',
  'notice.application_resumed.body':
    'The withdrawal of what stands under the reference {reference} was taken back. It is a draft again, and counts only ' +
    'once it is submitted: until {closesAt:deadline}.\n\n' +
    'Sign in to go on: {url}',
  'notice.application_restored.subject': 'News from the Small Grants Facility',
  'notice.application_restored.body':
    'The withdrawal of what stands under the reference {reference} was taken back: what was submitted counts again, as it was.\n\n' +
    'You need do nothing more. Sign in to see it: {url}',

  'notice.call_cancelled.subject': 'A call of the Small Grants Facility is cancelled',
  'notice.call_cancelled.body':
    'The call under which you have the reference {reference} was cancelled. There is nothing left for you to do.\n\n' +
    'Sign in to read more: {url}',

  'notice.review_assigned.subject': 'A request from the Small Grants Facility',
  'notice.review_assigned.body':
    'You are asked to review what has the reference {reference}.\n\nSign in to accept or decline: {url}',

  'notice.agreement_to_sign.subject': 'A document of the Small Grants Facility waits for you',
  'notice.agreement_to_sign.body':
    'Under the reference {reference} there is a document for you to read and sign.\n\nSign in to read it: {url}',

  'notice.report_due.subject': 'A reminder from the Small Grants Facility',
  'notice.report_due.body':
    'A report under the reference {reference} is due on {dueOn:date}.\n\nSign in to write it: {url}',

  'notice.report_returned.subject': 'A question from the Small Grants Facility',
  'notice.report_returned.body':
    'There are questions about a report under the reference {reference}.\n\nSign in to answer them: {url}',

  'notice.instalment_paid.subject': 'News from the Small Grants Facility',
  'notice.instalment_paid.body':
    'There is news about a payment under the reference {reference}.\n\nSign in to read it: {url}',

  'notice.invitation.subject': 'An invitation to the Small Grants Facility',
  'notice.invitation.body':
    'Somebody invited you to work with them at the Small Grants Facility.\n\n' +
    'Sign in with this address, or make an account for it, to accept or decline until {until:deadline}: {url}\n\n' +
    'If you do not expect this, you need not do anything.',

  'notice.confirm_address.subject': 'Confirm your address',
  'notice.confirm_address.body':
    'Somebody, we think you, made an account at the Small Grants Facility with this address.\n\n' +
    'Open this page to confirm that it is yours; the link works once, for two days: {url}\n\n' +
    'If it was not you, you need not do anything.',

  'notice.account_exists.subject': 'Your account at the Small Grants Facility',
  'notice.account_exists.body':
    'Somebody, we think you, wanted to make an account with this address. You have one already.\n\n' +
    'Sign in, or ask there for a new password: {url}\n\nIf it was not you, you need not do anything.',

  'notice.account_made.subject': 'Your account at the Small Grants Facility',
  'notice.account_made.body':
    'An account was made for you at the Small Grants Facility.\n\n' +
    'Open this page to choose a password; the link works once, for two days: {url}',

  'notice.set_password.subject': 'Your account at the Small Grants Facility',
  'notice.set_password.body':
    'Somebody, we think you, asked for a new password.\n\n' +
    'Open this page to choose one; the link works once, for two days: {url}\n\n' +
    'If it was not you, you need not do anything: your password stays as it is.',

  'notice.account_changed.subject': 'Your account at the Small Grants Facility',
  'notice.account_changed.body':
    'The way in which you sign in was changed: your password, or the second step.\n\n' +
    'If it was not you, write to us at once. Sign in to see what was changed: {url}',
  'notice.address_changed.subject': 'Your account at the Small Grants Facility',
  'notice.address_changed.body':
    'The address of your account was changed: from now on you sign in with this one, and our mails go to it.\n\n' +
    'If it was not you, write to us at once. Sign in to see your account: {url}',
} as const;
