/// <reference lib="dom" />
import { bodyOf, fieldsOnly } from './form-body.js';
import { send, type Answer, type Saved } from './sending.js';
import type { Standing } from './shelf.js';

/** The form of a section, with what its page says about itself. */
export class WrittenForm {
  /** What the server put there, whatever was typed before this script ran. */
  readonly untouched: string;
  /** What stands there was sent and could not be saved. */
  readonly isUnsent: boolean;

  constructor(readonly element: HTMLFormElement) {
    const fresh = element.cloneNode(true) as HTMLFormElement;
    // A question may be called “reset”.
    HTMLFormElement.prototype.reset.call(fresh);
    this.untouched = fieldsOnly(bodyOf(fresh));
    this.isUnsent = element.dataset['unsent'] !== undefined;
    // What is not saved this script brings back; a browser would bring it back with the marks of another page.
    element.autocomplete = 'off';
  }

  /** As it would be sent, without its token and its key. */
  get body(): string {
    return bodyOf(this.element);
  }

  /** What a person typed. */
  get typed(): string {
    return fieldsOnly(this.body);
  }

  get version(): string {
    return this.hidden('_version').value;
  }

  get standing(): Standing {
    return { version: this.version, isOwn: this.element.dataset['own'] !== undefined };
  }

  /** The page is now as the server has it, but for some answers: their old prints and the old version will tell. */
  becomes({ seen, version }: Saved, but: readonly string[]): void {
    const before = JSON.parse(this.hidden('_seen').value) as Saved['seen'];
    this.hidden('_seen').value = JSON.stringify({ ...seen, ...printsOf(before, but) });
    if (but.length === 0) this.hidden('_version').value = String(version);
  }

  /** Sends a text of this form to be kept. */
  async send(body: string, version: string): Promise<Answer> {
    const { token, ...answer } = await send(body, version, this.token);
    if (token !== undefined) this.hidden('_csrf').value = token;
    return answer;
  }

  get token(): string {
    return this.hidden('_csrf').value;
  }

  private hidden(name: string): HTMLInputElement {
    return this.element.elements.namedItem(name) as HTMLInputElement;
  }
}

/** What was typed on top of a text that is saved by now; what came from others meanwhile it had not seen. */
export function onTopOf({ seen, taken }: Saved, body: string): string {
  const fields = new URLSearchParams(body);
  const before = JSON.parse(fields.get('_seen') ?? '{}') as Saved['seen'];
  fields.set('_seen', JSON.stringify({ ...seen, ...printsOf(before, Object.keys(taken)) }));
  return fields.toString();
}

const printsOf = (seen: Saved['seen'], names: readonly string[]): Saved['seen'] =>
  Object.fromEntries(names.map((name) => [name, seen[name] ?? '']));
