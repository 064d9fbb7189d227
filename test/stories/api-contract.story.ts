import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Response } from 'supertest';
import { IssueApiToken } from '../../libs/identity/src/index.js';
import type { Actor, Role } from '../../libs/kernel/src/index.js';
import { openApi, type Api } from '../support/api.js';
import { aDesk } from '../support/builders/award.js';
import { aGrant, type Grant } from '../support/builders/grant.js';
import { grantedRole, registered } from '../support/builders/account.js';
import { sessionOf } from '../support/session.js';
import {
  addressOf,
  bodiesNear,
  changes,
  operationsOf,
  sampleOf,
  type Description,
  type Operation,
} from './api-contract.operations.js';

type Speaker = ReturnType<Api['as']>;

const nothing = '019a8f00-0000-7000-8000-000000000000';
const duties: readonly Role[] = [
  'officer',
  'administrator',
  'finance_officer',
  'approver',
  'reviewer',
  'trustee',
  'auditor',
];

describe('the API keeps what its description says', () => {
  let api: Api;
  let operations: Operation[];
  const people: Speaker[] = [];
  let cookie: string;
  let grant: Grant;

  beforeAll(async () => {
    api = await openApi();
    const { body } = await api.as().get('/api/openapi.json').expect(200);
    operations = operationsOf(body as Description);
    api.clock.set('2011-09-01T10:00:00Z');
    for (const role of duties) people.push(await speakerFor(await inOffice(role)));
    people.push(await speakerFor(await api.person()));
    await grantedRole(api, await registered(api, 'officer'), 'officer', '2011-01-01', '2011-12-31');
    grant = await aGrant(api, await aDesk(api));
    ({ cookie } = await sessionOf(api, 'officer'));
  });
  afterAll(() => api.close());

  const inOffice = async (role: Role): Promise<Actor> => {
    const person = await api.person({ roles: [role] });
    await grantedRole(api, person.id, role, '2011-01-01', '2011-12-31');
    return person;
  };
  const speakerFor = async (actor: Actor): Promise<Speaker> => {
    const session = { id: actor.id, personId: actor.id, csrfSecret: '', byToken: false, pending: null } as never;
    return api.as((await api.get(IssueApiToken).execute(actor, session, { name: 'story', days: 1 })).token);
  };
  const ask = (speaker: Speaker, operation: Operation, id: string, body?: unknown): Promise<Response> => {
    const method = operation.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    const request = speaker[method](addressOf(operation, () => id)).set('if-match', '"1"');
    return body === undefined ? request : request.set('content-type', 'application/json').send(JSON.stringify(body));
  };
  /** Something that is there, where the grant has it: a body is read further then. */
  const idFor = ({ path }: Operation): string => {
    const [kind] = /(?<=^\/api\/)\w+/.exec(path)!;
    const ids: Readonly<Record<string, string>> = {
      applications: grant.applicationId,
      awards: grant.id,
      disbursements: grant.instalments[0]!,
      organisations: grant.organisationId,
      people: grant.grantee.id,
    };
    return ids[kind] ?? nothing;
  };
  const sampleFor = ({ body }: Operation): unknown => body && sampleOf(body);
  /** The answers that are not as they should be, by operation; every refusal has to be a problem in words. */
  const wrongAnswers = async (
    asked: readonly Operation[],
    answered: (operation: Operation) => Promise<Response>,
    right: (response: Response) => boolean,
  ): Promise<string[]> => {
    const found: string[] = [];
    for (const operation of asked) {
      const response = await answered(operation);
      const faults = [
        ...(right(response) ? [] : [`${response.status} ${response.text}`]),
        ...faultsOfProblem(response),
      ];
      found.push(...faults.map((fault) => `${operation.name}: ${fault}`));
    }
    return found;
  };

  it('every operation says what it does and what it answers', () => {
    const silent = operations.filter(
      ({ summary, responses }) => !summary || Object.values(responses).some(({ description }) => !description),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(operations.every(({ responses }) => responses['default'] && Object.keys(responses).length > 1)).toBe(true);
    expect(operations.length).toBeGreaterThan(120);
  });

  it('nobody is answered without credentials, but where it is public on purpose', async () => {
    const closed = operations.filter(({ security }) => !security);
    expect(operations.filter((one) => !closed.includes(one)).map(({ name }) => name)).toEqual(publicOperations);
    const answered = (one: Operation) => ask(api.as(), one, nothing, sampleFor(one));
    expect(await wrongAnswers(closed, answered, ({ status }) => status === 401)).toEqual([]);
    const open = operations.filter((one) => !closed.includes(one));
    expect(
      await wrongAnswers(
        open,
        (one) => ask(api.as(), one, nothing, {}),
        ({ status }) => status !== 401,
      ),
    ).toEqual([]);
  });

  it.each([nothing, 'nonsense', "1'; drop table call --", '%00', 'x'.repeat(100)])(
    'an id of nothing, %j, is not found by whoever may ask',
    async (id) => {
      const withId = operations.filter(({ path }) => path.includes('{'));
      const answered = async (operation: Operation): Promise<Response> => {
        for (const person of people) {
          const response = await ask(person, operation, encodeURI(id).replace('%2500', '%00'), sampleFor(operation));
          if (response.status !== 403) return response;
        }
        throw new Error(`nobody may ${operation.name}`);
      };
      expect(await wrongAnswers(withId, answered, ({ status }) => [404, 422].includes(status))).toEqual([]);
    },
  );

  it('a browser changes nothing without the token of its session', async () => {
    const byCookie = (one: Operation) => ask(api.as().set('cookie', cookie), one, nothing, sampleFor(one));
    const refused = ({ status, body }: Response) => status === 403 && body.type === 'urn:sgf:problem:csrf_token_wrong';
    expect(await wrongAnswers(operations.filter(changes), byCookie, refused)).toEqual([]);
  });

  it('an unknown field is named wherever it is sent', async () => {
    const json = operations.filter(
      (one) => changes(one) && !one.path.endsWith('/documents') && one.method !== 'DELETE',
    );
    const strange = (one: Operation) => ask(people[0]!, one, nothing, { ...(sampleFor(one) as object), 'un/known': 1 });
    const named = ({ status, body }: Response) =>
      status === 422 && body.errors.some(({ pointer }: { pointer: string }) => pointer === '/un~1known');
    expect(
      await wrongAnswers(
        json.filter(({ name }) => !freeForm.includes(name)),
        strange,
        named,
      ),
    ).toEqual([]);
  });

  it('what is versioned is not changed blindly', async () => {
    const versioned = operations
      .filter(({ method }) => method === 'PUT')
      .filter(({ name }) => !unversioned.includes(name));
    expect(versioned.every(({ parameters }) => parameters.some(({ name }) => name === 'If-Match'))).toBe(true);
    const blindly = (one: Operation) => {
      const request = people[0]!.put(addressOf(one, () => nothing));
      return request.send(sampleFor(one) as object);
    };
    expect(await wrongAnswers(versioned, blindly, ({ status }) => status === 428)).toEqual([]);
  });

  it('no body brings it down, whoever sends it', async () => {
    const bodied = operations.filter(({ body }) => body);
    const found: string[] = [];
    for (const [i, operation] of bodied.entries()) {
      const bodies = fc.sample(bodiesNear(operation.body!), { seed: 2011 + i, numRuns: 5 });
      for (const [j, body] of bodies.entries()) {
        const answered = () => ask(people[(i + j) % people.length]!, operation, idFor(operation), body);
        const faults = await wrongAnswers([operation], answered, ({ status }) => status < 500);
        found.push(...faults.map((fault) => `${fault} to ${JSON.stringify(body)}`));
      }
    }
    expect(found).toEqual([]);
  }, 120_000);
});

/** A refusal is a problem document in words, without marks of what was not translated or filled in. */
const faultsOfProblem = ({ status, type, text }: Response): string[] => [
  ...(status < 400 || type === 'application/problem+json' ? [] : [`is no problem but ${type}`]),
  ...(status >= 400 && /⟦|"message":"[^"]*\{\w+\}/.test(text) ? [`is not in words: ${text}`] : []),
];

const publicOperations = [
  'POST /api/session',
  'POST /api/people',
  'POST /api/people/confirmation',
  'POST /api/people/password-link',
  'POST /api/people/password',
  'POST /api/people/address',
  'GET /api/verification',
  'GET /api/calls',
  'GET /api/calls/{id}',
  'GET /api/calls/{id}/corrigenda',
  'GET /api/calls/{id}/clarifications',
  'GET /api/clarifications/{id}',
];

/** The fields of a section depend on the form of the call, those of a profile on its part: they are checked against it. */
const freeForm = ['PUT /api/applications/{id}/sections/{section}', 'PUT /api/organisations/{id}/profile/{part}'];
const unversioned = ['PUT /api/people/me/password'];
