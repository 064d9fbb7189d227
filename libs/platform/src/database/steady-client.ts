import { Client } from 'pg';

/**
 * A connection whose loss ends nothing else. It may break while nobody listens: between being made or borrowed and the first
 * word of its borrower. Node ends a process in which an error event meets no listener; here the next statement meets it.
 */
export class SteadyClient extends Client {
  constructor(config?: ConstructorParameters<typeof Client>[0]) {
    super(config);
    this.on('error', () => {});
  }
}
