/// <reference lib="dom" />
import { bodyOf, under } from './form-body.js';
import type { Saved } from './sending.js';

/**
 * Puts fields as somebody else left them in the place of those that were sent. One that was changed here since it was sent
 * stays, and is named.
 */
export function putBeside(form: HTMLFormElement, taken: Saved['taken'], sent: string): string[] {
  const now = bodyOf(form);
  const changed = Object.keys(taken).filter((name) => under(now, name) !== under(sent, name));
  for (const [name, html] of Object.entries(taken))
    if (!changed.includes(name)) form.querySelector(`[data-field="${CSS.escape(name)}"]`)?.replaceWith(piece(html));
  return changed;
}

/**
 * Puts what looks like a trace of a person under the field in which it stands, or takes it away, and says so aloud once. What
 * has the focus does not move.
 */
export function showTraces(form: HTMLFormElement, traces: Saved['traces'], gone = ''): void {
  const changed = Object.entries(traces).flatMap(([name, html]) => {
    const place = form.querySelector<HTMLElement>(`[data-traces="${CSS.escape(name)}"]`);
    const fresh = document.createElement('div');
    fresh.append(piece(html));
    return place && place.innerHTML !== fresh.innerHTML ? [{ place, fresh }] : [];
  });
  if (changed.length === 0) return;
  unmoved(() => changed.forEach(({ place, fresh }) => place.replaceChildren(...fresh.childNodes)));
  const said = changed.flatMap(({ place }) => [...place.querySelectorAll('p:first-child, li')]);
  const aloud = form.querySelector<HTMLElement>('[data-traces-aloud]');
  if (aloud) aloud.textContent = said.map(({ textContent }) => textContent).join(' ') || gone;
}

const piece = (html: string): Node => document.createRange().createContextualFragment(html);

/** Changes the page around what has the focus. */
function unmoved(change: () => void): void {
  const top = () => document.activeElement?.getBoundingClientRect().top ?? 0;
  const before = top();
  change();
  scrollBy({ top: top() - before, behavior: 'instant' });
}
