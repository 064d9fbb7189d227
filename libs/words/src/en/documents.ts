/** What is said where files are handed in. */
export const documents = {
  'documents.title': 'Documents',
  'documents.lead':
    'You can add several files to each document, up to {most} each. What has arrived is kept: you can go on later.',
  'documents.kinds': 'PDF, Word, Excel, OpenDocument, JPEG or PNG.',
  'documents.no_victims':
    'No names, pictures or traces of victims belong into any file. Use figures and general descriptions only.',
  'documents.co_funding_hint': 'Only where others pay a part: a letter or an agreement for each source.',
  'documents.proof_lacking':
    'Others pay a part of this project, and nothing that was added shows that this money is secured. You can submit without that proof, but the fund asks for it: a letter or an agreement for each source.',
  'documents.proof_add': 'Add the proof under Documents',
  'documents.optional': '(if you have it)',
  'documents.missing': 'Nothing has been added yet. This document is needed.',
  'documents.none': 'Nothing has been added.',
  'documents.choose': 'Choose files',
  'documents.choose_another': 'Choose more files',
  'documents.upload': 'Add to the application',
  'documents.from_profile': 'From your organisation’s profile',
  'documents.of_profile': '{what:org.document.*}: {name}, {size}, uploaded on {at}',
  'documents.of_profile_year': '{what:org.document.*} {year}: {name}, {size}, uploaded on {at}',
  'documents.use': 'Use this file',
  'documents.use_hint':
    'The application takes the file as it stands now: replacing it in the profile later changes nothing here.',
  'documents.offer_infected': 'The scan found a virus in it. Replace it in the profile first.',
  'documents.nothing_chosen': 'Choose a file first.',
  'documents.back_to_tasks': 'Back to all tasks',

  'documents.file': 'File',
  'documents.size': 'Size',
  'documents.scan': 'Virus scan',
  'documents.attached_at': 'Added',
  'documents.sha256': 'SHA-256',
  'documents.kilobytes': '{size} KB',
  'documents.megabytes': '{size} MB',
  'documents.scan.clean': 'Nothing found',
  'documents.scan.waiting': 'Waiting',
  'documents.scan.not_scanned': 'Not scanned',
  'documents.scan.infected': 'Virus found',
  'documents.scan_waiting':
    'The scan has not finished. You need not wait for it: it does not stop you from submitting.',
  'documents.infected': 'The scan found a virus in this file. Nobody can open it. Replace it with a clean one.',
  'documents.download': 'Save this file',
  'documents.replace': 'Replace',
  'documents.choose_replacement': 'Choose the new file',
  'documents.replace_hint': 'The file above is taken out once the new one has arrived.',
  'documents.remove': 'Take out',
  'documents.remove_hint': 'What you have submitted already keeps this file.',

  'call.document.co_funding_proof': 'Proof of what others pay',

  'documents.sending': 'Sending {name}: {percent} %',
  'documents.waiting': 'No connection. {name} goes on by itself from {percent} % as soon as there is one.',
  'documents.attaching': '{name} has arrived and is being checked.',
  'documents.arrived': '{name} was added.',
  'documents.failed': '{name} could not be added.',
  'documents.signed_out':
    '{name} could not be added yet: you are signed out, or signed in again in another window. Open this page again and choose the same file. It goes on where it stopped.',
  'documents.stays': '{name} was added, and the older file is still there.',
  'documents.look': 'Show the files that were added',
  'documents.cancel': 'Stop sending {name}',
  'documents.too_large': '{name} is larger than {most}.',
} as const;
