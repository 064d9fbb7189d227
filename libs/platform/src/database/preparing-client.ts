import { createHash } from 'node:crypto';
import type { ClientConfig, QueryConfig } from 'pg';
import { SteadyClient } from './steady-client.js';

/** Statements that one connection keeps prepared; further ones are planned each time. A plan takes 100 KB on average. */
const mostPrepared = 500;

const names = new Map<string, string>();

/**
 * A connection that prepares what it is asked with parameters: planning a statement under row-level security takes the
 * server up to a hundred times as long as answering it, and a prepared one is planned a few times only. Statements go out as
 * they are asked, in their order, and none waits for the answer to the one before; what is asked in one go goes out at once.
 */
export class PreparingClient extends SteadyClient {
  private isGathering = false;

  constructor(config?: ClientConfig) {
    super({ ...config, pipeline: true });
  }

  /** As `Client.query`; a text with parameters, be they none, is named by what it says. */
  override query(...asked: unknown[]): never {
    this.gather();
    const [text, values, ...others] = asked;
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    const how = name === undefined ? asked : [{ name, text, values } as QueryConfig, ...others];
    return (super.query as (...args: unknown[]) => never).apply(this, how);
  }

  /** A write to the network costs more than what it carries. */
  private gather(): void {
    if (this.isGathering) return;
    const { stream } = this.connection;
    this.isGathering = true;
    stream.cork();
    process.nextTick(() => {
      this.isGathering = false;
      stream.uncork();
    });
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostPrepared) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  names.set(text, name);
  return name;
}
