import { expect } from '@jest/globals';
import type { Response } from 'supertest';
import type { Api } from '../support/api.js';
import { codeOfApp, goodPassword } from '../support/builders/account.js';
import type { Life } from './life-of-a-grant.life.js';

type Agent = ReturnType<Api['as']>;
type Method = 'get' | 'post' | 'put' | 'delete';
type Headers = Readonly<Record<string, string>>;

/** A person at a browser with a cookie, or with a script that holds a token. They sign in again whenever they have to. */
export class Someone {
  id = '';
  private secret: string | undefined;
  private session: { readonly agent: Agent; readonly since: number } | undefined;

  constructor(
    private readonly life: Life,
    readonly name: string,
    private readonly by: 'browser' | 'script',
  ) {}

  get email(): string {
    return `${this.name.toLowerCase()}@example.org`;
  }

  /** Makes an account and confirms it with the link of the mail. */
  async registers(): Promise<this> {
    const visitor = this.life.api.as();
    await visitor.post('/api/people').send({ email: this.email, name: this.name, password: goodPassword }).expect(202);
    const token = await this.life.linkTo(this.email);
    await visitor.post('/api/people/confirmation').send({ token, password: goodPassword }).expect(204);
    return this.arrives();
  }

  /** Sets a password with the link that an invitation brought. */
  async setsPassword(token: string): Promise<this> {
    await this.life.api.as().post('/api/people/password').send({ token, password: goodPassword }).expect(204);
    return this.arrives();
  }

  /** Lays down what was signed in with: it carries no role that was given since. */
  signsInAnew(): void {
    this.session = undefined;
  }

  /** Asks; what comes back may be anything. */
  async asks(method: Method, path: string, body?: unknown, headers: Headers = {}): Promise<Response> {
    const request = (await this.agent())[method](path).set(headers);
    return body === undefined ? request : request.send(body as object);
  }

  /** Asks for what is given. */
  get = (path: string): Promise<Response> => this.granted('get', path);
  post = (path: string, body?: unknown, headers?: Headers): Promise<Response> =>
    this.granted('post', path, body, headers);
  put = (path: string, body: unknown, version: number): Promise<Response> =>
    this.granted('put', path, body, { 'if-match': `"${version}"` });

  /** Asks for what is refused: with a problem in words, and nothing written down. */
  async refused(status: number, method: Method, path: string, body?: unknown, headers?: Headers): Promise<Response> {
    await this.agent();
    const before = await this.life.written();
    const response = await this.asks(method, path, body, headers);
    expect([response.status, response.type, response.text]).toEqual([
      status,
      'application/problem+json',
      response.text,
    ]);
    expect(response.text).not.toMatch(/⟦|"message":"[^"]*\{\w+\}/);
    expect(await this.life.written()).toEqual(before);
    return response;
  }

  /** Takes an action that a representation offers, under the version that it shows. */
  async does(path: string, name: string, body?: unknown): Promise<Response> {
    const { action, etag } = await this.offered(path, name);
    expect([name, action.reasons]).toEqual([name, []]);
    return this.post(action.href, body, etag);
  }

  /** Tries an action that a representation shows with reasons; the refusal gives the same reasons. */
  async cannot(path: string, name: string, body?: unknown): Promise<string[]> {
    const { action, etag } = await this.offered(path, name);
    expect(action.reasons.length).toBeGreaterThan(0);
    const { body: problem } = await this.refused(409, 'post', action.href, body, etag);
    expect(codesOf(problem)).toEqual(codesOf(action));
    return codesOf(problem);
  }

  private async offered(path: string, name: string): Promise<{ action: Action; etag: Headers }> {
    const { body, headers } = await this.get(path);
    const action = (body.actions as Action[]).find((one) => one.name === name);
    if (action === undefined) throw new Error(`${this.name} is not offered to ${name} at ${path}`);
    return { action, etag: headers['etag'] === undefined ? {} : { 'if-match': headers['etag'] } };
  }

  private async granted(method: Method, path: string, body?: unknown, headers?: Headers): Promise<Response> {
    const response = await this.asks(method, path, body, headers);
    if (response.status >= 300) throw new Error(`${this.name}: ${method} ${path}: ${response.status} ${response.text}`);
    return response;
  }

  private async arrives(): Promise<this> {
    await this.agent();
    this.id = (await this.life.api.sql<{ id: string }>('select id from person where email = $1', [this.email]))[0]!.id;
    return this;
  }

  /** A browser’s session is left idle for so long at most; a token is made for longer. */
  private async agent(): Promise<Agent> {
    const [now, lasts] = [Date.parse(this.life.now), this.by === 'browser' ? 25 * 60_000 : 300 * 86_400_000];
    if (this.session === undefined || now - this.session.since > lasts)
      this.session = { agent: await this.signsIn(), since: now };
    return this.session.agent;
  }

  private async signsIn(): Promise<Agent> {
    const browser = this.life.api.as();
    const opened = await browser.post('/api/session').send({ email: this.email, password: goodPassword }).expect(201);
    browser.set('x-csrf-token', opened.body.csrfToken);
    if (opened.body.pending !== null)
      browser.set('x-csrf-token', await this.givesSecondFactor(browser, opened.body.pending));
    if (this.by === 'browser') return browser;
    const issued = await browser.post('/api/people/me/tokens').send({ name: 'script', days: 365 }).expect(201);
    return this.life.api.as(issued.body.token);
  }

  private async givesSecondFactor(browser: Agent, pending: string): Promise<string> {
    const at = '/api/session/second-factor';
    const enrols = pending === 'enrolment';
    if (enrols) this.secret = (await browser.post(`${at}/enrolment`).expect(201)).body.secret;
    const given = await browser
      .post(enrols ? `${at}/confirmation` : at)
      .send({ code: this.code() })
      .expect(201);
    return given.body.csrfToken;
  }

  /** What the authenticator app shows now. */
  code = (): string => codeOfApp(this.secret!, this.life.now);
}

interface Action {
  readonly name: string;
  readonly href: string;
  readonly reasons: readonly { readonly code: string }[];
}

/** The codes of the reasons of a problem or an action. */
export const codesOf = ({ reasons }: { readonly reasons: readonly { readonly code: string }[] }): string[] =>
  reasons.map(({ code }) => code);

/** Where the faults of a problem are. */
export const pointersOf = ({ body }: Response): string[] =>
  (body.errors as { pointer: string }[]).map(({ pointer }) => pointer).sort();
