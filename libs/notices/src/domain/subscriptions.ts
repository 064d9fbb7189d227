/**
 * Who is written to. The names are those of questions to the database, which look at what is true when the notice is
 * written: whoever left, and whatever is over, is passed over.
 */
export const audiences = [
  'submitter_and_owners',
  'applicants',
  'applicants_who_go_on',
  'applicants_of_the_withdrawal',
  'drafters',
  'drafters_with_more_time',
  'everyone_of_the_call',
  'everyone_of_the_windows',
  'reviewer',
  'grantees_of_the_agreement',
  'those_who_owe_the_report',
  'grantees_of_the_report',
  'grantees_of_the_instalment',
  'the_asker',
  'everyone_who_asked_or_applies',
  'everyone_with_questions',
  'members_of_the_thread',
  'readers_of_the_thread',
  'those_who_are_asked',
  'those_who_owe_the_answer',
  'the_person',
  'the_wanted_mailbox',
  'the_mailbox',
  'owners_who_are_asked',
  'owners_of_the_organisation',
  'the_joiner',
  'members_of_the_recovered',
  'the_claimant',
] as const;
/** One of the audiences. */
export type Audience = (typeof audiences)[number];

/** What is sent to whom. `template` names the messages `notice.<template>.subject` and `.body`. */
export interface Subscription {
  readonly template: Template;
  readonly to: Audience;
  /** What is sent instead where the event says so: by the name of what is true of it. */
  readonly unless?: Readonly<Record<string, Template>>;
}

/** Every notice there is: the event, what is sent, and to whom. */
export const subscriptions = {
  'application.submitted': {
    template: 'application_received',
    to: 'submitter_and_owners',
    unless: { inGrace: 'application_received_in_grace' },
  },
  'application.recorded': { template: 'application_recorded', to: 'submitter_and_owners' },
  'application.redacted': { template: 'submission_redacted', to: 'applicants' },
  'application.outcome_told': { template: 'outcome_released', to: 'applicants' },
  'application.mending_asked': { template: 'application_to_mend', to: 'applicants_who_go_on' },
  'application.extended': { template: 'more_time', to: 'applicants_who_go_on' },
  'application.withdrawn': { template: 'application_withdrawn', to: 'applicants_of_the_withdrawal' },
  'application.resumed': { template: 'application_resumed', to: 'applicants_of_the_withdrawal' },
  'application.restored': { template: 'application_restored', to: 'applicants_of_the_withdrawal' },
  'call.corrected': { template: 'call_corrected', to: 'everyone_of_the_windows' },
  'call.deadline_extended': { template: 'deadline_extended', to: 'everyone_of_the_windows' },
  'call.questions_moved': { template: 'questions_moved', to: 'everyone_with_questions' },
  'call.cancelled': { template: 'call_cancelled', to: 'everyone_of_the_call' },
  'reminder.call_closes': { template: 'call_closes', to: 'drafters' },
  'reminder.own_deadline': { template: 'own_deadline', to: 'drafters_with_more_time' },
  'review.assigned': { template: 'review_assigned', to: 'reviewer' },
  'agreement.drawn_up': { template: 'agreement_to_sign', to: 'grantees_of_the_agreement' },
  'reminder.report_due': { template: 'report_due', to: 'those_who_owe_the_report' },
  'report.returned': { template: 'report_returned', to: 'grantees_of_the_report' },
  'disbursement.paid': { template: 'instalment_paid', to: 'grantees_of_the_instalment' },
  'question.asked_late': { template: 'question_late', to: 'the_asker' },
  'question.set_aside': { template: 'question_set_aside', to: 'the_asker' },
  'call.answers_published': { template: 'answers_published', to: 'everyone_who_asked_or_applies' },
  'message.sent': { template: 'message_received', to: 'members_of_the_thread' },
  'message.asked': { template: 'message_received', to: 'readers_of_the_thread' },
  'information_request.made': { template: 'request_received', to: 'those_who_are_asked' },
  'information_request.moved': { template: 'request_moved', to: 'those_who_are_asked' },
  'information_request.withdrawn': { template: 'request_withdrawn', to: 'those_who_are_asked' },
  'reminder.request_due': { template: 'request_due', to: 'those_who_owe_the_answer' },
  'invitation.sent': { template: 'invitation', to: 'the_mailbox' },
  'join_request.asked': { template: 'join_requested', to: 'owners_who_are_asked' },
  'join_request.accepted': { template: 'join_answered', to: 'the_joiner' },
  'join_request.declined': { template: 'join_answered', to: 'the_joiner' },
  'organisation.bank_changed': { template: 'bank_changed', to: 'owners_of_the_organisation' },
  'recovery.proposed': { template: 'recovery_proposed', to: 'members_of_the_recovered' },
  'recovery.granted': { template: 'recovery_granted', to: 'members_of_the_recovered' },
  'recovery.declined': { template: 'recovery_closed', to: 'the_claimant' },
  'recovery.objected': { template: 'recovery_closed', to: 'the_claimant' },
  'person.registered': { template: 'confirm_address', to: 'the_person' },
  'person.confirmation_wanted': { template: 'confirm_address', to: 'the_person' },
  'person.new_address_wanted': { template: 'confirm_new_address', to: 'the_wanted_mailbox' },
  'person.address_change_begun': { template: 'address_changing', to: 'the_person' },
  'person.address_changed': { template: 'address_changed', to: 'the_person' },
  'person.registered_again': { template: 'account_exists', to: 'the_person' },
  'person.invited': { template: 'account_made', to: 'the_person' },
  'person.password_link_wanted': { template: 'set_password', to: 'the_person' },
  'person.password_set': { template: 'account_changed', to: 'the_person' },
  'person.password_changed': { template: 'account_changed', to: 'the_person' },
  'person.second_factor_enrolled': { template: 'account_changed', to: 'the_person' },
  'person.second_factor_reset': { template: 'account_changed', to: 'the_person' },
} as const satisfies Readonly<
  Record<
    string,
    { readonly template: string; readonly to: Audience; readonly unless?: Readonly<Record<string, string>> }
  >
>;

type Row = (typeof subscriptions)[keyof typeof subscriptions];

/** The name of a notice's messages. */
export type Template = Row['template'] | InsteadOf<Row>;
type InsteadOf<Each> = Each extends { readonly unless: Readonly<Record<string, infer Name>> } ? Name : never;

/** Every template, once. */
export const templates: readonly Template[] = [
  ...new Set(
    Object.values<Subscription>(subscriptions).flatMap(({ template, unless = {} }) => [
      template,
      ...Object.values(unless),
    ]),
  ),
];

/** What is sent of an event that said this. */
export const templateFor = (
  { template, unless = {} }: Subscription,
  said: Readonly<Record<string, unknown>>,
): Template => Object.entries(unless).find(([name]) => said[name] === true)?.[1] ?? template;

/** Templates whose mail carries a link that proves the mailbox; its token is made when the mail is written. */
export const links = {
  confirm_address: 'confirm_address',
  confirm_new_address: 'change_address',
  account_made: 'set_password',
  set_password: 'set_password',
} as const satisfies Partial<Record<Template, string>>;

/** What an event asks to be sent, if anything. */
export const subscriptionTo = (type: string): Subscription | undefined =>
  Object.hasOwn(subscriptions, type) ? subscriptions[type as keyof typeof subscriptions] : undefined;
