import type { Worksheet } from 'exceljs';
import { fundTimeZone, type Words } from '#words';

/** How amounts are shown. */
export const money = '#,##0.00';

/** Texts of a call are data: what a spreadsheet could take for a formula is set apart (CWE-1236). */
export const plain = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A deadline as the fund writes it. */
export const deadlineInVienna = (words: Words, end: Date): string =>
  words.say('portal.call.vienna', { when: words.deadline(end, fundTimeZone) });

/** What a sheet is, and below it of what. */
export function titled(sheet: Worksheet, title: string, below: string): void {
  sheet.getCell('A1').value = plain(title);
  sheet.getCell('A1').font = { bold: true, size: 16 };
  sheet.getCell('A2').value = plain(below);
}

/** The heads of columns, told from what stands below by weight and colour. */
export function heads(sheet: Worksheet, row: number, columns: readonly { text: string; width: number }[]): void {
  columns.forEach(({ text, width }, index) => {
    sheet.getColumn(index + 1).width = width;
    const cell = sheet.getCell(row, index + 1);
    cell.value = plain(text);
    cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1D4F91' } };
    cell.alignment = { wrapText: true, vertical: 'top' };
  });
}
