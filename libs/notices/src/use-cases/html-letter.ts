/** The same words for mail programs that show HTML: paragraphs, and addresses that can be followed. Nothing is loaded. */
export const htmlOf = (text: string, about: { subject: string; language: string; dir: string }): string =>
  [
    `<!doctype html><html lang="${about.language}" dir="${about.dir}"><head><meta charset="utf-8">`,
    `<title>${escaped(about.subject)}</title></head>`,
    '<body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 40em">',
    ...text
      .trim()
      .split(/\n{2,}/)
      .map(paragraph),
    '</body></html>',
  ].join('\n');

const paragraph = (text: string): string =>
  `<p>${escaped(text)
    .replaceAll('\n', '<br>\n')
    .replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)}</p>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign]!);
