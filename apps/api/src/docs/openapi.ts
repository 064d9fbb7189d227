import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The OpenAPI 3.1 description of the routes under `/api`, made from the controllers. */
export const openApiOf = (app: INestApplication): OpenAPIObject => {
  const builder = new DocumentBuilder()
    .setTitle('Small Grants Facility')
    .setDescription(
      'Calls, applications, reviews, selection, awards, disbursements and reports of the Small Grants Facility. ' +
        'Edits name the version they saw in If-Match and may carry an Idempotency-Key; refusals are RFC 9457 problems with all reasons.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .addCookieAuth('sgf_session');
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api'));
  return { ...document, paths: Object.fromEntries(paths) };
};
