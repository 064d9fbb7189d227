import PostalMime, { type Address } from 'postal-mime';

/** A mail as it came out at the other end. */
export interface CaughtMail {
  /** Counts up, also over restarts. */
  readonly id: number;
  /** Instant, RFC 3339. */
  readonly caughtAt: string;
  /** Whom the SMTP dialogue named, which is who gets the mail, whatever its heads say. */
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | undefined;
  /** By name in small letters; of a repeated one the last. */
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly { readonly name: string; readonly mimeType: string; readonly bytes: number }[];
}

/** Reads a mail as it was sent. What no mail program could read throws. */
export async function readMail(
  raw: Buffer,
  arrival: Pick<CaughtMail, 'id' | 'caughtAt' | 'envelope'>,
): Promise<CaughtMail> {
  const mail = await PostalMime.parse(raw);
  return {
    ...arrival,
    messageId: mail.messageId ?? '',
    from: mail.from === undefined ? '' : addressText(mail.from),
    to: (mail.to ?? []).map(addressText),
    subject: mail.subject ?? '',
    text: (mail.text ?? '').trimEnd(),
    html: mail.html,
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      mimeType,
      bytes: typeof content === 'string' ? content.length : content.byteLength,
    })),
  };
}

function addressText(address: Address): string {
  if (address.group !== undefined) return address.group.map(addressText).join(', ');
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}
