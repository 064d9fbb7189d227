import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { CaughtMail } from './caught-mail.js';

/** The inbox as a page without scripts: every word of a mail is shown as text. */
export function inboxPage(mails: readonly CaughtMail[], recipient: string | undefined): string {
  const title = recipient === undefined ? 'Mail caught on this machine' : `Mail to ${recipient}`;
  return page(
    title,
    <>
      <form method="get" action="/">
        <label>
          Recipient <input type="email" name="to" value={recipient ?? ''} />
        </label>{' '}
        <button>Show</button>
      </form>
      {mails.length === 0 ? (
        <p>No mail yet. Whatever the system sends on this machine arrives here.</p>
      ) : (
        <List mails={mails} />
      )}
    </>,
  );
}

/** One mail, as text. */
export function mailPage(mail: CaughtMail): string {
  const heads = [
    ['From', mail.from],
    ['To', mail.to.join(', ')],
    ['Delivered to', mail.envelope.to.join(', ')],
    ['Caught', mail.caughtAt],
    ...mail.attachments.map((file) => ['Attachment', `${file.name} (${file.mimeType}, ${file.bytes} bytes)`]),
  ];
  return page(
    mail.subject || 'Mail without a subject',
    <>
      <p>
        <a href="/">Inbox</a>
      </p>
      <dl>
        {heads.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <pre>{linked(mail.text || mail.html || '')}</pre>
    </>,
  );
}

/** The style sheet of both pages. */
export const inboxStyle = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #0b0c0c; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #b1b4b6; vertical-align: top; }
dt { font-weight: bold; } dd { margin: 0 0 .4rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 4px solid #1d4f91; padding-left: 1rem; font: inherit; }
input, button { font: inherit; padding: .2rem .5rem; } a { color: #1d4f91; }
`;

function List({ mails }: { mails: readonly CaughtMail[] }): VNode {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Subject</th>
          <th scope="col">To</th>
          <th scope="col">Caught</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr>
            <td>
              <a href={`/messages/${mail.id}`}>{mail.subject || 'Mail without a subject'}</a>
            </td>
            <td>{mail.envelope.to.join(', ')}</td>
            <td>
              <time dateTime={mail.caughtAt}>{mail.caughtAt.slice(0, 19).replace('T', ' ')}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Addresses in a text become links, so that an invitation can be followed; nothing else is interpreted. */
function linked(text: string): ComponentChildren {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 === 0 ? part : <a href={part}>{part}</a>));
}

function page(title: string, content: ComponentChildren): string {
  const html = (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/inbox.css" />
      </head>
      <body>
        <h1>{title}</h1>
        {content}
      </body>
    </html>
  );
  return `<!doctype html>${render(html)}`;
}
