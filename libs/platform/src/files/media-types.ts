import { extname } from 'node:path';

/** A kind of file that may be handed in. */
export interface MediaType {
  readonly mediaType: string;
  readonly extensions: readonly string[];
  /** Whether a file begins like one. */
  readonly begins: (head: Buffer) => boolean;
}

/** Bytes from the start of a file that suffice to know its kind. */
export const headBytes = 4096;

const startsWith =
  (...bytes: readonly number[]) =>
  (head: Buffer): boolean =>
    head.subarray(0, bytes.length).equals(Buffer.from(bytes));
const zip = startsWith(0x50, 0x4b, 0x03, 0x04);
const compound = startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
/** OpenDocument names its kind in a first entry that is not compressed. */
const openDocument = (kind: string) => (head: Buffer) =>
  zip(head) && head.includes(`mimetypeapplication/vnd.oasis.opendocument.${kind}`);
/** Office Open XML is a ZIP with parts of these names among the first. */
const officeXml = (head: Buffer): boolean =>
  zip(head) && ['[Content_Types].xml', '_rels/', 'docProps/', 'word/', 'xl/'].some((part) => head.includes(part));

const office = 'application/vnd.openxmlformats-officedocument';

/** What applicants hand in: the signature in the bytes and the ending of the name must agree. Nothing that runs or is markup. */
export const mediaTypes: readonly MediaType[] = [
  { mediaType: 'application/pdf', extensions: ['.pdf'], begins: startsWith(0x25, 0x50, 0x44, 0x46, 0x2d) },
  { mediaType: 'image/jpeg', extensions: ['.jpg', '.jpeg'], begins: startsWith(0xff, 0xd8, 0xff) },
  { mediaType: 'image/png', extensions: ['.png'], begins: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { mediaType: `${office}.wordprocessingml.document`, extensions: ['.docx'], begins: officeXml },
  { mediaType: `${office}.spreadsheetml.sheet`, extensions: ['.xlsx'], begins: officeXml },
  { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['.odt'], begins: openDocument('text') },
  {
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    extensions: ['.ods'],
    begins: openDocument('spreadsheet'),
  },
  { mediaType: 'application/msword', extensions: ['.doc'], begins: compound },
  { mediaType: 'application/vnd.ms-excel', extensions: ['.xls'], begins: compound },
];

/** The kind of a file by its bytes and its name; undefined where they disagree or where no such kind is taken. */
export const mediaTypeOf = (head: Buffer, name: string): string | undefined =>
  mediaTypes.find(({ extensions, begins }) => extensions.includes(extname(name).toLowerCase()) && begins(head))
    ?.mediaType;

/** A name as people gave it, without folders, control and direction characters; at most 200 characters with its ending. */
export const tidyName = (name: string): string => {
  const last = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .split(/[/\\]/)
    .at(-1)!
    .trim();
  const ending = extname(last).slice(0, 20);
  return `${[...last.slice(0, last.length - ending.length)].slice(0, 200 - ending.length).join('')}${ending}`;
};
