import type { Part } from '../../edge/src/index.js';
import { ApiModule } from './api.module.js';
import { OpenApiDocument } from './docs/openapi-document.js';
import { openApiOf } from './docs/openapi.js';

/** The REST API as a part of a process. It knows no queue: what happens later is a row of the outbox. */
export const api: Part = {
  module: ApiModule,
  dress: (app) => app.get(OpenApiDocument, { strict: false }).useMaker(() => openApiOf(app)),
};
