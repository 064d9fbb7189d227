import { errorCatalogue } from '#kernel';

/** The ways in which something about a notice is refused. */
export const noticeErrors = errorCatalogue({
  'notice.cannot_send': 'refused',
  'notice.cannot_fail': 'refused',
});
