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
} as const;
