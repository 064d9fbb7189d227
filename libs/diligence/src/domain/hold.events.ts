/** What happened to a hold, as history and the outbox name it: `hold.lifted`. The beginning is `hold.placed`. */
export const holdPastTense = { lift: 'lifted' } as const;
