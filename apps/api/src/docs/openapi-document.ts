import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** Holds the description, which can only be made once the whole application stands; made at the first question. */
@Injectable()
export class OpenApiDocument {
  private make: (() => OpenAPIObject) | undefined;
  private made: OpenAPIObject | undefined;

  /** Says how the description is made. */
  useMaker(make: () => OpenAPIObject): void {
    this.make = make;
    this.made = undefined;
  }

  /** The description. */
  read(): OpenAPIObject {
    this.made ??= this.make?.();
    if (this.made === undefined) throw new Error('the description of the API has no maker');
    return this.made;
  }
}
