/**
 * Whether an error says that the database is not there just now: it cannot be reached, is starting or stopping, or went away
 * in the middle. What was asked may be asked again soon; under its idempotency key it is done once, also when it had been
 * done and only the answer was lost.
 */
export const databaseIsAway = (error: unknown): boolean => {
  const { driverError = error } = (error ?? {}) as { driverError?: unknown };
  const { code, message } = (driverError ?? {}) as { code?: unknown; message?: unknown };
  return (
    (typeof code === 'string' && (code.startsWith(connectionException) || codes.has(code))) ||
    (typeof message === 'string' && messages.test(message))
  );
};

/** The class of SQLSTATEs about connections. */
const connectionException = '08';

const codes = new Set([
  ...['57P01', '57P02', '57P03', '53300'], // shut down, crashed, not yet up, too many connections
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
]);

/** pg gives these no code. A runner that is released already lost its connection between two statements. */
const messages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query runner already released)/;
