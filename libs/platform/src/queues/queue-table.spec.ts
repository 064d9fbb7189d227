import { assertEveryJobIsDone, queueOf, queueTable } from './queue-table.js';

const row = { concurrency: 1, attempts: 1, backoff: 1 };
const table = { events: { ...row, jobs: ['notices', 'reminders'] }, mail: { ...row, jobs: ['mail'] } };
const all = ['notices', 'reminders', 'mail'];

test('a job is found in its queue', () => {
  expect(queueOf(table, 'mail')).toBe('mail');
  expect(() => queueOf(table, 'nothing')).toThrow('no queue has the job nothing');
});

test('jobs and subscribers that fit may start', () => expect(() => assertEveryJobIsDone(table, all)).not.toThrow());

test.each([
  ['a job without a subscriber', table, ['notices', 'mail'], 'nobody does reminders'],
  ['a subscriber without a job', table, [...all, 'letters'], 'letters is not declared'],
  ['a job in two queues', { ...table, more: { ...row, jobs: ['mail'] } }, all, 'mail is declared twice'],
])('%s stops the start', (_, declared, subscribers, said) =>
  expect(() => assertEveryJobIsDone(declared, subscribers)).toThrow(said),
);

test('a job has its tries before the relay comes back to it', () => {
  const quiet = 5 * 60_000;
  for (const { attempts, backoff } of Object.values(queueTable)) {
    const waited = backoff * (2 ** (attempts - 1) - 1);
    expect(waited).toBeLessThan(quiet);
  }
});
