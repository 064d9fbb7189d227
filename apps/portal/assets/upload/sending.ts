/// <reference lib="dom" />
import { type DetailedError, Upload } from 'tus-js-client';
import { filled, type UploadWords } from './words.js';

/** Where a file goes. */
export interface Target {
  readonly endpoint: string;
  readonly document: string;
  readonly csrf: string;
  /** Bytes that a file may have. */
  readonly most: number;
}

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

  constructor(
    private readonly file: File,
    private readonly target: Target,
    private readonly words: UploadWords,
    private readonly ended: (arrived: boolean) => void,
  ) {
    this.said.setAttribute('role', 'status');
    this.bar.max = 100;
    this.bar.setAttribute('aria-label', file.name);
    this.stop.type = 'button';
    this.stop.className = 'govuk-link sgf-link-button';
    this.stop.textContent = filled(words.cancel, { name: file.name });
    this.stop.addEventListener('click', () => void this.giveUp());
    this.item.append(this.said, this.bar, this.stop);
    this.upload = this.uploadOf(file);
  }

  /** Begins, or goes on with what an earlier visit left. */
  start(): void {
    if (this.file.size > this.target.most) return this.refuse(this.words.too_large);
    this.say(this.words.sending);
    void this.upload.findPreviousUploads().then(([earlier]) => {
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
    const status = error.originalResponse?.getStatus() ?? 0;
    if (status >= 400 && status < 500 && status !== 409 && status !== 423 && status !== 429) return false;
    this.say(this.words.waiting);
    return true;
  }

  /** Where nobody answered at all, the next look is when the line is back, or after a while. */
  private afterError({ originalResponse }: DetailedError): void {
    if (originalResponse) return this.refuse(this.words.failed, reasonIn(originalResponse.getBody()));
    const goOn = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', goOn);
      this.upload.start();
    };
    const timer = setTimeout(goOn, patience.at(-1));
    window.addEventListener('online', goOn);
  }

  /** May be repeated: the server gives the first answer again. */
  private async attach(): Promise<void> {
    this.stop.remove();
    this.say(this.words.attaching);
    for (let tries = 0; ; tries += 1) {
      try {
        const answer = await fetch(`${new URL(this.upload.url!, location.href).pathname}/document`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-csrf-token': this.target.csrf },
          body: JSON.stringify({ document: this.target.document }),
        });
        await this.forget();
        if (!answer.ok) return this.refuse(this.words.failed, reasonIn(await answer.text()));
        this.say(this.words.arrived);
        return this.ended(true);
      } catch {
        this.say(this.words.waiting);
        await new Promise((goOn) => setTimeout(goOn, patience[Math.min(tries, patience.length - 1)]));
      }
    }
  }

  private async giveUp(): Promise<void> {
    await this.upload.abort(true).catch(() => undefined);
    await this.forget();
    this.item.remove();
    this.ended(false);
  }

  private refuse(words: string, reason = ''): void {
    this.bar.remove();
    this.stop.remove();
    this.item.className = 'govuk-error-message';
    this.say(`${words} ${reason}`.trim());
    this.ended(false);
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

/** The words of a refusal (RFC 9457): its reasons, faults, or title. */
function reasonIn(body: string | undefined): string | undefined {
  try {
    const problem = JSON.parse(body ?? '') as {
      readonly title?: string;
      readonly reasons?: readonly { readonly message: string }[];
      readonly errors?: readonly { readonly message: string }[];
    };
    const [first] = [...(problem.reasons ?? []), ...(problem.errors ?? [])];
    return first?.message ?? problem.title;
  } catch {
    return undefined;
  }
}
