import 'reflect-metadata';
import { Body, Controller, Get, Module, Post, Query, Req, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { csrfToken, forged, formBodies, securityHeaders, type Acted } from '../../apps/edge/src/index.js';
import { frameFor, renderPage, sendPage } from '../../apps/portal/src/http/index.js';
import { Visitor } from './form-driver.js';
import { samplePages } from './sample-pages.js';

const secret = 'the secret of the session';
const assets = { css: '/c', js: '/j', icon: '/i', scripts: {} };
let posted: unknown;

@Controller()
class SampleController {
  @Get('form')
  form(@Res() reply: FastifyReply) {
    const frame = frameFor({ path: '/form', account: { name: 'Amina' }, csrf: csrfToken(secret) }, assets);
    return sendPage(reply, samplePages['/form']!.view, frame);
  }

  @Post('form')
  answer(@Body() body: unknown, @Req() request: FastifyRequest & Acted, @Res() reply: FastifyReply) {
    posted = { body, editing: request.editing };
    return reply.header('set-cookie', 'seen=1; Path=/; HttpOnly').redirect('/seen?from=form', 303);
  }

  @Get('seen')
  seen(@Req() request: FastifyRequest, @Query('from') from: string, @Res() reply: FastifyReply) {
    const page = `<main><h1>Seen</h1><p>${from} ${request.headers.cookie}</p><a href="form">Again</a></main>`;
    return reply.type('text/html').send(page);
  }
}

@Module({ controllers: [SampleController] })
class SampleModule {}

let app: NestFastifyApplication;
let address: string;

beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(SampleModule, new FastifyAdapter(), { logger: false });
  const fastify = app.getHttpAdapter().getInstance();
  securityHeaders(fastify, { https: true });
  formBodies(app);
  fastify.addHook('preHandler', async (request, reply) => {
    const why = forged(request, { publicOrigin: 'http://portal.test', secret });
    return why && reply.status(403).send(why);
  });
  await app.listen(0, '127.0.0.1');
  address = await app.getUrl();
});

afterAll(() => app.close());

const visitor = (): Visitor => new Visitor(address, 'http://portal.test');

test('a page is read as its reader has it', async () => {
  const page = await visitor().visit('/form');
  expect(page.heading).toBe('About the project');
  expect(page.title).toBe('Error: About the project – Small Grants Facility');
  expect(page.errors).toContain('Say why.');
  expect(page.links['Back']).toBe('/home');
  expect(page.text).toContain('In the language of the call.');
});

test('a form sends what the page holds and what was filled in, and nothing else', async () => {
  const page = await visitor().visit('/form');
  const form = page.form('Title of the project').fill({
    'Title of the project': 'Safe return',
    'lines[a1][price]': '12.50',
    Summary: 'One\nTwo',
    Country: 'Nigeria',
    Day: '1',
    Month: '9',
    Year: '2026',
    'What kind of organisation are you?': 'A consortium',
    'Which remedies?': ['Restitution'],
  });
  expect(form.value('Which remedies?')).toContain('restitution');
  const after = await form.submit('Save and come back later');
  expect(posted).toEqual({
    editing: { csrf: expect.any(String), version: 3, key: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    body: {
      title: 'Safe return',
      lines: { a1: { price: '12.50' } },
      summary: 'One\nTwo',
      risks: '',
      country: 'NG',
      startsOn: { day: '1', month: '9', year: '2026' },
      kind: 'consortium',
      lead: '',
      remedies: 'restitution',
      where: '',
      then: 'later',
    },
  });
  expect([after.heading, after.url, after.text]).toEqual(['Seen', '/seen?from=form', 'Seen form seen=1 Again']);
  expect((await after.follow('Again')).heading).toBe('About the project');
});

test('a form from elsewhere changes nothing', async () => {
  posted = undefined;
  const page = await new Visitor(address, 'http://evil.test', { 'sec-fetch-site': 'cross-site' }).visit('/form');
  const answer = await page.form().submit('Save and continue');
  expect(answer.status).toBe(403);
  expect(posted).toBeUndefined();
});

test('every answer carries the strict headers, errors too', async () => {
  for (const path of ['/form', '/missing']) {
    const { headers } = (await visitor().visit(path)).response;
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'strict-transport-security': 'max-age=31536000',
    });
  }
});

test('what is said by people is never markup', () => {
  const frame = frameFor({ path: '/', csrf: 'a token', account: { name: '<script>alert(1)</script>' } }, assets);
  const html = renderPage(samplePages['/home/empty']!.view, frame);
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('&lt;script>alert');
});

test.each([
  ['a button that is not there', (form: Awaited<ReturnType<typeof firstForm>>) => form.submit('Send')],
  [
    'a field that is not there',
    (form: Awaited<ReturnType<typeof firstForm>>) => form.fill({ Colour: 'red' }).submit('x'),
  ],
  [
    'an option that is not there',
    (form: Awaited<ReturnType<typeof firstForm>>) => form.fill({ Country: 'Atlantis' }).submit('Save and continue'),
  ],
])('asks in vain for %s', async (_, act) => {
  const form = await firstForm();
  await expect(async () => act(form)).rejects.toThrow(/^no(thing)? /);
});

const firstForm = async () => (await visitor().visit('/form')).form();
