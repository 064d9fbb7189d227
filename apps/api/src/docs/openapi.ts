import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The OpenAPI 3.1 description of the routes under `/api`, made from the controllers. */
export const openApiOf = (app: INestApplication): OpenAPIObject => {
  const builder = new DocumentBuilder()
    .setTitle('Small Grants Facility')
    .setDescription(
      'Calls, applications, reviews, selection, awards, disbursements and reports of the Small Grants Facility. ' +
        'Edits name the version they saw in If-Match and may carry an Idempotency-Key; refusals are RFC 9457 problems with all reasons. ' +
        'A session’s changes carry its X-CSRF-Token; a script’s token needs none.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addSecurity('bearer', { type: 'http', scheme: 'bearer' })
    .addSecurity('session', { type: 'apiKey', in: 'cookie', name: 'sgf_session' })
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('session')
    .addGlobalResponse({
      status: 'default',
      description: 'Refused: a problem with every reason and every fault of the input',
      content: { 'application/problem+json': { schema: problem } },
    });
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api'));
  return { ...document, paths: Object.fromEntries(paths) };
};

const explained: Record<string, Schema> = {
  code: { type: 'string' },
  params: { type: 'object' },
  message: { type: 'string' },
};

const list = (properties: Record<string, Schema>): Schema => ({ type: 'array', items: { type: 'object', properties } });

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** RFC 9457, with what a program needs to explain it. */
const problem: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'reasons', 'errors'],
  properties: {
    type: { type: 'string', example: 'urn:sgf:problem:application.cannot_submit' },
    title: { type: 'string' },
    status: { type: 'integer' },
    instance: { type: 'string', description: 'Finds an unforeseen failure in the logs' },
    reasons: list(explained),
    errors: list({ pointer: { type: 'string', description: 'RFC 6901, into the body' }, ...explained }),
  },
};
