/// <reference lib="dom" />
import { fieldsOnly, sendWhole } from './form-body.js';
import { drop, note, tell, type Found } from './kept-text.js';
import { ofThisTab } from './of-this-tab.js';
import type { Saving } from './saving.js';
import type { Answer } from './sending.js';
import { isSettled, type Shelf } from './shelf.js';
import { button, type StatusLine } from './status-line.js';
import { momentOf, timeOf, type ScriptWords } from './words.js';
import { onTopOf, type WrittenForm } from './written-form.js';

/** Between attempts while nobody answers; milliseconds. */
const [firstWait, longestWait] = [2000, 60_000];

/** Brings up what earlier tabs, or this one before it went, could not save; what cannot be brought up it shows the way to. */
export class Restoring {
  private isWaiting = false;
  private wait = firstWait;
  private timer = 0;

  constructor(
    private readonly form: WrittenForm,
    private readonly shelf: Shelf,
    private readonly saving: Saving,
    private readonly lines: { readonly own: StatusLine; readonly earlier: StatusLine },
    private readonly words: ScriptWords,
  ) {}

  /** Once a page: says what was brought up before it was loaded anew, and looks for more. */
  start(): void {
    const at = ofThisTab.take('restored');
    if (at !== null) this.lines.own.say('restored', { time: timeOf(at) });
    void this.takeUp();
  }

  /** The line may be back. */
  again(): void {
    if (this.isWaiting) void this.takeUp();
  }

  private async takeUp(): Promise<void> {
    clearTimeout(this.timer);
    this.isWaiting = false;
    const left = await this.shelf.left(() => void this.takeUp());
    const elsewhere = left.filter((one) => this.isElsewhere(one));
    elsewhere.forEach(({ key }) => drop(key));
    const kept = left.find((one) => !elsewhere.includes(one));
    if (!kept) return this.lines.earlier.clear();
    this.lines.earlier.say('restoring');
    const answer = await this.send(kept);
    if (answer.kind === 'saved' && answer.saved.faults.length === 0) this.broughtUp(kept, answer.saved.savedAt);
    else this.show(kept, answer);
  }

  /** It stands in this form, or the server has it by now. */
  private isElsewhere(kept: Found): boolean {
    return (
      fieldsOnly(kept.body) === this.form.typed ||
      (this.form.isUnsent ? this.shelf.isWhatWasSent(kept) : isSettled(kept, this.form.standing))
    );
  }

  /** What was not answered first: what was typed on top of it can be told apart from what others wrote then. */
  private async send(kept: Found): Promise<Answer> {
    const { unanswered, version } = kept;
    if (unanswered === undefined || unanswered === kept.body) return this.form.send(kept.body, version);
    const first = await this.form.send(unanswered, version);
    if (first.kind === 'wrong' || first.kind === 'too_large') return this.form.send(kept.body, version);
    if (first.kind !== 'saved') return first;
    const body = onTopOf(first.saved, kept.body);
    note(kept, { body, unanswered: body });
    return this.form.send(body, version);
  }

  private broughtUp(kept: Found, savedAt: string): void {
    drop(kept.key);
    // Who types meanwhile is not interrupted: the next save puts it in beside that.
    if (this.saving.isDirty) return this.lines.earlier.clear();
    ofThisTab.set('restored', savedAt);
    this.saving.isLeaving = true;
    location.reload();
  }

  private show(kept: Found, { kind }: Answer): void {
    tell(kept);
    const look = button(this.words['show_kept']!);
    look.type = 'button';
    look.addEventListener('click', () => {
      this.saving.isLeaving = true;
      note(kept, { sent: kept.version });
      sendWhole(kept, this.form.token);
    });
    this.lines.earlier.say('kept_only', { time: momentOf(kept.since) }, look);
    if (kind !== 'offline' && kind !== 'away') return;
    this.isWaiting = true;
    this.timer = window.setTimeout(() => void this.takeUp(), this.wait);
    this.wait = Math.min(this.wait * 2, longestWait);
  }
}
