import { errorCatalogue } from '#kernel';

/** The ways in which a file is refused. */
export const fileErrors = errorCatalogue({
  'file.empty': 'invalid',
  'file.too_large': 'invalid',
  'file.name_missing': 'invalid',
  'file.kind_not_accepted': 'invalid',
  'file.infected': 'refused',
  'file.kept_away': 'refused',
  'file.too_many_uploads': 'refused',
});
