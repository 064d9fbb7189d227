import { later, newId } from '#kernel';
import { remindersOf } from './reminders.js';

const endsAt = new Date('2011-05-01T21:59:00Z');
const subjectId = newId();
const at = (hoursBefore: number): Date => later(endsAt, -hoursBefore * 3_600_000);
const planned = (now: Date) => remindersOf({ template: 'call_closes', subjectId, endsAt }, now);

test('each reminder is worth saying until the next one, the last until the end', () =>
  expect(planned(at(1_000)).map((reminder) => [reminder.at, reminder.about.until])).toEqual([
    [at(168), at(24).toISOString()],
    [at(24), at(3).toISOString()],
    [at(3), endsAt.toISOString()],
  ]));

test.each([
  [168.1, 3],
  [168, 2],
  [24.5, 2],
  [2, 0],
  [-1, 0],
])('%d hours before the end %d are still to come', (hours, count) => expect(planned(at(hours))).toHaveLength(count));

test('planned again they are the same, and others for another end', () => {
  const keys = (end: Date) =>
    remindersOf({ template: 'call_closes', subjectId, endsAt: end }, at(1_000)).map(({ key }) => key);
  expect(keys(endsAt)).toEqual(keys(endsAt));
  expect(new Set([...keys(endsAt), ...keys(later(endsAt, 60_000))]).size).toBe(6);
});
