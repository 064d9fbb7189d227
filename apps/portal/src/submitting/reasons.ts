import { fundTimeZone, type Words } from '#words';
import { nameIn } from '../calls/public-calls.js';
import type { FieldError } from '../components/index.js';
import { titleOf } from '../writing/fields.js';
import { fieldLabel } from './answers-in-words.js';
import { addressOf, type OwnApplication } from './own-application.js';
import { factAddress } from './profile-in-words.js';

/** Where a section is written, or a fact of the profile. */
export const sectionAddress = (own: OwnApplication, section: string, field?: string): string => {
  if (section === 'profile') return factAddress(own.application.organisationId, field ?? 'name');
  const base = addressOf(own);
  const page = ['budget', 'documents'].includes(section) ? `${base}/${section}` : `${base}/sections/${section}`;
  return field === undefined ? page : `${page}#${encodeURIComponent(field)}`;
};

/** A reason against submitting as a line of the page, with the names that the page uses. */
export const reasonInWords = (
  { code, params = {} }: Pick<FieldError, 'code' | 'params'>,
  own: OwnApplication,
  words: Words,
): FieldError => {
  const { form } = own.terms;
  const { section, question, document, attemptedAt, closedAt } = params;
  const title = (name: unknown): string => titleOf(form, String(name), words);
  switch (code) {
    case 'application.answer_missing':
      return {
        code: 'submitting.check.missing_in',
        params: { section: title(section), what: fieldLabel(form, String(section), String(question), words) },
      };
    case 'application.document_missing':
      return {
        code: 'submitting.check.missing_in',
        params: { section: title('documents'), what: fieldLabel(form, 'documents', String(document), words) },
      };
    case 'application.changed_since_read':
      return { code, params: { section: title(section) } };
    case 'application.closed':
      return {
        code: 'submitting.fault.closed',
        params: {
          closed: words.deadline(String(closedAt), fundTimeZone),
          attempted: words.dateTime(String(attemptedAt), fundTimeZone),
        },
      };
    default:
      return {
        code,
        params: 'document' in params ? { ...params, document: nameIn(words, 'document', String(document)) } : params,
      };
  }
};
