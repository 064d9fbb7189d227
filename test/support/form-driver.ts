import { attribute, byTag, findAll, hasClass, parsePage, textOf, type Element } from './html.js';

/** One request of the driver, as Fastify's `inject` takes it. */
export interface DriverRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
}

/** What came back; several Set-Cookie headers are a list. */
export interface DriverResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: string;
}

/** The way to the portal: Fastify's `inject`, or HTTP. */
export type Transport = (request: DriverRequest) => Promise<DriverResponse>;

/** Over real HTTP. `address` is scheme, host and port. */
export const overHttp =
  (address: string): Transport =>
  async ({ method, url, headers, payload }) => {
    const response = await fetch(address + url, { method, headers, body: payload ?? null, redirect: 'manual' });
    const named = Object.fromEntries(response.headers);
    return {
      statusCode: response.status,
      headers: { ...named, 'set-cookie': response.headers.getSetCookie() },
      body: await response.text(),
    };
  };

/**
 * A browser without JavaScript, for stories: it sees what the page holds and sends what its forms hold, follows
 * redirects and keeps cookies. `origin` is the public address, which browsers name with each form.
 */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly transport: Transport,
    private readonly origin = 'http://127.0.0.1:3000',
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** Opens an address of the site. */
  visit(url: string): Promise<VisitedPage> {
    return this.follow({ method: 'GET', url, headers: {} });
  }

  /** Sends a form's fields; used by `Form`. */
  send(method: 'GET' | 'POST', url: string, fields: URLSearchParams): Promise<VisitedPage> {
    if (method === 'GET') return this.visit(`${url.split('?')[0]}?${fields}`);
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: this.origin,
      'sec-fetch-site': 'same-origin',
    };
    return this.follow({ method, url, headers, payload: fields.toString() });
  }

  private async follow(request: DriverRequest, redirects = 0): Promise<VisitedPage> {
    const headers = { ...this.headers, ...request.headers, ...this.cookieHeader() };
    const response = await this.transport({ ...request, headers });
    this.keepCookies(response.headers['set-cookie']);
    const { location } = response.headers;
    if (location === undefined || Math.floor(response.statusCode / 100) !== 3)
      return new VisitedPage(this, request.url, response);
    if (redirects === 10) throw new Error(`${request.url} redirects without end`);
    const url = pathOf(String(location), request.url);
    const keepsMethod = response.statusCode === 307 || response.statusCode === 308;
    return this.follow(keepsMethod ? { ...request, url } : { method: 'GET', url, headers: {} }, redirects + 1);
  }

  private cookieHeader(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return cookie ? { cookie } : {};
  }

  private keepCookies(header: string | string[] | number | undefined): void {
    for (const line of [header ?? []].flat().map(String)) {
      const [pair = '', ...attributes] = line.split(';');
      const name = pair.slice(0, pair.indexOf('=')).trim();
      const gone = attributes.some(
        (part) => /^\s*max-age=0$/i.test(part) || /^\s*expires=Thu, 01 Jan 1970/i.test(part),
      );
      if (gone) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(pair.indexOf('=') + 1).trim());
    }
  }
}

/** A page as its reader has it. */
export class VisitedPage {
  readonly root: Element;
  readonly status: number;

  constructor(
    private readonly visitor: Visitor,
    /** Path and query, after redirects. */
    readonly url: string,
    readonly response: DriverResponse,
  ) {
    this.root = parsePage(response.body);
    this.status = response.statusCode;
  }

  get title(): string {
    return byTag(this.root, 'title').map(textOf).join();
  }

  /** The first heading. */
  get heading(): string {
    return byTag(this.root, 'h1').map(textOf)[0] ?? '';
  }

  /** What stands in the main part of the page. */
  get text(): string {
    return byTag(this.root, 'main').map(textOf).join(' ');
  }

  /** The lines of the error summary. */
  get errors(): string[] {
    const summary = findAll(this.root, (element) => hasClass(element, 'govuk-error-summary__list'));
    return summary.flatMap((list) => byTag(list, 'li')).map(textOf);
  }

  /** The links by their words; the first wins. */
  get links(): Readonly<Record<string, string>> {
    const links = byTag(this.root, 'a').map((a) => [textOf(a), attribute(a, 'href') ?? ''] as const);
    return Object.fromEntries(links.reverse());
  }

  /** Follows a link by its words. */
  follow(words: string): Promise<VisitedPage> {
    const href = this.links[words];
    if (href === undefined)
      throw new Error(`no link “${words}” on ${this.url}; there are: ${Object.keys(this.links).join(', ')}`);
    return this.visitor.visit(pathOf(href, this.url));
  }

  /** The form with a button or field of that name; without a name, the first one in the main part. */
  form(named?: string): Form {
    const main = byTag(this.root, 'main')[0] ?? this.root;
    const forms = byTag(named === undefined ? main : this.root, 'form');
    const form = forms.find((each) => named === undefined || textOf(each).includes(named));
    if (!form) throw new Error(`no form ${named ?? ''} on ${this.url} (${this.status}): ${this.text.slice(0, 300)}`);
    return new Form(this, form, (method, url, fields) => this.visitor.send(method, url, fields));
  }
}

/** What one fills a field with: text, the words or value of an option, several of them, or a tick. */
export type Answer = string | readonly string[] | boolean;

/** A form as it stands on the page; filled in by label or name, sent by a button's words. */
export class Form {
  private readonly answers = new Map<Element, Answer>();

  constructor(
    private readonly page: VisitedPage,
    private readonly form: Element,
    private readonly send: (method: 'GET' | 'POST', url: string, fields: URLSearchParams) => Promise<VisitedPage>,
  ) {}

  /** `fill({ 'Email address': 'a@b.org', 'Which countries?': ['Nigeria', 'Italy'], 'I accept': true })`. */
  fill(answers: Readonly<Record<string, Answer>>): this {
    for (const [question, answer] of Object.entries(answers))
      for (const control of this.controlsOf(question)) this.answers.set(control, answer);
    return this;
  }

  /** What a field holds now, as it would be sent. */
  value(question: string): string[] {
    return this.controlsOf(question).flatMap((control) => this.valuesOf(control));
  }

  /** Presses a button: what the form holds is sent, with the button's own name and value, and nothing else. */
  submit(words: string): Promise<VisitedPage> {
    const button = byTag(this.form, 'button').find(
      (each) => textOf(each) === words && attribute(each, 'type') !== 'button',
    );
    if (!button) throw new Error(`no button “${words}”: ${byTag(this.form, 'button').map(textOf).join(', ')}`);
    if (attribute(button, 'disabled') !== undefined) throw new Error(`the button “${words}” is disabled`);
    const fields = new URLSearchParams();
    for (const control of this.controls())
      for (const value of this.valuesOf(control)) fields.append(attribute(control, 'name')!, value);
    const name = attribute(button, 'name');
    if (name) fields.append(name, attribute(button, 'value') ?? '');
    const method = attribute(this.form, 'method')?.toUpperCase() === 'POST' ? 'POST' : 'GET';
    const action = attribute(button, 'formaction') ?? attribute(this.form, 'action') ?? this.page.url;
    return this.send(method, pathOf(action, this.page.url), fields);
  }

  private controls(): Element[] {
    return byTag(this.form, 'input', 'select', 'textarea').filter(
      (control) => attribute(control, 'name') && attribute(control, 'disabled') === undefined,
    );
  }

  /** By the words of the label, of the legend, or by name; a question of radios or checkboxes has several controls. */
  private controlsOf(question: string): Element[] {
    const controls = this.controls();
    const ids = byTag(this.form, 'label')
      .filter((label) => textOf(label) === question)
      .map((label) => attribute(label, 'for'));
    const fieldset = byTag(this.form, 'fieldset').find((each) =>
      byTag(each, 'legend').some((legend) => textOf(legend) === question),
    );
    const inside = fieldset ? byTag(fieldset, 'input', 'select', 'textarea') : [];
    const found =
      [
        controls.filter((c) => ids.includes(attribute(c, 'id') ?? '')),
        controls.filter((c) => inside.includes(c)),
        controls.filter((c) => attribute(c, 'name') === question),
      ].find((list) => list.length > 0) ?? [];
    if (found.length === 0) throw new Error(`nothing to fill in called “${question}” on ${this.page.url}`);
    return found;
  }

  private valuesOf(control: Element): string[] {
    if (control.tagName === 'select') return this.chosen(control);
    if (control.tagName === 'textarea')
      return [String(this.answers.get(control) ?? rawText(control)).replace(/\r?\n/g, '\r\n')];
    const type = attribute(control, 'type');
    if (type === 'radio' || type === 'checkbox')
      return this.isTicked(control) ? [attribute(control, 'value') ?? 'on'] : [];
    if (type === 'submit' || type === 'button' || type === 'file') return [];
    return [String(this.answers.get(control) ?? attribute(control, 'value') ?? '')];
  }

  private isTicked(control: Element): boolean {
    const answer = this.answers.get(control);
    if (answer === undefined) return attribute(control, 'checked') !== undefined;
    if (typeof answer === 'boolean') return answer;
    return [answer].flat().some((one) => one === attribute(control, 'value') || one === this.labelOf(control));
  }

  private chosen(select: Element): string[] {
    const options = byTag(select, 'option');
    const valueOf = (option: Element): string => attribute(option, 'value') ?? textOf(option);
    const answer = this.answers.get(select);
    if (answer === undefined) {
      const selected = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
      return selected ? [valueOf(selected)] : [];
    }
    return [answer].flat().map((one) => {
      const option = options.find((each) => textOf(each) === one || valueOf(each) === one);
      if (!option) throw new Error(`no option “${String(one)}” in ${attribute(select, 'name')}`);
      return valueOf(option);
    });
  }

  private labelOf(control: Element): string {
    const label = byTag(this.form, 'label').find((each) => attribute(each, 'for') === attribute(control, 'id'));
    return label ? textOf(label) : '';
  }
}

const rawText = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** An address on a page as a path of the site. */
function pathOf(href: string, page: string): string {
  const { pathname, search } = new URL(href, `http://site${page}`);
  return pathname + search;
}
