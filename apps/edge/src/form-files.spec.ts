import { fastify, type FastifyInstance } from 'fastify';
import multipart from '@fastify/multipart';
import { openForm } from './form-files.js';

let server: FastifyInstance;
let address: string;

beforeAll(async () => {
  server = fastify();
  await server.register(multipart, { throwFileSizeLimit: false, limits: { fileSize: Infinity } });
  server.post('/refused', async (request, reply) => {
    const { body } = await openForm(request, reply);
    return reply.status(403).send(body);
  });
  server.post('/taken', async (request, reply) => {
    const { body, files } = await openForm(request, reply);
    const taken: unknown[] = [];
    for await (const { field, name, stream } of files) {
      let bytes = 0;
      for await (const piece of stream) bytes += (piece as Buffer).length;
      taken.push({ field, name, bytes });
    }
    return { body, taken };
  });
  address = await server.listen({ host: '127.0.0.1', port: 0 });
});

afterAll(() => server.close());

const form = (...parts: readonly (readonly [string, string | File])[]): FormData => {
  const data = new FormData();
  for (const [name, value] of parts) data.append(name, value);
  return data;
};
const file = (name: string, bytes: number): File => new File([new Uint8Array(bytes)], name);
const post = (path: string, body: FormData) => fetch(`${address}${path}`, { method: 'POST', body });

test('fields come as of any form, files one after another', async () => {
  const answer = await post(
    '/taken',
    form(['_csrf', 'x'], ['rows[a][b]', '1'], ['file', file('one.pdf', 3)], ['file', file('two.pdf', 300_000)]),
  );
  expect(await answer.json()).toEqual({
    body: { _csrf: 'x', rows: { a: { b: '1' } } },
    taken: [
      { field: 'file', name: 'one.pdf', bytes: 3 },
      { field: 'file', name: 'two.pdf', bytes: 300_000 },
    ],
  });
});

test('a line of a field ends with one character here too', async () => {
  const answer = await post('/taken', form(['text', 'one\r\ntwo']));
  expect(await answer.json()).toEqual({ body: { text: 'one\ntwo' }, taken: [] });
});

test('a field left empty brings no file', async () => {
  const answer = await post('/taken', form(['a', '1'], ['file', file('', 0)]));
  expect(await answer.json()).toEqual({ body: { a: '1' }, taken: [] });
});

test('a refused form is answered although its file is long', async () => {
  const answer = await post('/refused', form(['a', '1'], ['file', file('long.pdf', 20_000_000)]));
  expect(answer.status).toBe(403);
  expect(await answer.json()).toEqual({ a: '1' });
  expect((await post('/taken', form(['a', '2']))).status).toBe(200);
});
