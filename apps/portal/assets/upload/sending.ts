/// <reference lib="dom" />
import { type DetailedError, Upload } from 'tus-js-client';
import { isFinal, isSignIn, reasonIn } from './answers.js';
import { filled, type UploadWords } from './words.js';

/** Where a file goes. */
export interface Target {
  readonly endpoint: string;
  readonly document: string;
  readonly csrf: string;
  /** Bytes that a file may have. */
  readonly most: number;
  /** Address of the document that goes once this one has arrived. */
  readonly replaces?: string | undefined;
}

/** How it ended: the file is there, the page says why not, or the person stopped it. */
export type End = 'arrived' | 'refused' | 'stopped';

/** Milliseconds between tries while the line is away; the last one counts again and again. */
const patience = [500, 1000, 2000, 4000, 8000, 15_000, 30_000];

/** Bytes in one request: small enough that a slow line loses little. */
const pieceSize = 512 * 1024;

/** One file on its way, with the line of the page that says how far it is. */
export class Sending {
  readonly item = document.createElement('li');
  private readonly said = document.createElement('span');
  private readonly bar = document.createElement('progress');
  private readonly stop = document.createElement('button');
  private readonly upload: Upload;
  private percent = 0;
  private isStopped = false;
  /** Ends the waiting for the line. */
  private awake: () => void = () => {};

  constructor(
    private readonly file: File,
    private readonly target: Target,
    private readonly words: UploadWords,
    private readonly ended: (end: End) => void,
  ) {
    this.said.setAttribute('role', 'status');
    this.bar.max = 100;
    this.bar.setAttribute('aria-label', file.name);
    this.stop.type = 'button';
    this.stop.className = 'govuk-link sgf-link-button';
    this.stop.textContent = filled(words.cancel, { name: file.name });
    this.stop.addEventListener('click', () => this.giveUp());
    this.item.append(this.said, this.bar, this.stop);
    this.upload = this.uploadOf(file);
  }

  /** Begins, or goes on with what an earlier visit left. */
  start(): void {
    if (this.file.size > this.target.most) return this.refuse(this.words.too_large);
    this.say(this.words.sending);
    void this.upload.findPreviousUploads().then(([earlier]) => {
      if (this.isStopped) return;
      if (earlier) this.upload.resumeFromPreviousUpload(earlier);
      this.upload.start();
    });
  }

  private uploadOf(file: File): Upload {
    const { endpoint, document, csrf } = this.target;
    return new Upload(file, {
      endpoint: `${endpoint}?document=${encodeURIComponent(document)}`,
      chunkSize: pieceSize,
      retryDelays: [...patience],
      removeFingerprintOnSuccess: false,
      metadata: { filename: file.name },
      headers: { 'x-csrf-token': csrf },
      fingerprint: async () => ['sgf', endpoint, document, file.name, file.size, file.lastModified].join(' '),
      onShouldRetry: (error) => this.goesOn(error as DetailedError),
      onProgress: (sent, whole) => {
        this.percent = Math.floor((sent * 100) / whole);
        this.bar.value = this.percent;
        this.say(this.words.sending);
      },
      onSuccess: () => void this.attach(),
      onError: (error) => this.afterError(error as DetailedError),
    });
  }

  /** A lost line is waited for, however long; what the server refuses is not sent again. */
  private goesOn(error: DetailedError): boolean {
    const [status, body] = [error.originalResponse?.getStatus() ?? 0, error.originalResponse?.getBody()];
    // The protocol's own conflict is about how much has come, and is asked anew; ours is a no with its reason.
    const isOffset = status === 409 && reasonIn(body) === undefined;
    if (this.isStopped || (isFinal(status) && !isOffset)) return false;
    this.say(this.words.waiting);
    return true;
  }

  /** Where nobody answered, or the server was in trouble all the while, the next look is when the line is back, or later. */
  private afterError({ originalResponse }: DetailedError): void {
    if (this.isStopped) return;
    const status = originalResponse?.getStatus() ?? 0;
    if (isFinal(status)) return this.refuse(this.wordsFor(status), reasonIn(originalResponse!.getBody()));
    void this.wait(patience.at(-1)!).then(() => {
      if (!this.isStopped) this.upload.start();
    });
  }

  /** Both may be repeated: the server gives the first answer again, and what is gone is gone. */
  private async attach(): Promise<void> {
    if (this.isStopped) return;
    this.stop.remove();
    this.say(this.words.attaching);
    const { document, replaces } = this.target;
    const attached = await this.asked(`${new URL(this.upload.url!, location.href).pathname}/document`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ document }),
    });
    // Bytes that have all come are not thrown away because somebody was signed out meanwhile.
    if (!isSignIn(attached.status)) await this.forget();
    if (!attached.ok) return this.refuse(this.wordsFor(attached.status), reasonIn(await attached.text()));
    const gone = replaces && (await this.asked(replaces, { method: 'DELETE' }));
    if (gone && !gone.ok && gone.status !== 404) return this.refuse(this.words.stays, reasonIn(await gone.text()));
    this.bar.remove();
    this.say(this.words.arrived);
    this.ended('arrived');
  }

  /** An answer, however long it takes. */
  private async asked(address: string, { headers, ...request }: RequestInit): Promise<Response> {
    for (let tries = 0; ; tries += 1) {
      const answer = await fetch(address, {
        ...request,
        headers: { ...headers, 'x-csrf-token': this.target.csrf },
      }).catch(() => undefined);
      if (answer && (answer.ok || isFinal(answer.status))) return answer;
      this.say(this.words.waiting);
      await this.wait(patience[Math.min(tries, patience.length - 1)]!);
    }
  }

  /** For a while, or until the line is back. */
  private wait(milliseconds: number): Promise<void> {
    return new Promise((goOn) => {
      this.awake = () => {
        clearTimeout(timer);
        window.removeEventListener('online', this.awake);
        goOn();
      };
      const timer = setTimeout(this.awake, milliseconds);
      window.addEventListener('online', this.awake);
    });
  }

  /** At once; that the server is told may take as long as the line is away. */
  private giveUp(): void {
    this.isStopped = true;
    this.awake();
    void this.upload.abort(true).catch(() => undefined);
    void this.forget();
    this.item.remove();
    this.ended('stopped');
  }

  private wordsFor(status: number): string {
    return isSignIn(status) ? this.words.signed_out : this.words.failed;
  }

  private refuse(words: string, reason = ''): void {
    this.bar.remove();
    this.stop.remove();
    this.item.className = 'govuk-error-message';
    this.say(`${words} ${reason}`.trim());
    this.ended('refused');
  }

  private async forget(): Promise<void> {
    const earlier = await this.upload.findPreviousUploads();
    for (const { urlStorageKey } of earlier) localStorage.removeItem(urlStorageKey);
  }

  private say(text: string): void {
    const filledIn = filled(text, { name: this.file.name, percent: this.percent });
    if (this.said.textContent !== filledIn) this.said.textContent = filledIn;
  }
}
