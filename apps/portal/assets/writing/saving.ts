/// <reference lib="dom" />
import { leavesInHaste } from '../exit/leaving.js';
import { putBeside, showTraces } from './beside.js';
import { bodyOf, fieldsOnly, sendWhole } from './form-body.js';
import { address, send, type Answer, type Saved } from './sending.js';
import { Shelf } from './shelf.js';
import { button, link, listOf, statusLine } from './status-line.js';
import { timeOf, type ScriptWords } from './words.js';

/** After the last letter of a text, after any other change, and between attempts while nobody answers; milliseconds. */
const [afterLetters, afterChange, firstWait, longestWait] = [1200, 250, 2000, 60_000];

/** Each field saves itself; what cannot be saved stays in the browser and goes up later. */
export function saveByItself(form: HTMLFormElement, words: ScriptWords): void {
  const shelf = new Shelf(form.dataset['writing']!);
  const line = statusLine(form, words);
  const hidden = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;
  const typed = (): string => fieldsOnly(bodyOf(form));

  let saved = form.dataset['unsent'] ? '' : typed();
  let since = 0;
  let [sending, stopped, leaving, isKept] = [false, false, false, true];
  /** Text of an earlier tab still has to go up. */
  let waitsBelow = false;
  let wait = firstWait;
  let timer = 0;

  const isDirty = (): boolean => typed() !== saved;
  const isUnsaved = (): boolean => isDirty() || line.name() === 'saved_but';

  function keep(): void {
    since ||= Date.now();
    isKept = shelf.keep({ body: bodyOf(form), version: hidden('_version').value, since });
  }

  function soon(delay: number): void {
    clearTimeout(timer);
    timer = window.setTimeout(save, delay);
  }

  function atOnce(): void {
    if (waitsBelow) void takeUp();
    else soon(0);
  }

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (sending || stopped || !isDirty()) return;
    sending = true;
    const sent = bodyOf(form);
    line.say('saving');
    const answer = await send(sent, hidden('_version').value, hidden('_csrf').value);
    sending = false;
    if (answer.token !== undefined) hidden('_csrf').value = answer.token;
    if (answer.kind === 'saved') took(answer.saved, sent);
    else refused(answer);
  }

  function took(answer: Saved, sent: string): void {
    wait = firstWait;
    const wasChanged = typed() !== fieldsOnly(sent);
    const twice = putBeside(form, answer.taken, sent);
    showTraces(form, answer.traces, words['traces_gone']);
    const before = JSON.parse(hidden('_seen').value) as Saved['seen'];
    // An answer that was changed here and elsewhere during this very save: an old print and the old version will tell.
    const old = Object.fromEntries(twice.map((name) => [name, before[name] ?? '']));
    hidden('_seen').value = JSON.stringify({ ...answer.seen, ...old });
    if (twice.length === 0) hidden('_version').value = String(answer.version);
    saved = wasChanged ? fieldsOnly(sent) : typed();
    const time = timeOf(answer.savedAt);
    if (answer.faults.length > 0) {
      keep();
      line.say('saved_but', { time }, listOf(answer.faults));
    } else line.say(Object.keys(answer.taken).length > 0 ? 'saved_beside' : 'saved', { time });
    if (isDirty()) soon(afterChange);
    else if (answer.faults.length === 0) drop();
  }

  function drop(): void {
    since = 0;
    shelf.drop();
  }

  function refused(answer: Exclude<Answer, { kind: 'saved' }>): void {
    keep();
    const why = answer.kind === 'closed' ? answer.why : '';
    line.say(isKept ? answer.kind : 'unsaved', { time: timeOf(since), why }, wayOut(answer.kind));
    stopped = answer.kind === 'clash' || answer.kind === 'closed';
    if (stopped || answer.kind === 'signed_out') return;
    soon(wait);
    wait = Math.min(wait * 2, longestWait);
  }

  /** What a person does about it: sign in again, or choose between two texts. */
  function wayOut(kind: string): HTMLElement | undefined {
    if (kind === 'clash') return button(words['compare']!);
    if (kind !== 'signed_out') return undefined;
    const way = link(words['sign_in']!, `/sign-in?next=${encodeURIComponent(address)}`);
    way.addEventListener('click', () => (leaving = true));
    return way;
  }

  function changed(delay: number): void {
    if (!isDirty()) return isUnsaved() ? undefined : drop();
    keep();
    if (!isKept) line.say('unsaved');
    else if (navigator.onLine === false) return refused({ kind: 'offline' });
    else if (!sending && ['', 'saved', 'saved_beside', 'restored'].includes(line.name())) line.say('kept');
    if (!stopped) soon(delay);
  }

  /** Saves first, and leaves the page only with what is saved, or to a page that shows what is wrong. */
  async function leave(event: SubmitEvent): Promise<void> {
    if (leaving || stopped || !isDirty()) return void (leaving = true);
    event.preventDefault();
    await save();
    if (['offline', 'away', 'signed_out', 'unsaved', 'saving'].includes(line.name())) return;
    leaving = true;
    form.requestSubmit(event.submitter);
  }

  form.addEventListener('input', ({ target }) => {
    if (isText(target)) changed(afterLetters);
  });
  form.addEventListener('change', () => changed(afterChange));
  form.addEventListener('submit', (event) => void leave(event));
  for (const moment of ['online', 'focus']) addEventListener(moment, atOnce);
  document.addEventListener('visibilitychange', atOnce);
  addEventListener('pageshow', () => (leaving = false));
  addEventListener('beforeunload', (event) => {
    if (!leaving && !leavesInHaste() && isUnsaved()) event.preventDefault();
  });

  /** What an earlier tab, or this one before it went, could not save. */
  async function takeUp(): Promise<void> {
    clearTimeout(timer);
    waitsBelow = false;
    const restored = sessionStorage.getItem(restoredKey);
    sessionStorage.removeItem(restoredKey);
    if (restored) line.say('restored', { time: timeOf(Number(restored)) });
    const [kept] = (await shelf.left()).filter((one) => {
      const isHere = fieldsOnly(one.body) === typed() || form.dataset['unsent'];
      if (isHere) one.drop();
      return !isHere;
    });
    if (!kept) return soon(0);
    line.say('restoring');
    const answer = await send(kept.body, kept.version, hidden('_csrf').value);
    if (answer.kind === 'saved' && answer.saved.faults.length === 0) {
      kept.drop();
      sessionStorage.setItem(restoredKey, String(Date.parse(answer.saved.savedAt)));
      leaving = true;
      return location.reload();
    }
    const look = button(words['show_kept']!);
    look.type = 'button';
    look.addEventListener('click', () => {
      leaving = true;
      sendWhole(kept, hidden('_csrf').value);
    });
    line.say('kept_only', { time: timeOf(kept.since) }, look);
    if (answer.kind !== 'offline' && answer.kind !== 'away') return;
    waitsBelow = true;
    timer = window.setTimeout(takeUp, wait);
    wait = Math.min(wait * 2, longestWait);
  }

  void takeUp();
}

const restoredKey = 'sgf.restored';

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
