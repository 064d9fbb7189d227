/** What follows: whether a call still takes what is handed in, the timeline of an application, and its withdrawal. */
export const following = {
  'submitting.stands.same': 'Submission {number:number} counts. Nothing has been changed since.',
  'submitting.stands.differs':
    'Submission {number:number} counts and stays valid. What you changed since is a working copy: it counts only once you submit again.',
  'submitting.stands.changed': 'Changed since then',
  'submitting.stands.changed_in': '{section}: {fields}',
  'submitting.stands.receipt': 'Receipt of submission {number:number}',

  'submitting.closed.title': 'The call is closed',
  'submitting.closed.when':
    'The last minute for submitting was {vienna} (Vienna), which is {utc}. The clock of the fund’s database decides, not that of your device.',
  'submitting.closed.wording': 'The call says: “{wording}”.',
  'submitting.closed.own_deadline': 'That was the later deadline that you were given.',
  'submitting.closed.submitted': 'Submission {number:number} was received in time and counts.',
  'submitting.closed.in_grace':
    'Submission {number:number} came after the deadline, in the seconds of grace that the call gives. Whether it counts is for the fund to say.',
  'submitting.closed.withdrawn': 'The application is withdrawn, so it is not assessed. You can still read it.',
  'submitting.closed.nothing':
    'Nothing was submitted in time, so this draft is not assessed. You can still read it, and download it.',
  'submitting.closed.changes': 'What you changed after that submission was not submitted.',
  'submitting.closed.cancelled': 'The call was cancelled',
  'submitting.closed.why_cancelled': 'Read why the call was cancelled',
  'submitting.closed.attempts': 'Attempts after the deadline',
  'submitting.closed.attempts_lead':
    'They were refused and are kept as evidence. If you think that the system or the fund was at fault, write to the secretariat and name these times.',
  'submitting.closed.attempted_at': 'Attempted',
  'submitting.closed.by': 'By',
  'submitting.closed.deadline': 'Deadline that stood',

  'submitting.grace':
    'The deadline has passed. For a few more seconds a submission is taken and marked as late: {seconds:number} seconds in all. Whether it counts is for the fund to say.',

  'submitting.receipt.next': 'What happens next',
  'submitting.receipt.next_open':
    'Until {closesAt} you can change your answers and submit again. What you have submitted stays valid until then.',
  'submitting.receipt.next_assessed':
    'After the call closes, the secretariat checks the applications against its rules, and reviewers read them.',
  'submitting.receipt.next_told': 'We tell you the outcome by mail and on these pages. You need not ask.',

  'submitting.withdraw.title': 'Withdraw the application',
  'submitting.withdraw.draft':
    'This draft will no longer be yours to finish, unless you take it up again before the call closes.',
  'submitting.withdraw.submitted':
    'What you submitted will no longer be assessed. Everything is kept, and its receipts stay true.',
  'submitting.withdraw.back_until': 'Until {closesAt} you can take the withdrawal back.',
  'submitting.withdraw.no_way_back': 'The call is closed: a withdrawal cannot be taken back.',
  'submitting.withdraw.no_way_back_cancelled': 'The call was cancelled: a withdrawal cannot be taken back.',
  'submitting.withdraw.why': 'Why do you withdraw it?',
  'submitting.withdraw.why_hint': 'The secretariat reads this. Do not write of any victim.',
  'submitting.withdraw.why_hint_draft':
    'It is kept with the draft, which only your organisation reads. Do not write of any victim.',
  'submitting.withdraw.submit': 'Withdraw',

  'submitting.resume.title': 'Take the withdrawal back',
  'submitting.resume.draft': 'The draft will be open again, as you left it.',
  'submitting.resume.submitted': 'Submission {number:number} will count again, as it was made.',
  'submitting.resume.why': 'Why do you take it back?',
  'submitting.resume.submit': 'Take the withdrawal back',

  'submitting.keep': 'Keep it as it is',

  'submitting.timeline.title': 'What happens with the application',
  'submitting.timeline.stands.draft': 'It is being written. Nothing has been submitted yet.',
  'submitting.timeline.stands.submitted_open':
    'It is submitted. Until the call closes you can change it and submit again.',
  'submitting.timeline.stands.submitted':
    'It is submitted and under assessment. You need not do anything; we write to you once there is an outcome.',
  'submitting.timeline.stands.received':
    'It is submitted, as the fund recorded it from what you sent. You need not do anything; we write to you once there is an outcome.',
  'submitting.timeline.stands.cancelled':
    'The call was cancelled, so applications under it are not assessed. You need not do anything. What you wrote stays here for you to read.',
  'submitting.timeline.stands.withdrawn': 'It is withdrawn.',
  'submitting.timeline.stands.told': 'There is an outcome: {state}.',
  'submitting.timeline.stands.late': 'It was not submitted before the call closed.',
  'submitting.timeline.history': 'What has happened',
  'submitting.timeline.what.started': 'The application was begun.',
  'submitting.timeline.what.submitted': 'Submission {number:number} was received.',
  'submitting.timeline.what.submitted_late':
    'Submission {number:number} was received after the deadline of {until}, in the seconds of grace that the call gives.',
  'submitting.timeline.what.recorded': 'The fund recorded the application, which had reached it in another way.',
  'submitting.timeline.what.withdrawn': 'The application was withdrawn.',
  'submitting.timeline.what.resumed': 'The withdrawal was taken back: the draft was open again.',
  'submitting.timeline.what.restored': 'The withdrawal was taken back: the submission counted again.',
  'submitting.timeline.what.mending_asked': 'The call was corrected, and you were asked to look at your submission.',
  'submitting.timeline.what.extended': 'You were given more time, until {until}.',
  'submitting.timeline.what.refused': 'A submission was attempted after the deadline of {until}, and refused.',
  'submitting.timeline.what.outcome_told': 'You were told the outcome: {outcome}.',
  'submitting.timeline.what.redacted':
    'The Fund erased the free text of submission {number:number}. Its receipt stays true and says so.',
  'submitting.timeline.what.closed': 'The call closed.',
  'submitting.timeline.what.cancelled': 'The call was cancelled.',
  'submitting.timeline.answers': 'Read the answers',
  'submitting.timeline.to_check': 'Check and submit',
  'submitting.timeline.letter': 'Read the letter',
  'submitting.timeline.messages': 'Messages with the secretariat',
  'submitting.timeline.closes': 'The call closes on {closesAt}.',
} as const;
