/// <reference lib="dom" />
import { putBeside, showTraces } from './beside.js';
import { fieldsOnly } from './form-body.js';
import { address, type Answer, type Refusal, type Saved } from './sending.js';
import type { Shelf } from './shelf.js';
import { button, link, listOf, type StatusLine } from './status-line.js';
import { momentOf, timeOf, type ScriptWords } from './words.js';
import type { WrittenForm } from './written-form.js';

/** After any other change than letters, and between attempts while nobody answers; milliseconds. */
const [afterChange, firstWait, longestWait] = [250, 2000, 60_000];

/** Sends what is not saved, keeps in the browser what cannot be saved now, and says which of the two it is. */
export class Saving {
  /** The form is on its way to another page. */
  isLeaving = false;
  /** What the server has, as far as is known. */
  private saved: string;
  /** What was sent and not answered: it may be saved, or not. It goes up again before anything newer does. */
  private unanswered: string | undefined;
  private underWay: Promise<Answer> | undefined;
  /** Since when something is not saved; 0 while all is. */
  private since = 0;
  private isKept = true;
  private isFaulty = false;
  private isStopped = false;
  private wait = firstWait;
  private timer = 0;

  constructor(
    private readonly form: WrittenForm,
    private readonly shelf: Shelf,
    private readonly line: StatusLine,
    private readonly words: ScriptWords,
  ) {
    this.saved = form.isUnsent ? '' : form.untouched;
    if (this.isDirty) this.keep();
  }

  /** Something is here that the server has not, as far as is known. */
  get isDirty(): boolean {
    return this.unanswered !== undefined || this.form.typed !== this.saved;
  }

  /** What is here can be sent; after some answers a person has to act first. */
  get isToBeSent(): boolean {
    return this.isDirty && !this.isStopped;
  }

  /** Something is here and nowhere else. */
  get isUnsaved(): boolean {
    return this.isDirty || this.isFaulty;
  }

  /** Something was typed: it is kept at once, and sent after a delay (milliseconds). */
  changed(delay = afterChange): void {
    if (!this.isDirty) return this.isFaulty ? undefined : this.drop();
    this.keep();
    if (this.isStopped) return;
    if (!this.isKept) this.line.say('unsaved');
    else if (navigator.onLine === false) return this.afterNoAnswer({ kind: 'offline' });
    else if (!this.underWay && calm.has(this.line.name)) this.line.say('kept');
    this.soon(delay);
  }

  /** Sends after a delay (milliseconds), if there is anything to send then. */
  soon(delay = 0): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      if (this.isToBeSent) void this.save();
    }, delay);
  }

  /** Whether the page may be left: all is saved, or the page that comes can say better what stands against it. */
  async isReadyToLeave(): Promise<boolean> {
    while (this.isToBeSent) {
      const answer = await this.save();
      if (answer.kind === 'wrong') return answer.why !== '';
      if (answer.kind !== 'saved' && !this.isStopped) return false;
    }
    return true;
  }

  /** The form goes off with all that stands in it. */
  leave(): void {
    this.isLeaving = true;
    if (this.isUnsaved) this.shelf.sentOn(this.form.version);
  }

  /** What was under way is waited for; it is its answer then. */
  private save(): Promise<Answer> {
    clearTimeout(this.timer);
    this.underWay ??= this.attempt().finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  private async attempt(): Promise<Answer> {
    const sent = (this.unanswered ??= this.form.body);
    this.line.say('saving');
    const answer = await this.form.send(sent, this.form.version);
    if (!unknown.has(answer.kind)) this.unanswered = undefined;
    if (answer.kind === 'saved') this.took(answer.saved, sent);
    else this.refused(answer);
    return answer;
  }

  private took(answer: Saved, sent: string): void {
    this.wait = firstWait;
    const wasChanged = this.form.typed !== fieldsOnly(sent);
    // An answer that was changed here and elsewhere during this very save.
    const twice = putBeside(this.form.element, answer.taken, sent);
    showTraces(this.form.element, answer.traces, this.words['traces_gone']);
    this.form.becomes(answer, twice);
    this.saved = wasChanged ? fieldsOnly(sent) : this.form.typed;
    this.isFaulty = answer.faults.length > 0;
    this.tellSaved(answer);
    if (this.isUnsaved) this.keep();
    else this.drop();
    if (this.isDirty) this.soon(afterChange);
  }

  private tellSaved({ faults, taken, savedAt }: Saved): void {
    const time = timeOf(savedAt);
    if (faults.length > 0) this.line.say('saved_but', { time }, listOf(faults));
    else this.line.say(Object.keys(taken).length > 0 ? 'saved_beside' : 'saved', { time });
  }

  private refused(answer: Refusal): void {
    this.keep();
    this.isStopped = answer.kind === 'clash' || answer.kind === 'closed';
    if (answer.kind !== 'away' && answer.kind !== 'offline') return this.tell(answer);
    this.afterNoAnswer(answer);
    this.wait = Math.min(this.wait * 2, longestWait);
  }

  private afterNoAnswer(answer: Refusal): void {
    this.tell(answer);
    this.soon(this.wait);
  }

  private tell(answer: Refusal): void {
    const why = ('why' in answer && answer.why) || this.words['why_unknown']!;
    const params = { time: momentOf(this.since), why };
    this.line.say(this.isKept ? answer.kind : 'unsaved', params, this.wayOut(answer.kind));
  }

  /** What a person does about it: sign in again, or choose between two texts. */
  private wayOut(kind: Answer['kind']): HTMLElement | undefined {
    if (kind === 'clash') return button(this.words['compare']!);
    if (kind !== 'signed_out') return undefined;
    const way = link(this.words['sign_in']!, `/sign-in?next=${encodeURIComponent(address)}`);
    way.addEventListener('click', () => (this.isLeaving = true));
    return way;
  }

  private keep(): void {
    this.since ||= Date.now();
    const { body, version } = this.form;
    const { since, unanswered } = this;
    this.isKept = this.shelf.keep({ body, version, since, ...(unanswered === undefined ? {} : { unanswered }) });
  }

  private drop(): void {
    this.since = 0;
    this.shelf.drop();
  }
}

/** After these answers it may be saved, or not. */
const unknown = new Set<Answer['kind']>(['away', 'offline', 'signed_out']);

/** What the line says while nothing is the matter. */
const calm = new Set(['', 'saved', 'saved_beside', 'restored']);
