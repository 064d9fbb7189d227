import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ApplicationsModule } from '#applications';
import { CorrespondenceModule } from '#correspondence';
import { FilesModule } from '#platform';
import { ApplicationsController } from './applications.controller.js';
import { AssessmentController } from './assessment.controller.js';
import { CorrigendumPreviewController } from './corrigendum-preview.controller.js';
import { DocumentsController } from './documents.controller.js';
import { ExtensionsController } from './extensions.controller.js';
import { RedactionsController } from './redactions.controller.js';
import { ReceivedController } from './received.controller.js';
import { UploadsController } from './uploads.controller.js';
import { VerificationController } from './verification.controller.js';

/** Applications over HTTP. Bytes of files are handed on as they come, without being gathered in memory. */
@Module({
  imports: [ApplicationsModule, CorrespondenceModule, FilesModule],
  controllers: [
    ApplicationsController,
    AssessmentController,
    CorrigendumPreviewController,
    DocumentsController,
    ExtensionsController,
    ReceivedController,
    RedactionsController,
    UploadsController,
    VerificationController,
  ],
})
export class ApplicationsApiModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  /** Lets the server take bytes without a form. */
  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser('application/octet-stream', (request, payload, done) =>
      request.routeOptions.url?.endsWith('/documents') ? done(null, payload) : done(notHere),
    );
    // The protocol's own server reads these from the line.
    server.addContentTypeParser('application/offset+octet-stream', (request, _, done) =>
      request.routeOptions.url?.endsWith('/uploads/:uploadId') ? done(null) : done(notHere),
    );
  }
}

const notHere = Object.assign(new Error('no route but that of documents takes bytes'), { statusCode: 415 });
