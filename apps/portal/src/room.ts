import type { Provider, Type } from '@nestjs/common';

/** What a folder of pages brings to the portal. */
export interface Room {
  readonly controllers: readonly Type[];
  readonly providers: readonly Provider[];
}
