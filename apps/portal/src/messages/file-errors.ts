import type { FieldError } from '../components/index.js';

/** What a file is refused for stands at the field of the file. */
export const fileErrorsAtFile = (errors: readonly FieldError[]): FieldError[] =>
  errors.map((each) => (each.code.startsWith('file.') ? { ...each, field: 'file' } : each));
