import { LocalDate } from '#kernel';

/** Where the fund's secretariat sits: its calendar decides what day it is. */
export const fundZone = 'Europe/Vienna';

const days = new Intl.DateTimeFormat('en-CA', {
  timeZone: fundZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day of the fund's calendar to which an instant belongs. */
export const fundDay = (at: Date): LocalDate => LocalDate.of(days.format(at));
