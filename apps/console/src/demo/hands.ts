import type { Type } from '@nestjs/common';
import { systemActor } from '#kernel';
import { UnitOfWork } from '#platform';

/** What gives use-cases and readers by their class: a running application, or a stage. */
export interface Hands {
  get<T>(type: Type<T>): T;
}

/** Rows of a statement as the product itself. */
export const rowsOf = <Row>({ get }: Hands, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
  const work = get(UnitOfWork);
  return work.read(systemActor, () => work.query<Row>(sql, parameters));
};
