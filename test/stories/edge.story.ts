import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApi, type Api } from '../support/api.js';

describe('the edge of the API', () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  it('is alive and ready', async () => {
    await api.as().get('/health/alive').expect(200, { alive: true });
    await api.as().get('/health/ready').expect(200, { ready: true });
  });

  it('answers a stranger with a problem, not with a page or a stack', async () => {
    const { body, headers } = await api.as().post('/api/calls').send({}).expect(401);
    expect(headers['content-type']).toMatch('application/problem+json');
    expect(body).toMatchObject({ type: 'urn:sgf:problem:not_signed_in', status: 401, reasons: [], errors: [] });
  });

  it('answers an unknown address, a wrong method and broken JSON as problems', async () => {
    expect((await api.as().get('/api/nothing').expect(404)).body.status).toBe(404);
    expect((await api.as().delete('/api/calls').expect(404)).body.status).toBe(404);
    const broken = api.as().post('/api/calls').set('content-type', 'application/json').send('{"code": ');
    expect((await broken.expect(400)).body.status).toBe(400);
  });

  it('gives what has not the form of an id the same answer as what is not there', async () => {
    const absent = await api.as().get('/api/calls/019a8f00-0000-7000-8000-000000000000').expect(404);
    const odd = await api.as().get("/api/calls/1';drop table call").expect(404);
    expect(odd.body).toEqual(absent.body);
  });

  it('describes itself in OpenAPI 3.1, with a page to browse it', async () => {
    const { body } = await api.as().get('/api/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toContain('/api/calls/{id}/publication');
    expect((await api.as().get('/api/docs').expect(200)).text).toContain('swagger-ui-bundle.js');
    await api
      .as()
      .get('/api/docs/swagger-ui.css')
      .expect(200)
      .expect('content-type', /text\/css/);
    await api.as().get('/api/docs/..%2fpackage.json').expect(404);
  });
});
