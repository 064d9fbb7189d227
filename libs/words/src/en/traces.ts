/** What is asked of whoever writes something that may name a person. */
export const traces = {
  'traces.title': 'Please look at this once more',
  'traces.lead':
    'Names or traces of victims do not belong here. These places look as if a person could be recognised. If they do, change them; if not, leave them: nothing is blocked, and this warning is kept nowhere.',
  'traces.send_lead':
    'Names or traces of victims do not belong here, and some of what you wrote looks as if a person could be recognised: it is quoted at the top of this page. Nothing has been sent yet. Change it, or say that it can stay and send it as it is. This warning is kept nowhere.',
  'traces.file_again': 'If you had chosen a file, choose it again: a browser does not keep it.',
  'traces.looked': 'I looked at these places: no victim and no other person who was helped can be recognised.',
  'traces.look': 'Change these places, or confirm that nobody can be recognised.',
  'traces.found': '“{text}” looks like {kind:traces.kind.*}. Can a person be recognised?',
  'traces.none_here': 'No names or traces of victims belong here.',
  'traces.gone': 'Nothing here looks like a trace of a person any more.',
  'traces.kind.birth': 'a day of birth',
  'traces.kind.name_with_age': 'a name next to an age',
  'traces.kind.identity_number': 'the number of an identity paper',
  'traces.kind.phone': 'a telephone number',
  'traces.kind.email': 'an email address',
  'traces.line': '“{text}” looks like {kind:traces.kind.*}',
  'traces.line_in': '{where}: “{text}” looks like {kind:traces.kind.*}',
} as const;
