import { Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallsReader } from '#calls';
import type { Actor } from '#kernel';
import { CONFIG, type Config } from '#platform';
import { languages } from '#words';
import { Acting, Public } from '../../../../edge/src/index.js';
import { addressOf } from '../../calls/public-calls.js';
import { PageController, type PageRequest } from '../../http/index.js';
import { sendFresh } from './send-fresh.js';

/** What is somebody's own, or of use to nobody who searches. */
const notForSearch = ['/home', '/account', '/applications', '/organisations', '/desk', '/api', '/sign-in', '/register'];

/** What search engines ask for first. */
@PageController()
@Public()
export class SearchController {
  constructor(
    private readonly calls: CallsReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The world of a demo is invented: none of it belongs into a search engine. */
  @Get('robots.txt')
  robots(@Req() request: PageRequest, @Res() reply: FastifyReply) {
    const { mode, http } = this.config;
    const lines =
      mode === 'demo'
        ? ['User-agent: *', 'Disallow: /']
        : [
            'User-agent: *',
            ...notForSearch.map((path) => `Disallow: ${path}`),
            '',
            `Sitemap: ${http.publicUrl}/sitemap.xml`,
          ];
    sendFresh(request, reply, { type: 'text/plain; charset=utf-8', body: `${lines.join('\n')}\n` });
  }

  @Get('sitemap.xml')
  async sitemap(@Req() request: PageRequest, @Res() reply: FastifyReply, @Acting() actor: Actor) {
    const calls = (await this.calls.list(actor)).filter(({ state }) => state === 'published' || state === 'concluded');
    const paths = calls.flatMap((call) =>
      ['', '/guidelines', '/questions', '/check'].map((part) => `${addressOf(call)}${part}`),
    );
    const body = sitemapOf(['/', ...paths], this.config.http.publicUrl);
    sendFresh(request, reply, { type: 'application/xml; charset=utf-8', body });
  }
}

/** Each page in each language, with the others beside it (sitemaps.org). Paths hold nothing that XML would read. */
const sitemapOf = (paths: readonly string[], site: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...paths.flatMap((path) =>
      Object.keys(languages).flatMap((language) => [
        '<url>',
        `<loc>${site}${path}?lang=${language}</loc>`,
        ...Object.keys(languages).map(
          (each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${site}${path}?lang=${each}"/>`,
        ),
        `<xhtml:link rel="alternate" hreflang="x-default" href="${site}${path}"/>`,
        '</url>',
      ]),
    ),
    '</urlset>',
    '',
  ].join('\n');
