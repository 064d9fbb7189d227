import { Injectable } from '@nestjs/common';
import { Inbox } from './inbox.js';
import { Relay, type Publish } from './relay.js';
import { Reminders } from './reminders.js';
import { Subscribers, type Delivery } from './subscribers.js';

/**
 * Does here and now what otherwise happens later in a worker, through the same handlers: for tests, stories and replays.
 */
@Injectable()
export class Later {
  constructor(
    private readonly relay: Relay,
    private readonly reminders: Reminders,
    private readonly inbox: Inbox,
    private readonly subscribers: Subscribers,
  ) {}

  /**
   * Does all that is due now, and what follows from it: reminders, events, mail. Gives how many deliveries were done. Does
   * the rest when one fails, then throws AggregateError; what failed is tried again the next time.
   */
  async drain(): Promise<number> {
    const failures: unknown[] = [];
    const taken: Delivery[] = [];
    const take: Publish = async (deliveries) => void taken.push(...deliveries);
    await this.relay.publishAgain(take, 0);
    let [done, moved] = [0, 0];
    do {
      done += await this.deliver(taken.splice(0), failures);
      moved = (await this.reminders.release()) + (await this.relay.publishWaiting(take));
    } while (moved > 0);
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} deliveries failed`);
    return done;
  }

  /** What a rollback takes back goes together in one commit, everything else alone, some at a time. */
  private async deliver(deliveries: readonly Delivery[], failures: unknown[]): Promise<number> {
    const goesAlone = ({ subscriber }: Delivery): boolean => this.subscribers.named(subscriber).reachesOutside === true;
    const alone = deliveries.filter(goesAlone);
    const together = deliveries.filter((delivery) => !goesAlone(delivery));
    const one = (delivery: Delivery): Promise<number> =>
      this.inbox.deliver(delivery).catch((error: unknown) => {
        failures.push(error);
        return 0;
      });
    // When one of many fails, each is tried by itself.
    const inOneCommit = (): Promise<number> => this.inbox.deliver(...together).catch(() => inLanes(1, together, one));
    return (together.length === 0 ? 0 : await inOneCommit()) + (await inLanes(lanes, alone, one));
  }
}

const lanes = 4;

const inLanes = async (
  count: number,
  deliveries: readonly Delivery[],
  deliver: (delivery: Delivery) => Promise<number>,
): Promise<number> => {
  const waiting = [...deliveries];
  const lane = async (): Promise<number> => {
    let done = 0;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) done += await deliver(next);
    return done;
  };
  return (await Promise.all(Array.from({ length: count }, lane))).reduce((sum, done) => sum + done, 0);
};
