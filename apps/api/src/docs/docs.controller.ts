import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { kernelErrors } from '#kernel';
import { contentSecurityPolicy, Public } from '../http/index.js';
import { OpenApiDocument } from './openapi-document.js';

const ui = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const files: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** The description of the API, for programs and for people. */
@ApiExcludeController()
@Controller()
@Public()
export class DocsController {
  constructor(private readonly document: OpenApiDocument) {}

  /** OpenAPI 3.1. */
  @Get('openapi.json')
  openApi() {
    return this.document.read();
  }

  /** A page to browse it; its script and style are files, so that its policy stays strict; the style draws its icons itself. */
  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', contentSecurityPolicy.replace("img-src 'self'", "img-src 'self' data:"))
  page(): string {
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>API · Small Grants Facility</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><h1 hidden>API of the Small Grants Facility</h1><div id="swagger-ui"></div><noscript><p>The description is at
<a href="/api/openapi.json">/api/openapi.json</a>.</p></noscript><script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script></body></html>`;
  }

  /** Starts the page. */
  @Get('docs/start.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  start(): string {
    return "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true });";
  }

  /** The page's script and style. */
  @Get('docs/:file')
  file(@Param('file') file: string): StreamableFile {
    const type = Object.hasOwn(files, file) ? files[file] : undefined;
    if (type === undefined) throw kernelErrors.error('not_found');
    return new StreamableFile(createReadStream(join(ui, file)), { type });
  }
}
