import { Interrupted, Steps } from './steps.js';

const never = new Promise<void>(() => {});

describe('the steps of a start', () => {
  let happened: string[];
  let said: string[];
  let steps: Steps;

  beforeEach(() => {
    happened = [];
    said = [];
    steps = new Steps((line) => said.push(line));
  });

  const step = (name: string, stop: () => Promise<void> = async () => {}) => ({
    name,
    start: async () => {
      happened.push(`start ${name}`);
      return name.toUpperCase();
    },
    stop: async (made: string) => {
      happened.push(`stop ${made}`);
      await stop();
    },
  });

  it('stop in the reverse order, each with what it made', async () => {
    for (const name of ['database', 'mail', 'app']) expect(await steps.run(step(name))).toBe(name.toUpperCase());
    await steps.stop(1_000);
    expect(happened).toEqual(['start database', 'start mail', 'start app', 'stop APP', 'stop MAIL', 'stop DATABASE']);
  });

  it('stop what was started when a later one fails', async () => {
    await steps.run(step('database'));
    const broken = { name: 'app', start: () => Promise.reject(new Error('broken')), stop: async () => {} };
    await expect(steps.run(broken)).rejects.toThrow('broken');
    await steps.stop(1_000);
    expect(happened).toEqual(['start database', 'stop DATABASE']);
  });

  it('leave time for the others when one hangs, and name it', async () => {
    await steps.run(step('database'));
    await steps.run(step('app', () => never));
    await steps.stop(500);
    expect(happened.at(-1)).toBe('stop DATABASE');
    expect(said.at(-1)).toBe('app: did not stop in time');
  });

  it('go on stopping when one fails to', async () => {
    await steps.run(step('database'));
    await steps.run(step('app', () => Promise.reject(new Error('no'))));
    await steps.stop(1_000);
    expect(said.at(-1)).toBe('app: no');
    expect(happened.at(-1)).toBe('stop DATABASE');
  });

  it('start no further one after an interruption', async () => {
    await steps.run(step('database'));
    steps.interrupt();
    await expect(steps.run(step('app'))).rejects.toThrow(Interrupted);
    expect(happened).toEqual(['start database']);
  });
});
