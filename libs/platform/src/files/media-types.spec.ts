import { mediaTypeOf, tidyName } from './media-types.js';

const zip = (...inside: string[]) =>
  Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.from(inside.join(''))]);
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]);

describe('the kind of a file', () => {
  test.each([
    ['a.pdf', Buffer.from('%PDF-1.4'), 'application/pdf'],
    ['A.PDF', Buffer.from('%PDF-1.4'), 'application/pdf'],
    ['a.jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
    ['a.docx', zip('[Content_Types].xml'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.xlsx', zip('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.odt', zip('mimetypeapplication/vnd.oasis.opendocument.text'), 'application/vnd.oasis.opendocument.text'],
    ['a.doc', ole, 'application/msword'],
    ['a.xls', ole, 'application/vnd.ms-excel'],
  ])('%s that begins so is known', (name, head, mediaType) => {
    expect(mediaTypeOf(head, name)).toBe(mediaType);
  });

  test.each([
    ['a.png', Buffer.from('%PDF-1.4')],
    ['a.pdf', Buffer.from(' %PDF-1.4')],
    ['a.pdf', Buffer.from('%PDF')],
    ['a.docx', zip('payload.exe')],
    ['a.zip', zip('[Content_Types].xml')],
    ['a.ods', zip('mimetypeapplication/vnd.oasis.opendocument.text')],
    ['a.svg', Buffer.from('<svg/>')],
    ['a.pdf.exe', Buffer.from('%PDF-1.4')],
    ['a', Buffer.from('%PDF-1.4')],
  ])('%s that begins otherwise is not taken', (name, head) => {
    expect(mediaTypeOf(head, name)).toBeUndefined();
  });
});

describe('the name of a file', () => {
  test.each([
    ['certificate.pdf', 'certificate.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\fakepath\\شهادة.pdf', 'شهادة.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie: x.pdf'],
    ['gepj\u202efdp.exe', 'gepjfdp.exe'],
    ['a\ud800.pdf', 'a.pdf'],
    [`${'é'.repeat(300)}.pdf`, `${'é'.repeat(196)}.pdf`],
    [' / ', ''],
  ])('%j is kept as %j', (given, kept) => {
    expect(tidyName(given)).toBe(kept);
  });
});
