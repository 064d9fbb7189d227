import { later } from '#kernel';

const ofADoor = [
  { name: '7_days', hours: 7 * 24 },
  { name: '1_day', hours: 24 },
  { name: '3_hours', hours: 3 },
] as const;

/** How long before something ends people are reminded of it, the earliest first. */
export const reminderSteps = {
  call_closes: ofADoor,
  own_deadline: ofADoor,
  request_due: [
    { name: '3_days', hours: 3 * 24 },
    { name: '1_day', hours: 24 },
  ],
  report_due: [
    { name: '30_days', hours: 30 * 24 },
    { name: '7_days', hours: 7 * 24 },
    { name: '1_day', hours: 24 },
  ],
} as const;

/** What people are reminded of. */
export type ReminderTemplate = keyof typeof reminderSteps;

/** Something that ends, and of which people are reminded. */
export interface Ending {
  readonly template: ReminderTemplate;
  readonly subjectId: string;
  readonly endsAt: Date;
}

/** One reminder as it is planned. */
export interface PlannedReminder {
  readonly key: string;
  readonly at: Date;
  readonly template: ReminderTemplate;
  readonly subjectId: string;
  /** For which end it was planned, and until when it is worth saying: the next one says it better. RFC 3339. */
  readonly about: { readonly endsAt: string; readonly until: string };
}

/**
 * The reminders of an ending. Those whose time has passed are left out. When an end moves, they are planned anew under
 * other keys, and the earlier ones find that theirs is not the end any more.
 */
export const remindersOf = ({ template, subjectId, endsAt }: Ending, now: Date): PlannedReminder[] => {
  const instants = reminderSteps[template].map(({ hours }) => before(endsAt, hours));
  return reminderSteps[template]
    .map(({ name }, step) => ({
      key: [template, subjectId, name, endsAt.toISOString()].join(' '),
      at: instants[step]!,
      template,
      subjectId,
      about: { endsAt: endsAt.toISOString(), until: (instants[step + 1] ?? endsAt).toISOString() },
    }))
    .filter(({ at }) => now < at);
};

const before = (end: Date, hours: number): Date => later(end, -hours * 3_600_000);
