import type { Stage } from './stage.js';

interface Item {
  readonly at: Date;
  readonly order: number;
  readonly act: () => Promise<void>;
}

/** What is to be done when: acts run in the order of their dates, and may put further ones down. */
export class Agenda {
  private readonly items: Item[] = [];
  private count = 0;

  constructor(private readonly stage: Stage) {}

  /** Puts an act down; what is due already happens next. */
  at(at: Date, act: () => Promise<void>): void {
    this.count += 1;
    this.items.push({ at, order: this.count, act });
  }

  /** Works through everything, moving the clock along. */
  async run(): Promise<void> {
    for (let next = this.takeNext(); next !== undefined; next = this.takeNext()) {
      this.stage.moveTo(next.at);
      await next.act();
    }
  }

  private takeNext(): Item | undefined {
    const [first] = this.items.sort((a, b) => a.at.getTime() - b.at.getTime() || a.order - b.order);
    this.items.shift();
    return first;
  }
}
