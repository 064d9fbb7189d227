/** Words of questions about a call, and of messages between an applicant and the secretariat. Keys `corr.…` are pages; others are codes. */
export const correspondence = {
  'question.cannot_ask': 'The question cannot be asked.',
  'question.call_not_open': 'This call takes no questions.',
  'question.too_many':
    'You have {most:number} questions about this call that wait for an answer. Please wait until some are answered.',
  'question.empty': 'Write your question.',
  'question.too_long': 'This is too long: at most {most:number} characters.',

  'information_request.state.open': 'Waits for you',
  'information_request.state.answered': 'Answered',
  'information_request.state.closed': 'Closed',
  'information_request.state.withdrawn': 'Withdrawn',
  'information_request.event.answer': 'Answer',
  'information_request.event.withdraw': 'Withdraw the request',
  'information_request.event.close': 'Close the request',
  'information_request.cannot_answer': 'The request cannot be answered any more.',
  'information_request.cannot_withdraw': 'The request cannot be withdrawn any more.',
  'information_request.cannot_close': 'The request is over already.',
  'information_request.cannot_move': 'The request waits for no answer any more.',
  'information_request.day_wrong': 'Choose a day from today on, within a year.',
  'message.empty': 'Write a message, or choose a file.',
  'thread.cannot_open': 'A conversation cannot be started here.',

  'notice.question_late.subject': 'Your question to the Small Grants Facility',
  'notice.question_late.body':
    'Your question about a call came after the day until which the call takes questions. We keep it, and it gets no answer.\n\n' +
    'What others asked in time, and the answers, you can read here: {url}',
  'notice.question_set_aside.subject': 'Your question to the Small Grants Facility',
  'notice.question_set_aside.body':
    'There is news about a question of yours about a call.\n\nYou can read it here: {url}',
  'notice.answers_published.subject': 'The Small Grants Facility answered questions about a call',
  'notice.answers_published.body':
    'There are new answers to questions about the call {code}. They are the same for everybody.\n\nYou can read them here: {url}',
  'notice.message_received.subject': 'A message from the Small Grants Facility',
  'notice.message_received.body':
    'There is a message for your organization under the reference {reference}.\n\nSign in to read it: {url}',
  'notice.request_received.subject': 'A request from the Small Grants Facility',
  'notice.request_received.body':
    'We ask something of your organization under the reference {reference}. Please answer by {dueOn:date}.\n\n' +
    'Sign in to read what it is, and to answer: {url}',
  'notice.request_moved.subject': 'Another day for a request of the Small Grants Facility',
  'notice.request_moved.body':
    'There is another day for what we asked of your organization under the reference {reference}: please answer by {dueOn:date}.\n\n' +
    'Sign in to read what it is, and to answer: {url}',
  'notice.request_withdrawn.subject': 'A request of the Small Grants Facility is withdrawn',
  'notice.request_withdrawn.body':
    'What we asked of your organization under the reference {reference} is withdrawn: you need not answer any more.\n\n' +
    'Sign in to read why: {url}',
  'notice.request_due.subject': 'A reminder from the Small Grants Facility',
  'notice.request_due.body':
    'Under the reference {reference} something is asked of your organization by {dueOn:date}, and there is no answer yet.\n\n' +
    'Sign in to read what it is, and to answer: {url}',
} as const;
