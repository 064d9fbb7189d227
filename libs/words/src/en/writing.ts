/** Words of the pages on which an application is begun and written. */
export const writing = {
  'writing.start.title': 'Start an application',
  'writing.start.closed': 'No window of this call is open now.',
  'writing.start.readers':
    'You can read the applications of your organisation, and not write them. Ask an owner of your organisation to make you an editor.',
  'writing.start.no_more': 'Your organisation has as many applications in this call as the call allows.',
  'writing.start.no_organisation':
    'An organisation applies, never a person alone. Tell us about yours first; you come back here afterwards.',
  'writing.start.register': 'Register your organisation',
  'writing.start.exists': {
    one: '{name} has an application in this call already.',
    other: '{name} has {count:number} applications in this call already.',
  },
  'writing.start.open': 'Open {name}',
  'writing.start.for': 'You apply for {name}.',
  'writing.start.until': 'It can be handed in until',
  'writing.start.organisation': 'Which organisation applies?',
  'writing.start.window': 'Where do you apply?',
  'writing.start.window_hint': 'Each window of the call has money and rules of its own.',
  'writing.start.earlier': 'Do you want to begin with the answers of an earlier application?',
  'writing.start.earlier_hint':
    'Answers that this call asks for are copied, and you change them. You are told what did not fit. Documents are not copied.',
  'writing.start.empty': 'No, begin with an empty form',
  'writing.start.submit': 'Start',
  'writing.start.choose_organisation': 'Choose the organisation that applies',
  'writing.start.choose_window': 'Choose where you apply',

  'writing.tasks.title': 'Application {reference}',
  'writing.tasks.kept': 'Your draft is saved here. You can close this page and come back whenever you like.',
  'writing.tasks.progress': {
    one: '{complete:number} of {count:number} section is complete.',
    other: '{complete:number} of {count:number} sections are complete.',
  },
  'writing.tasks.saved': 'Saved on {time}',
  'writing.tasks.saved_by': '{name}, {time}',
  'writing.tasks.optional': 'Nothing here has to be answered',
  'writing.tasks.missing': 'Still missing in what you have begun',
  'writing.tasks.check': 'Check your answers and submit',
  'writing.tasks.pdf': 'Draft as PDF, for others to read',
  'writing.tasks.receipt': 'Receipt of what was submitted',
  'writing.tasks.organisation': 'Profile of your organisation',
  'writing.tasks.messages': 'Messages with the secretariat',
  'writing.tasks.timeline': 'What has happened so far',
  'writing.tasks.where_kept':
    'The draft is kept on the fund’s server. Only members of your organisation can read it; the fund reads nothing before you submit.',

  'writing.time_left': '{left} left.',
  'writing.working_copy':
    'You have submitted this application, and what you submitted stays valid. What you write now is a working copy: it counts once you submit again.',
  'writing.closed': 'The deadline has passed. You can read this application, and not change it.',
  'writing.closed_submitted': 'What you submitted stands.',
  'writing.closed_unsubmitted': 'It was not submitted.',
  'writing.readers_read': 'You can read this application, and not change it: you are a reader in your organisation.',
  'writing.not_now': 'This application cannot be changed now: {state}.',

  'writing.copied.text':
    'This application began with answers of an earlier one. Read each section: it was written for another call. Documents were not copied; attach them anew.',
  'writing.copied.left_out': {
    one: '{count:number} answer was left out',
    other: '{count:number} answers were left out',
  },

  'writing.save': 'Save and continue',
  'writing.save_for_later': 'Save and come back later',
  'writing.shared_device':
    'What is not saved yet is kept in this browser until it is saved or you sign out. After two weeks it is removed, though not before you were told of it. If others use this device, sign out when you are done.',
  'writing.kept.title': 'Text that is only in this browser',
  'writing.kept.lead':
    'It was typed here and did not reach the Fund before this page was closed to changes. It is no part of the application, and it cannot be saved now. Nothing else is wrong: what was saved stands below.',
  'writing.kept.when':
    'Kept since {since}. Keep a copy of what you need: this browser keeps it until you remove it or sign out, at most until {until}.',
  'writing.kept.copy': 'Copy this text',
  'writing.kept.save': 'Save it as a file',
  'writing.kept.remove': 'Remove it from this browser',
  'writing.kept.removing': 'Remove this text from this browser? It is nowhere else.',
  'writing.kept.copied': 'The text is copied.',
  'writing.kept.removed': 'The text was removed from this browser.',
  'writing.unsaved.title': 'Not saved yet',
  'writing.unsaved.lead':
    'What you typed on these pages is only in this browser, and no part of the application yet. Open each page: it saves the text, or shows what stands against it.',
  'writing.sign_out.title': 'Before you sign out',
  'writing.sign_out.lead':
    'Signing out removes from this browser what was typed there and is not saved. Open these pages first: each saves its text, or shows what stands against it.',
  'writing.sign_out.text': 'What is saved stays where it is, and waits for you.',
  'writing.no_traces':
    'Write about groups of people, in numbers and circumstances. No names, pictures, case numbers or other traces of victims belong here.',
  'writing.not_answered': 'Not answered yet',
  'writing.yes': 'Yes',
  'writing.no': 'No',
  'writing.no_answer': 'No answer',
  'writing.choose': 'Choose',
  'writing.choose_country': 'Choose a country',
  'writing.file.attach': 'Attach the file on the page of the documents',
  'writing.state.nothing_yet': 'Nothing is saved in this section yet.',
  'writing.state.unsaved': 'What stands here is not saved yet.',
  'writing.state.saved': 'Saved on {time}.',
  'writing.state.saved_by': 'Saved on {time} by {name}.',

  'writing.rows.remove': 'Remove',
  'writing.rows.row': 'Row {number}',
  'writing.rows.add_row': 'Add a row',
  'writing.rows.country': 'Country {number}',
  'writing.rows.add_country': 'Add a country',
  'writing.rows.partner': 'Partner {number}',
  'writing.rows.add_partner': 'Add a partner',
  'writing.partner.name': 'Name of the organisation',
  'writing.partner.country': 'Country',
  'writing.partner.role': 'What it does in the project',

  'writing.field.too_long': {
    one: 'The text is {count:number} character too long: {limit:number} are possible',
    other: 'The text is {count:number} characters too long: {limit:number} are possible',
  },
  'writing.field.activity_too_long':
    'An activity is longer than {limit:number} characters: write it shorter, or as two',
  'writing.field.number': 'Write a number, such as 250 or 12.5',
  'writing.field.whole': 'Write a whole number from 1 to {limit:number}',
  'writing.field.amount': 'Write an amount, such as 1250.50',
  'writing.field.date': 'Write a day that exists, such as 27 3 2027',
  'writing.field.choose': 'Choose from the list',
  'writing.field.too_many': 'There are too many rows: {limit:number} are possible',

  'writing.changed.title': 'Two of you wrote here',
  'writing.changed.text': {
    one: 'Somebody else saved another text while you were writing. Nothing is lost: choose what stands.',
    other: 'Somebody else saved other texts while you were writing. Nothing is lost: choose what stands for each.',
  },
  'writing.changed.somebody': 'Somebody else',
  'writing.changed.yourself': 'You, on another page',
  'writing.changed.keep_other': 'What I wrote on the other page',
  'writing.changed.theirs': '{name}, {time}',
  'writing.changed.mine': 'You, not saved yet',
  'writing.changed.choose': 'What is to stand?',
  'writing.changed.keep_theirs': 'What {name} wrote',
  'writing.changed.keep_mine': 'What I wrote',
  'writing.changed.keep_both': 'Both, one after the other',
  'writing.changed.choose_one': 'Choose which text stands',

  'writing.signed_out.title': 'You were signed out while you were writing',
  'writing.signed_out.text':
    'What you wrote is still here, and not saved yet. Sign in, and save it on the next page. Do not close this page before.',

  'writing.script.saving': 'Saving…',
  'writing.script.saved': 'Saved at {time}.',
  'writing.script.saved_but': 'Saved at {time}, but not this:',
  'writing.script.saved_beside': 'Saved at {time}. What somebody else wrote here meanwhile was put in beside it.',
  'writing.script.kept': 'Not saved yet. Your text is kept in this browser.',
  'writing.script.kept_only': 'Text of yours from {time} is only in this browser. It has not been saved.',
  'writing.script.restored': 'Saved at {time}, with the text that this browser had kept.',
  'writing.script.restoring': 'Saving the text that this browser has kept…',
  'writing.script.offline':
    'Not saved: no connection. Your text is kept in this browser since {time}, and goes up later.',
  'writing.script.away':
    'Not saved: the fund’s server does not answer. Your text is kept in this browser since {time}.',
  'writing.script.signed_out': 'Not saved: you were signed out. Your text is kept in this browser.',
  'writing.script.sign_in': 'Sign in and save it',
  'writing.script.clash': 'Not saved: somebody else changed the same text. Yours is kept in this browser.',
  'writing.script.compare': 'Compare both texts',
  'writing.script.closed': 'Not saved: {why} Your text is kept in this browser.',
  'writing.script.wrong': 'Not saved: {why} Your text is kept in this browser. It is sent again once you change it.',
  'writing.script.too_large':
    'Not saved: this page holds more text than can be sent. It is kept in this browser. Make it shorter.',
  'writing.script.why_unknown': 'the fund’s server did not take it.',
  'writing.script.in_longest': 'In the longest activity: {left}',
  'writing.script.unsaved': 'Not saved, and this browser cannot keep it either. Do not close this page.',
  'writing.script.show_kept': 'Look at it and save it',
  'writing.script.removed': 'Removed.',

  'writing.lead.organisation': 'Who applies. The profile of your organisation comes along by itself.',
  'writing.lead.partners': 'The other members of your consortium. You lead it, and answer for the grant.',
  'writing.lead.project': 'What the project is called, and when it works.',
  'writing.lead.countries':
    'Where you work, and through which countries the people you assist were taken. Choose one country in each list.',
  'writing.lead.remedies':
    'What the project does so that victims get an effective remedy. Write under each heading what you do for it, and leave the others empty.',
  'writing.lead.declaration': 'Read this together with whoever answers for your organisation.',

  'writing.label.applyingAs': 'Who applies?',
  'writing.hint.applyingAs': 'A consortium applies through its lead: your organisation.',
  'writing.applying_as.organisation': 'Our organisation alone',
  'writing.applying_as.consortium': 'Our organisation as the lead of a consortium',
  'writing.label.registeredWhereImplementing':
    'Is your organisation registered in the countries in which it would work?',
  'writing.hint.registeredWhereImplementing': 'Registered as a non-profit organisation, under the law of the country.',
  'writing.label.leadRole': 'What does your organisation do as the lead?',
  'writing.hint.leadRole': 'How you lead the work, and how you decide together.',
  'writing.label.partners': 'Partners',
  'writing.hint.partners': 'Everybody else who carries the project with you. Leave out those who only support it.',
  'writing.label.title': 'Title of the project',
  'writing.hint.title': 'A few words by which everybody knows it. It is published if the project is funded.',
  'writing.label.startsOn': 'When does the project begin?',
  'writing.hint.startsOn': 'For example, 27 3 2027.',
  'writing.label.months': 'How many months does it take?',
  'writing.hint.months': 'For example, 24.',
  'writing.label.implementationCountries': 'In which countries do you work?',
  'writing.hint.implementationCountries': 'Where the activities of this project take place.',
  'writing.label.routeCountries': 'Which other countries were the people you assist taken from or through?',
  'writing.hint.routeCountries': 'Countries of origin, transit and destination in which you do not work yourselves.',
  'writing.label.remedies': 'Remedies',
  'writing.hint.remedies': 'One activity on each line.',
  'writing.remedy.restitution': 'Restitution',
  'writing.remedy.restitution.hint':
    'What gives back what was taken: identity papers, a safe return, residence, family, property, work.',
  'writing.remedy.rehabilitation': 'Rehabilitation',
  'writing.remedy.rehabilitation.hint': 'Shelter, medical and psychological care, legal and social services, training.',
  'writing.remedy.compensation': 'Compensation',
  'writing.remedy.compensation.hint': 'Legal aid and support to claim lost wages and damages, in court or from a fund.',
  'writing.remedy.satisfaction': 'Satisfaction',
  'writing.remedy.satisfaction.hint': 'Truth, apology and respect: standing in proceedings, public acknowledgement.',
  'writing.remedy.guarantees_of_non_repetition': 'Guarantees of non-repetition',
  'writing.remedy.guarantees_of_non_repetition.hint':
    'What keeps it from happening again: training of officials, protection, work on laws and causes.',
  'writing.label.declarationAccepted': 'We declare all of this for our organisation',
  'writing.hint.declarationAccepted': 'Tick this only if every sentence is true.',
  'writing.declaration.lead': 'Our organisation declares that:',
  'writing.declaration.1': 'it is a non-profit civil society organisation;',
  'writing.declaration.2':
    'it is committed to the core values of the United Nations and the Universal Declaration of Human Rights;',
  'writing.declaration.3':
    'it follows the Principles of Partnership: equality, transparency, a result-oriented approach, responsibility and complementarity;',
  'writing.declaration.4': 'it does not discriminate against anybody;',
  'writing.declaration.5':
    'its staff and sub-contractors comply with section 3 of the Secretary-General’s Bulletin on protection from sexual exploitation and sexual abuse;',
  'writing.declaration.6':
    'it has not been charged with, nor been complicit in, fraud, corruption, money laundering, crimes against humanity or war crimes;',
  'writing.declaration.7':
    'neither it nor any of its members is on the Consolidated Sanctions List of the United Nations Security Council, nor supports anybody who is;',
  'writing.declaration.8':
    'the information it gives is accurate; a false statement can lead to exclusion or to the end of a grant.',
  'writing.label.currency': 'Currency',
  'writing.label.lines': 'Lines of the budget',
  'writing.label.coFunding': 'Co-funding',
} as const;
