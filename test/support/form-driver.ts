import { attribute, byTag, findAll, hasClass, parsePage, textOf, type Element } from './html.js';

interface Sent {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
}

/** What a form sends: its fields in their order. */
interface Posted {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly fields: readonly (readonly [name: string, value: string | File])[];
  /** A form whose `enctype` lets it send files. */
  readonly withFiles: boolean;
}

/**
 * A browser without JavaScript, for stories: it sees what the page holds and sends what its forms hold, follows
 * redirects and keeps cookies. `origin` is the public address, which browsers name with each form.
 */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  /** `address` is where it answers; `headers` go with every request, such as a language, and win over what a browser says by itself. */
  constructor(
    private readonly address: string,
    private readonly origin = address,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** Opens an address of the site. */
  visit(url: string): Promise<VisitedPage> {
    return this.follow({ method: 'GET', url, headers: {} });
  }

  /** Sends a form's fields; used by `Form`. */
  send({ method, url, fields, withFiles }: Posted): Promise<VisitedPage> {
    const texts = new URLSearchParams(
      fields.filter((field): field is [string, string] => typeof field[1] === 'string'),
    );
    if (method === 'GET') return this.visit(`${url.split('?')[0]}?${texts}`);
    const headers = { origin: this.origin, 'sec-fetch-site': 'same-origin' };
    if (withFiles) return this.follow({ method, url, headers, body: formDataOf(fields) });
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.follow({ method, url, headers: { ...headers, ...type }, body: texts.toString() });
  }

  private async follow(request: Sent, redirects = 0): Promise<VisitedPage> {
    const { method, body = null } = request;
    const headers = { ...request.headers, ...this.headers, ...this.cookieHeader() };
    const response = await fetch(this.address + request.url, { method, headers, body, redirect: 'manual' });
    this.keepCookies(response.headers.getSetCookie());
    const location = response.headers.get('location');
    if (location === null || Math.floor(response.status / 100) !== 3)
      return new VisitedPage(this, request.url, response, await response.text());
    if (redirects === 10) throw new Error(`${request.url} redirects without end`);
    const url = pathOf(location, request.url);
    const keepsMethod = response.status === 307 || response.status === 308;
    return this.follow(keepsMethod ? { ...request, url } : { method: 'GET', url, headers: {} }, redirects + 1);
  }

  private cookieHeader(): Record<string, string> {
    const kept = [...this.cookies].map(([name, value]) => `${name}=${value}`);
    const cookie = [...(this.headers['cookie'] ? [this.headers['cookie']] : []), ...kept].join('; ');
    return cookie ? { cookie } : {};
  }

  private keepCookies(lines: readonly string[]): void {
    for (const line of lines) {
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
    readonly response: Response,
    readonly html: string,
  ) {
    this.root = parsePage(html);
    this.status = response.status;
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
    return new Form(this, form, (posted) => this.visitor.send(posted));
  }
}

/** What one fills a field with: text, the words or value of an option, several of them, a tick, or files. */
export type Answer = string | readonly string[] | boolean | File | readonly File[];

/** A form as it stands on the page; filled in by label or name, sent by a button's words. */
export class Form {
  private readonly answers = new Map<Element, Answer>();

  constructor(
    private readonly page: VisitedPage,
    private readonly form: Element,
    private readonly send: (posted: Posted) => Promise<VisitedPage>,
  ) {}

  /** `fill({ 'Email address': 'a@b.org', 'Which countries?': ['Nigeria', 'Italy'], 'I accept': true })`. */
  fill(answers: Readonly<Record<string, Answer>>): this {
    for (const [question, answer] of Object.entries(answers))
      for (const control of this.controlsOf(question)) this.answers.set(control, answer);
    return this;
  }

  /** The names of its fields. */
  get names(): string[] {
    return this.controls().map((control) => attribute(control, 'name')!);
  }

  /** What a field holds now, as it would be sent. */
  value(question: string): string[] {
    return this.controlsOf(question).flatMap((control) => this.valuesOf(control).map(String));
  }

  /** Presses a button: what the form holds is sent, with the button's own name and value, and nothing else. */
  submit(words: string): Promise<VisitedPage> {
    // One that is hidden from everybody is for the key Enter.
    const button = byTag(this.form, 'button').find(
      (each) =>
        textOf(each) === words && attribute(each, 'type') !== 'button' && attribute(each, 'aria-hidden') !== 'true',
    );
    if (!button) throw new Error(`no button “${words}”: ${byTag(this.form, 'button').map(textOf).join(', ')}`);
    if (attribute(button, 'disabled') !== undefined) throw new Error(`the button “${words}” is disabled`);
    const fields = this.controls().flatMap((control) =>
      this.valuesOf(control).map((value) => [attribute(control, 'name')!, value] as const),
    );
    const name = attribute(button, 'name');
    const pressed = name ? [[name, attribute(button, 'value') ?? ''] as const] : [];
    const method = attribute(this.form, 'method')?.toUpperCase() === 'POST' ? 'POST' : 'GET';
    const action = attribute(button, 'formaction') ?? attribute(this.form, 'action') ?? this.page.url;
    return this.send({
      method,
      url: pathOf(action, this.page.url),
      fields: [...fields, ...pressed],
      withFiles: attribute(this.form, 'enctype') === 'multipart/form-data',
    });
  }

  private controls(): Element[] {
    return byTag(this.form, 'input', 'select', 'textarea').filter(
      (control) => attribute(control, 'name') && attribute(control, 'disabled') === undefined,
    );
  }

  /** By the words of the label, by name, or by the legend above radios or checkboxes, which are all meant. */
  private controlsOf(question: string): Element[] {
    const controls = this.controls();
    const ids = byTag(this.form, 'label')
      .filter((label) => textOf(label) === question)
      .map((label) => attribute(label, 'for'));
    const choices = byTag(this.form, 'fieldset')
      .filter((fieldset) => byTag(fieldset, 'legend').some((legend) => textOf(legend) === question))
      .flatMap((fieldset) => byTag(fieldset, 'input'))
      .filter(isChoice);
    const found = [
      controls.filter((control) => ids.includes(attribute(control, 'id'))),
      controls.filter((control) => attribute(control, 'name') === question),
      controls.filter((control) => choices.includes(control)),
    ].find((list) => list.length > 0);
    if (!found) throw new Error(`nothing to fill in called “${question}” on ${this.page.url}`);
    return found;
  }

  private valuesOf(control: Element): (string | File)[] {
    if (control.tagName === 'select') return this.chosen(control);
    if (control.tagName === 'textarea')
      return [String(this.answers.get(control) ?? rawText(control)).replace(/\r?\n/g, '\r\n')];
    const type = attribute(control, 'type');
    if (type === 'radio' || type === 'checkbox')
      return this.isTicked(control) ? [attribute(control, 'value') ?? 'on'] : [];
    if (type === 'submit' || type === 'button') return [];
    if (type === 'file') return [this.answers.get(control) ?? new File([], '')].flat() as File[];
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

const isChoice = (control: Element): boolean => ['radio', 'checkbox'].includes(attribute(control, 'type') ?? '');

const formDataOf = (fields: Posted['fields']): FormData => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

const rawText = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** An address on a page as a path of the site. */
function pathOf(href: string, page: string): string {
  const { pathname, search } = new URL(href, `http://site${page}`);
  return pathname + search;
}
