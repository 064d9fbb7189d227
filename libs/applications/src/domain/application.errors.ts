import { errorCatalogue } from '#kernel';

/** The ways in which something about an application is refused. */
export const applicationErrors = errorCatalogue({
  'application.cannot_submit': 'refused',
  'application.cannot_receive': 'refused',
  'application.cannot_record': 'refused',
  'application.cannot_admit': 'refused',
  'application.cannot_exclude': 'refused',
  'application.cannot_select': 'refused',
  'application.cannot_reserve': 'refused',
  'application.cannot_pass_over': 'refused',
  'application.cannot_release': 'refused',
  'application.cannot_reinstate': 'refused',
  'application.cannot_award': 'refused',
  'application.cannot_lapse': 'refused',
  'application.cannot_withdraw': 'refused',
  'application.cannot_resume': 'refused',
  'application.cannot_restore': 'refused',
  'application.cannot_start': 'refused',
  'application.cannot_edit': 'refused',
  'application.cannot_screen': 'refused',
  'application.cannot_judge': 'refused',
  'application.cannot_extend': 'refused',
  'application.cannot_redact': 'refused',
  'application.cannot_tell_outcome': 'refused',
  'application.limit_reached': 'refused',
  'application.cannot_attach': 'refused',
});

/** What the constraints of the tables of applications mean to people. */
export const applicationConstraints = {
  application_confirmed_by_another_person: { kind: 'refused', code: 'application.recorded_by_another_person' },
  application_document_file_in_force: { kind: 'refused', code: 'application.attached_already' },
  application_number_once: { kind: 'refused', code: 'application.limit_reached' },
} as const;
