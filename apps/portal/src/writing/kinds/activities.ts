/** One activity a line, without the sign that people put before it. The page in the browser and the server read alike. */
export const activitiesIn = (typed: string): string[] =>
  typed
    .split(/\r\n?|\n/)
    .map((one) => one.replace(/^\s*[-•*]\s+/, '').trim())
    .filter(Boolean);
