import { setTimeout as wait } from 'node:timers/promises';

/** Thrown by the next step when somebody asked to stop while starting. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** One part of the system: what brings it up, and what takes it down again. */
export interface Step<Made> {
  readonly name: string;
  readonly start: () => Promise<Made>;
  readonly stop?: (made: Made) => Promise<unknown>;
}

/** Starts steps one by one and stops them in the reverse order: whatever was started last is stopped first. */
export class Steps {
  private readonly started: { readonly name: string; readonly stop: () => Promise<unknown> }[] = [];
  private stopAsked = false;

  constructor(private readonly say: (line: string) => void) {}

  /** Starts one and says how long it took. Throws Interrupted after `interrupt()`. */
  async run<Made>({ name, start, stop }: Step<Made>): Promise<Made> {
    if (this.stopAsked) throw new Interrupted();
    const began = performance.now();
    const made = await start();
    if (stop !== undefined) this.started.push({ name, stop: () => stop(made) });
    this.say(`${name.padEnd(22)} ${seconds(began)}`);
    return made;
  }

  /** No further step is started. */
  interrupt(): void {
    this.stopAsked = true;
  }

  get interrupted(): boolean {
    return this.stopAsked;
  }

  /** Stops everything. A step may take half of the time that is left, so that one that hangs leaves some for the others. */
  async stop(milliseconds: number): Promise<void> {
    const end = performance.now() + milliseconds;
    for (let step = this.started.pop(); step !== undefined; step = this.started.pop()) {
      const limit = Math.max((end - performance.now()) / 2, 250);
      const outcome = await Promise.race([outcomeOf(step.stop), wait(limit, 'did not stop in time', { ref: false })]);
      if (outcome !== undefined) this.say(`${step.name}: ${outcome}`);
    }
  }
}

async function outcomeOf(stop: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await stop();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const seconds = (began: number): string => `${(Math.round((performance.now() - began) / 10) / 100).toFixed(2)} s`;
