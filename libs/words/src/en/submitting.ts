/** Checking and submitting an application, what is kept of it, and what becomes of it. */
export const submitting = {
  'submitting.exit.text': 'Exit this page',
  'submitting.exit.emergency': 'Emergency',
  'submitting.exit.activated': 'Loading.',
  'submitting.exit.timed_out': 'Exit this page expired.',
  'submitting.exit.two_more': 'Shift, press 2 more times to exit.',
  'submitting.exit.one_more': 'Shift, press 1 more time to exit.',

  'submitting.head.remedy': 'Remedy',
  'submitting.head.activities': 'Activities',
  'submitting.months': { one: '{count:number} month', other: '{count:number} months' },
  'submitting.file': '{name} ({size})',
  'submitting.not_answered': 'Not answered',

  'submitting.check.title': 'Check your answers',
  'submitting.check.answers': 'Your answers',
  'submitting.check.lead':
    'Read what you are about to submit. You can change every answer until you submit, and after that until the call closes.',
  'submitting.check.change': 'Change',
  'submitting.check.draft_pdf': 'Download the draft as PDF, for example for your director',
  'submitting.profile.title': 'From your organisation’s profile',
  'submitting.profile.note':
    'These facts are submitted with your answers, as they stand at that moment. The rules of the call read them.',
  'submitting.profile.hidden': 'Not shown in this file: your organisation keeps its location hidden',
  'submitting.check.missing': 'What is missing',
  'submitting.check.missing_lead': 'Answer these first. Then you can submit.',
  'submitting.check.missing_to_reader':
    'These answers are missing. The owners and editors of your organisation can write them.',
  'submitting.check.missing_in': '{section}: {what}',
  'submitting.check.totals': 'Totals of the budget',
  'submitting.check.preview': 'How the rules of the call look at it',
  'submitting.check.preview_lead':
    'The same rules will be applied after the call closes. A rule that is not met does not stop you from submitting, but the application can be excluded for it.',
  'submitting.check.preview_waits': 'The rules can say something once nothing is missing.',
  'submitting.check.rule': 'Rule',
  'submitting.check.verdict': 'Now',
  'submitting.verdict.met': 'Met',
  'submitting.verdict.not_met': 'Not met',
  'submitting.verdict.needs_judgement': 'People will judge',
  'submitting.check.certify': 'Certify and submit',
  'submitting.check.certifier': 'Who certifies that this is true and complete?',
  'submitting.check.certifier_hint': 'Somebody who may sign for {organisation}. The name goes onto the receipt.',
  'submitting.check.function': 'What is this person in the organisation?',
  'submitting.check.function_hint': 'For example: Director',
  'submitting.check.certified':
    'The person named has read this application and certifies for {organisation} that it is true and complete.',
  'submitting.check.looked':
    'We looked at these places: no victim and no other person who was helped can be recognised.',
  'submitting.check.submit': 'Submit the application',
  'submitting.check.submit_again': 'Submit again, in place of submission {number:number}',
  'submitting.check.not_yours': 'You can read this application. Its owners and editors submit it.',
  'submitting.check.nothing_differs': 'This is what you have submitted already. There is nothing new to submit.',
  'submitting.check.new_rules':
    'The rules of the call were corrected after submission {number:number}. It counts, and it is looked at by the corrected rules. You can submit it again as it is, to certify it under these rules.',
  'submitting.fault.certifier': 'Write the name of the person who certifies.',
  'submitting.fault.function': 'Write what the person is in the organisation.',
  'submitting.fault.certified': 'Confirm that the person named certifies this.',
  'submitting.fault.looked': 'Look at the places below, then confirm that nobody can be recognised.',
  'submitting.fault.closed':
    'The call has closed, so nothing was submitted. The last minute for that was {closed}; this was attempted on {attempted}.',
  'submitting.fault.why': 'Say why.',
  'submitting.fault.too_long': 'Write at most {most:number} characters.',
  'application.changed_since_read':
    'Somebody changed “{section}” after you opened this page. Read it below, then submit.',

  'submitting.receipt.title': 'Received',
  'submitting.receipt.heading': 'Receipt',
  'submitting.receipt.lead': 'We have received your application. Keep this receipt.',
  'submitting.receipt.earlier': 'This is an earlier submission. Submission {number:number} counts.',
  'submitting.receipt.redacted':
    'The Fund erased the free text of this submission on {at}: its title and free answers can no longer be read. The reference, the time, the fingerprint and the amounts stay, and the receipt stays true.',
  'submitting.receipt.withdrawn': 'The application was withdrawn after this submission.',
  'submitting.receipt.in_grace': 'It was received after the deadline, in the seconds of grace that the call gives.',
  'submitting.receipt.reference': 'Reference',
  'submitting.receipt.submission': 'Submission',
  'submitting.receipt.organisation': 'Organisation',
  'submitting.receipt.project': 'Project',
  'submitting.receipt.call': 'Call',
  'submitting.receipt.vienna': 'Received (Vienna)',
  'submitting.receipt.utc': 'Received (UTC)',
  'submitting.receipt.deadline': 'Deadline that stood',
  'submitting.receipt.by': 'Submitted by',
  'submitting.receipt.certifier': 'Certified by',
  'submitting.receipt.named': '{name}, {function}',
  'submitting.receipt.asked': 'Asked of the fund',
  'submitting.receipt.number': 'Receipt number',
  'submitting.receipt.sha256': 'Fingerprint (SHA-256) of exactly what was submitted',
  'submitting.receipt.documents': 'Documents that were submitted',
  'submitting.receipt.document': 'Document',
  'submitting.receipt.file': 'File',
  'submitting.receipt.file_hash': 'SHA-256',
  'submitting.receipt.no_documents': 'No documents were submitted.',
  'submitting.receipt.read': 'Read what was submitted, answer by answer',
  'submitting.receipt.pdf': 'Download the receipt as PDF',
  'submitting.receipt.json': 'Download exactly what was submitted (JSON)',
  'submitting.receipt.json_hint': 'The SHA-256 of this file is the fingerprint above.',
  'submitting.receipt.others': 'All submissions',
  'submitting.receipt.verify': 'Anyone who holds this receipt can verify it here',
  'submitting.receipt.timeline': 'See what happens with the application',

  'submitting.submission.title': 'Submission {number:number}',
  'submitting.submission.lead': 'Every answer as it was received on {at}. Nothing here changes any more.',
  'submitting.submission.pdf': 'Download this submission as PDF',

  'submitting.verify.title': 'Verify a receipt',
  'submitting.verify.lead':
    'Give the reference and the receipt number or the fingerprint. You learn whether such a submission was received, and when. Nothing else is told, and nothing about who submitted it.',
  'submitting.verify.reference_hint': 'For example: APP-2026-0042',
  'submitting.verify.fingerprint': 'Receipt number or fingerprint (SHA-256)',
  'submitting.verify.submit': 'Verify',
  'submitting.verify.received': 'A submission with this reference and fingerprint was received.',
  'submitting.verify.redacted':
    'Redacted on {at}: the Fund erased its free text, so there is no content left to compare. That it was received then is confirmed.',
  'submitting.verify.unknown': 'No submission with this reference and fingerprint was received.',
  'submitting.verify.unknown_hint':
    'Compare every character with the receipt. A newer submission has another fingerprint.',
  'submitting.fault.reference': 'Write the reference.',
  'submitting.fault.fingerprint': 'Write the receipt number or the fingerprint.',

  'submitting.letter.title': 'Decision on your application',
  'submitting.letter.to': 'To {organisation}',
  'submitting.letter.on': 'Vienna, {day}',
  'submitting.letter.opening': 'Dear colleagues,',
  'submitting.letter.thanks':
    'Thank you for your application {reference}, “{project}”, under the call “{call}” of the United Nations Voluntary Trust Fund for Victims of Trafficking in Persons.',
  'submitting.letter.outcome.ineligible':
    'We have checked it against the rules of the call. It does not meet all of them, and therefore it cannot be considered.',
  'submitting.letter.outcome.selected':
    'It was selected for a grant. The secretariat will contact you about the agreement. Please wait for it before you spend or sign anything for the project.',
  'submitting.letter.outcome.reserved':
    'It is on the reserve list: it was not selected now, and it may be selected later, if money becomes free. We will write to you then.',
  'submitting.letter.outcome.unsuccessful': 'It was assessed, and it was not selected for a grant.',
  'submitting.letter.outcome.awarded': 'A grant was awarded for it. What follows is in the agreement.',
  'submitting.letter.outcome.not_taken_up': 'The grant that had been awarded for it was not taken up.',
  'submitting.letter.again': 'You are welcome to apply again when another call opens.',
  'submitting.letter.closing': 'With our respect for the work that you do for victims of trafficking,',
  'submitting.letter.signed': 'The secretariat of the Small Grants Facility',
  'submitting.letter.pdf': 'Download the letter as PDF',

  'submitting.pdf.draft': 'DRAFT – not submitted',
  'submitting.pdf.draft_of': 'Draft of {reference} as it stood on {at}. It was not submitted with this file.',
  'submitting.pdf.working': 'WORKING COPY',
  'submitting.pdf.working_of':
    'Working copy of {reference} as it stood on {at}. What was submitted is submission {number:number}; this file is not it.',
  'submitting.pdf.submission_of':
    'Submission {number:number} of {reference}, received on {at}. Fingerprint (SHA-256): {sha256}',
  'submitting.pdf.page': 'Page {page} of {pages}',
  'submitting.pdf.unshown':
    'Some characters cannot be shown in this file; � stands in their place. The pages of the portal show them.',
} as const;
