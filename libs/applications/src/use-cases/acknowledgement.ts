import type { Id } from '#kernel';
import type { Application } from '../data/application.entity.js';
import type { ApplicationState } from '../domain/application.machine.js';

/** What an act on an application answers; plain, so that a repeated key can be given the same answer. */
export interface ApplicationAcknowledgement {
  readonly id: Id<'application'>;
  readonly reference: string;
  readonly state: ApplicationState;
  readonly version: number;
}

/** Where the application stands after the act. */
export const acknowledge = ({
  id,
  reference,
  state,
  version,
}: Pick<Application, keyof ApplicationAcknowledgement>): ApplicationAcknowledgement => ({
  id,
  reference,
  state,
  version,
});
