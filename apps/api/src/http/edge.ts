import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OpenApiDocument } from '../docs/openapi-document.js';
import { openApiOf } from '../docs/openapi.js';
import { validation } from './validation.js';

/** What every request meets before a controller: cookies and checked bodies; and the description of what is there. */
export const dressEdge = async (app: NestFastifyApplication): Promise<void> => {
  await app.register(cookie);
  app.useGlobalPipes(validation());
  app.get(OpenApiDocument, { strict: false }).useMaker(() => openApiOf(app));
};
