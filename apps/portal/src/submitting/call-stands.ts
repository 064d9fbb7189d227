import { doorIsOpen, doorState } from '#calls/domain';
import type { OwnApplication } from './own-application.js';

/** What an applicant is told of the call: whether it takes their application still, or how it came to its end. */
export type CallStands = 'open' | 'in_grace' | 'closed' | 'cancelled';

/** The same by the clock of the database. A call that was cancelled is that, whatever its dates say. */
export const callStands = ({ door }: Pick<OwnApplication, 'door'>): CallStands => {
  if (door.callState === 'cancelled') return 'cancelled';
  if (doorIsOpen(door) !== undefined) return 'closed';
  return doorState(door, door.now) === 'in_grace' ? 'in_grace' : 'open';
};

/** Whether its organisation can write in it and submit it by itself; what reached the fund otherwise stays as it came. */
export const isWritten = (own: Pick<OwnApplication, 'door' | 'application'>): boolean =>
  callStands(own) === 'open' && own.application.state !== 'withdrawn' && own.application.receivedBy === null;
