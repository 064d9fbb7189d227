import { words } from '#words';
import { readPdf } from '../../../../../test/support/pdf.js';
import { makePdf, type PdfDocument } from './make-pdf.js';

const about = (change: Partial<PdfDocument> = {}): PdfDocument => ({
  title: 'Receipt',
  running: 'APP-2011-0001',
  at: new Date('2011-04-20T10:00:00Z'),
  blocks: [],
  ...change,
});

describe('a PDF', () => {
  it('says everything in its order, with its title and language', async () => {
    const blocks = [
      { heading: 'What was submitted' },
      { paragraph: 'First (1) and \\ second.' },
      { pairs: [['Reference', 'APP-2011-0001']] as const },
      { items: ['One thing', 'Another'] },
      { heads: ['Year', 'Cost'], rows: [['1', '25,000.00']] },
      { note: 'DRAFT – not submitted' },
    ];
    const pdf = readPdf(await makePdf(about({ blocks }), words('en')));
    expect(pdf).toMatchObject({ title: 'Receipt', language: 'en', pages: 1 });
    const said = [
      'Receipt',
      'What was submitted',
      'First (1) and \\ second.',
      'Reference',
      'APP-2011-0001',
      'One thing',
    ];
    const places = [...said, 'Another', 'Year', 'Cost', '25,000.00', 'DRAFT – not submitted'].map((text) =>
      pdf.text.indexOf(text),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it.each([
    ['Latin', 'Zażółć gęślą jaźń – ŞşĞğİı Çelik, Đồng Nai, Ñandú, œuvre'],
    ['Greek', 'Ελληνική Δημοκρατία, καταφύγιο'],
    ['Cyrillic', 'Україна, Їжак, Ґанок, Қазақстан'],
    ['Vietnamese', 'Nguyễn Thị Ánh Tuyết, Quảng Trị'],
  ])('shows %s', async (_, text) => {
    const pdf = readPdf(await makePdf(about({ blocks: [{ paragraph: text }] }), words('en')));
    expect(pdf.text).toContain(text);
    expect(pdf.text).not.toContain('\ufffd');
  });

  it('says that it cannot show another script, and shows all the rest', async () => {
    const pdf = readPdf(await makePdf(about({ blocks: [{ paragraph: 'Shelter مأوى and አዲስ' }] }), words('en')));
    expect(pdf.text).toContain('Shelter \ufffd\ufffd\ufffd\ufffd and \ufffd\ufffd\ufffd');
    expect(pdf.text).toContain('Some characters cannot be shown');
  });

  it('goes on over pages, each with what it is one of and its number', async () => {
    const blocks = Array.from({ length: 120 }, (_, i) => ({ paragraph: `Paragraph ${i}` }));
    const pdf = readPdf(await makePdf(about({ blocks }), words('en')));
    expect(pdf.pages).toBeGreaterThan(2);
    expect(pdf.text.match(/APP-2011-0001/g)).toHaveLength(pdf.pages);
    expect(pdf.text).toContain(`Page ${pdf.pages} of ${pdf.pages}`);
    expect(pdf.text).toContain('Paragraph 119');
  });
});
