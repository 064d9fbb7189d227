/** Words of questions about a call, and of messages between an applicant and the secretariat. Keys `corr.…` are pages; others are codes. */
export const correspondence = {
  'question.cannot_ask': 'The question cannot be asked.',
  'question.call_not_open': 'This call takes no questions.',
  'question.too_many':
    'You have {most:number} questions about this call that wait for an answer. Please wait until some are answered.',
  'question.empty': 'Write your question.',
  'question.too_long': 'This is too long: at most {most:number} characters.',

  'information_request.state.open': 'Open',
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
  'message.text_missing': 'Write a message.',
  'message.empty': 'Write a message, or choose a file.',

  'corr.questions.title': 'Questions and answers',
  'corr.questions.description': 'Questions that were asked about this call, and the answers of the secretariat: {call}',
  'corr.questions.lead':
    'Everybody can ask about this call. The answers are published here for all at the same time, and nobody is told who asked.',
  'corr.questions.are_taken': 'Questions are taken until',
  'corr.questions.were_taken': 'Questions were taken until',
  'corr.questions.answers_due': 'The answers are published by {day}.',
  'corr.questions.answers': 'Answers',
  'corr.questions.none': 'No answers are published yet.',
  'corr.questions.feed': 'Follow the answers in a feed reader (Atom)',
  'corr.feed.title': 'Questions and answers: {call}',
  'corr.feed.subtitle': 'Answers of the secretariat of the Small Grants Facility, the same for everybody',
  'corr.number': 'Answer {number:number}',
  'corr.answer.question': 'Question',
  'corr.answer.answer': 'Answer',
  'corr.answer.published': 'Published on {at}',
  'corr.answer.superseded': 'Corrected',
  'corr.answer.superseded_by': 'This answer was corrected. What counts now is',
  'corr.answer.supersedes': 'This answer corrects',

  'corr.ask.title': 'Ask a question',
  'corr.ask.public':
    'We write your question in our own words together with others like it. Question and answer are published for everybody; ' +
    'who asked is not. You get a mail when new answers are published.',
  'corr.ask.confirm': 'Confirm your address to get these mails: until then you find the answers here alone.',
  'corr.ask.no_names':
    'Do not write names of people, and nothing by which a victim of trafficking could be recognised. ' +
    'You need not say who you are or what your organisation is called.',
  'corr.ask.late':
    'The day for questions has passed. A question that you send now is kept, but it gets no answer: the answers have to be the same for everybody.',
  'corr.ask.question': 'Your question',
  'corr.ask.hint':
    'About the call and its rules. Write to us from your application about anything that concerns it alone.',
  'corr.ask.submit': 'Send the question',

  'corr.own.title': 'Your questions',
  'corr.own.hint': 'Only you see which questions are yours.',
  'corr.own.of': 'Asked on {at}',
  'corr.own.one_title': 'Your question',
  'corr.own.late_title': 'Your question came too late',
  'corr.own.late': 'Your question came after the day for questions. We keep it, but it gets no answer.',
  'corr.own.waiting': 'We have your question. When the answers are published you get a mail.',
  'corr.own.answered': 'Your question is answered in',
  'corr.own.set_aside': 'Your question gets no published answer. The secretariat says why:',
  'corr.own.text': 'What you asked',
  'corr.own.back': 'All questions and answers',
  'corr.standing.waiting': 'Received',
  'corr.standing.drafted': 'Received',
  'corr.standing.answered': 'Answered',
  'corr.standing.late': 'Too late',
  'corr.standing.set_aside': 'Not published',
  'corr.erased': 'This text was erased.',

  'corr.topic.application': 'The application',
  'corr.topic.documents': 'Documents',
  'corr.topic.budget': 'The budget',
  'corr.topic.decision': 'The decision',
  'corr.topic.technical': 'A problem with this site',
  'corr.topic.other': 'Something else',
  'corr.topic.document_wanted': 'A document is asked for',
  'corr.topic.clarification_wanted': 'A clarification is asked for',
  'corr.by.applicant': 'Applicant',
  'corr.by.secretariat': 'Secretariat',

  'corr.messages.title': 'Messages',
  'corr.messages.lead_applicant':
    'Everybody in your organisation can read these messages. When something new is here, a mail tells you so, without saying what it is.',
  'corr.messages.for_everybody': 'What concerns everybody who applies is asked and answered in public:',
  'corr.messages.open_applicant': 'Waits for your answer',
  'corr.messages.others': 'Conversations',
  'corr.messages.none': 'There are no messages yet.',
  'corr.messages.about': 'What it is about',
  'corr.messages.last': 'Last message',
  'corr.messages.last_by': 'Last message: {who}, {at}',
  'corr.messages.answer_by': 'Answer by {day}',
  'corr.messages.unread': { one: '{count:number} new', other: '{count:number} new' },
  'corr.messages.waits_applicant': 'With the secretariat',
  'corr.messages.nothing_open': 'Nothing open',
  'corr.messages.all': 'All messages about this application',
  'corr.message.was_read': 'Read by the other side',
  'corr.message.not_read': 'Not read by the other side yet',
  'corr.file.waiting': 'This file is still being checked for viruses. It can be saved afterwards.',
  'corr.file.infected': 'A virus was found in this file. Please send it again from a clean device.',
  'corr.write.title_applicant': 'Write to the secretariat',
  'corr.write.lead_applicant':
    'The secretariat reads your message. It does not see your draft: what you have not submitted stays yours alone.',
  'corr.write.choose_topic': 'Choose',
  'corr.write.topic_missing': 'Choose what it is about.',
  'corr.write.message': 'Message',
  'corr.write.no_victims':
    'Do not write names of victims, and nothing by which one could be recognised. Send no files with such traces either.',
  'corr.write.file': 'A file, if you want to send one',
  'corr.write.file_hint': 'PDF, Word, Excel, OpenDocument or a picture, at most {most}.',
  'corr.write.answer': 'Write an answer',
  'corr.write.answer_request': 'Your answer: a message, a file, or both',
  'corr.write.send': 'Send',
  'corr.request.due': 'Answer by',
  'corr.request.whole_day': 'Until the end of that day in Vienna',
  'corr.request.overdue': 'Overdue',
  'corr.request.answered_at': 'Answered on',
  'corr.request.why': 'Why it was withdrawn',
  'corr.home.requests': 'The secretariat asks for something',
  'corr.home.unread': 'New messages',

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
  'notice.questions_moved.subject': 'Other dates for questions about a call of the Small Grants Facility',
  'notice.questions_moved.body':
    'There are other dates for questions about the call {code}. Questions are taken until {until:deadline}, and the ' +
    'answers are published by {answersOn:date}. A corrigendum of the call says why.\n\n' +
    'You can ask and read here: {url}',
  'notice.message_received.subject': 'A message from the Small Grants Facility',
  'notice.message_received.body':
    'There is a message for your organisation under the reference {reference}.\n\nSign in to read it: {url}',
  'notice.request_received.subject': 'A request from the Small Grants Facility',
  'notice.request_received.body':
    'We ask something of your organisation under the reference {reference}. Please answer by {dueOn:date}.\n\n' +
    'Sign in to read what it is, and to answer: {url}',
  'notice.request_moved.subject': 'Another day for a request of the Small Grants Facility',
  'notice.request_moved.body':
    'There is another day for what we asked of your organisation under the reference {reference}: please answer by {dueOn:date}.\n\n' +
    'Sign in to read what it is, and to answer: {url}',
  'notice.request_withdrawn.subject': 'A request of the Small Grants Facility is withdrawn',
  'notice.request_withdrawn.body':
    'What we asked of your organisation under the reference {reference} is withdrawn: you need not answer any more.\n\n' +
    'Sign in to read why: {url}',
  'notice.request_due.subject': 'A reminder from the Small Grants Facility',
  'notice.request_due.body':
    'Under the reference {reference} something is asked of your organisation by {dueOn:date}, and there is no answer yet.\n\n' +
    'Sign in to read what it is, and to answer: {url}',
} as const;
