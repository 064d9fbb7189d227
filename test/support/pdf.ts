import { inflateSync } from 'node:zlib';

/** What a PDF of ours says: its texts in the order in which they are drawn, and what it says of itself. */
export interface ReadPdf {
  readonly text: string;
  readonly pages: number;
  readonly language: string | undefined;
  readonly title: string | undefined;
}

/**
 * Reads a PDF as a reader's program does (ISO 32000-1): streams are unpacked, and every sign is looked up in the ToUnicode
 * table of its font. It knows what pdfkit writes: fonts by number, texts as hexadecimal signs of two bytes.
 */
export const readPdf = (bytes: Buffer): ReadPdf => {
  const objects = objectsIn(bytes);
  const all = [...objects.values()];
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const { dictionary } of all)
    for (const [, name, number] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number!)?.dictionary ?? '')?.[1];
      if (unicode) fonts.set(name!, signsIn(objects.get(unicode)!.stream));
    }
  const pages = all.filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  const contents = pages.map(({ dictionary }) => objects.get(/\/Contents (\d+) 0 R/.exec(dictionary)![1]!)!.stream);
  const raw = bytes.toString('latin1');
  return {
    text: contents.map((content) => textIn(content, fonts)).join('\n'),
    pages: pages.length,
    language: /\/Lang \(([^)]*)\)/.exec(raw)?.[1],
    title: stringIn(/\/Title (\((?:\\.|[^\\)])*\)|<[0-9a-f]*>)/is.exec(raw)?.[1]),
  };
};

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

function objectsIn(bytes: Buffer): Map<string, PdfObject> {
  const raw = bytes.toString('latin1');
  const objects = [...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number, body = '']) => {
    const at = body.indexOf('\nstream\n');
    if (at < 0) return [number!, { dictionary: body, stream: '' }] as const;
    const packed = Buffer.from(body.slice(at + 8, body.lastIndexOf('\nendstream')), 'latin1');
    const dictionary = body.slice(0, at);
    const stream = (dictionary.includes('FlateDecode') ? inflateSync(packed) : packed).toString('latin1');
    return [number!, { dictionary, stream }] as const;
  });
  return new Map(objects);
}

/** `<0000> <0002> [<0000> <0041> <0042>]`: the signs from the first to the second, one by one. */
function signsIn(table: string): ReadonlyMap<string, string> {
  const signs = new Map<string, string>();
  for (const [, first, , list] of table.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi))
    [...list!.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, unicode], i) => {
      const code = (Number.parseInt(first!, 16) + i).toString(16).padStart(4, '0');
      signs.set(code, Buffer.from(unicode!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    });
  return signs;
}

function textIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let signs: ReadonlyMap<string, string> = new Map();
  const lines: string[] = [];
  for (const [, font, texts] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) signs = fonts.get(font) ?? new Map<string, string>();
    else
      lines.push(
        [...texts!.matchAll(/<([0-9a-f]*)>/gi)]
          .flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
          .map((code) => signs.get(code.toLowerCase()) ?? '')
          .join(''),
      );
  }
  return lines.join(' ').replace(/\s+/g, ' ');
}

function stringIn(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const bytes = written.startsWith('<')
    ? Buffer.from(written.slice(1, -1), 'hex')
    : Buffer.from(written.slice(1, -1).replace(/\\([()\\])/g, '$1'), 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1');
}
