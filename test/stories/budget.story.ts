import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { goodPassword } from '../support/builders/account.js';
import { aCall } from '../support/builders/call.js';
import { aMember, type Member } from '../support/builders/member.js';
import type { Form, Visitor, VisitedPage } from '../support/form-driver.js';
import { openPortal, type Portal } from '../support/portal.js';

describe('a budget, without JavaScript', () => {
  let portal: Portal;
  let amina: Member;
  let visitor: Visitor;
  let address: string;
  let application: string;

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const { windowId } = await aCall().publishedIn(portal);
    portal.clock.set('2011-04-20T10:00:00Z');
    amina = await aMember(portal, 'amina', windowId);
    application = `/applications/${amina.applicationId}`;
    address = `${application}/budget`;
    visitor = portal.visitor();
    const page = await visitor.visit('/sign-in');
    await page.form().fill({ email: 'amina@example.org', password: goodPassword }).submit('Sign in');
    await portal.sql(
      `insert into application_section (application_id, section, version, content, saved_at, saved_by)
       values ($1, 'project', 1, '{"months": 24}', '2011-04-20T10:00:00Z', $2)`,
      [amina.applicationId, amina.actor.id],
    );
  });
  afterAll(() => portal.close());

  const proof = 'documents#title-co_funding_proof';
  const rowsOf = (form: Form, list: 'lines' | 'coFunding'): string[] => [
    ...new Set(form.names.flatMap((name) => new RegExp(`^${list}\\[([^\\]]+)\\]`).exec(name)?.[1] ?? [])),
  ];
  const line = (id: string, cells: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(cells).map(([name, value]) => [`lines[${id}][${name}]`, value]));
  const shelter = { category: 'assistance', year: '1', description: 'Shelter places', unit: 'month' };
  const open = async (): Promise<Form> => (await visitor.visit(address)).form('Save and continue');
  const saved = async (): Promise<{ lines?: object[]; coFunding?: object[]; currency?: string }> => {
    const [row] = await portal.sql<{ content: object }>(
      `select content from application_section where section = 'budget' and application_id = $1`,
      [amina.applicationId],
    );
    return row?.content ?? {};
  };

  it('shows the rules of the call before anything is written', async () => {
    const page = await visitor.visit(address);
    expect(page.text).toContain('All amounts are in USD, as the call says.');
    expect(page.text).toContain('Year 2, at most');
    expect(page.text).not.toContain('Year 3');
    expect(page.text).toContain('the fund does not publish any');
  });

  it('shows a limit for each year that can be chosen while the project’s length is not said', async () => {
    await portal.sql(`update application_section set content = '{}' where section = 'project'`);
    const page = await visitor.visit(address);
    await portal.sql(`update application_section set content = '{"months": 24}' where section = 'project'`);
    const years = [...page.text.matchAll(/Year (\d+), at most/g)].map(([, year]) => year);
    expect(years.length).toBeGreaterThan(1);
    expect(page.text).toContain(`Year ${years.length} `);
    expect(page.text).not.toContain(`Year ${years.length + 1}`);
  });

  it('is computed to the cent, and says which year is over its limit', async () => {
    const form = await open();
    const [first, second] = rowsOf(form, 'lines');
    const [source] = rowsOf(form, 'coFunding');
    const page = await form
      .fill({
        ...line(first!, { ...shelter, quantity: '12', price: '2 000,50' }),
        ...line(second!, { ...shelter, year: '2', description: 'Lawyers', quantity: '1', price: '25,000.01' }),
        [`coFunding[${source}][source]`]: 'A city',
        [`coFunding[${source}][amount]`]: '1.000',
        [`coFunding[${source}][secured]`]: true,
      })
      .submit('Save and add more lines');
    expect(page.url).toContain('/budget');
    expect(await saved()).toMatchObject({
      currency: 'USD',
      lines: [
        { category: 'assistance', year: 1, quantity: '12.00', price: '2000.50' },
        { year: 2, price: '25000.01' },
      ],
      coFunding: [{ source: 'A city', amount: '1000.00', secured: true }],
    });
    expect(page.text).toContain('USD 49,006.01');
    expect(page.text).toContain('USD 50,006.01');
    expect(page.text).toMatch(/Year 1, at most 24,006\.00 25,000\.00 994\.00/);
    expect(page.text).toMatch(/Year 2, at most 25,000\.01 25,000\.00 -0\.01/);
  });

  it('tells, wherever one writes or checks, that nothing shows the money of others, until a file does', async () => {
    const told = async (): Promise<boolean[]> => {
      const pages = await Promise.all(['/budget', '', '/check'].map((rest) => visitor.visit(application + rest)));
      return pages.map((page) => page.links['Add the proof under Documents'] === `${application}/${proof}`);
    };
    expect(await told()).toEqual([true, true, true]);
    const form = (await visitor.visit(`${application}/documents`)).form('Proof of what others pay');
    await form
      .fill({ file: [new File(['%PDF-1.7 a letter'], 'letter.pdf')] })
      .submit('Add to the application: Proof of what others pay');
    expect(await told()).toEqual([false, false, false]);
    await portal.sql('update application_document set removed_at = attached_at, removed_by = attached_by');
    expect(await told()).toEqual([true, true, true]);
  });

  it('that cannot be read names the field, keeps what was typed and changes nothing', async () => {
    const before = await saved();
    const form = await open();
    const [first] = rowsOf(form, 'lines');
    const page = await form.fill(line(first!, { price: 'twelve', description: 'Beds' })).submit('Save and continue');
    expect([page.status, page.errors]).toEqual([422, ['Write an amount with digits, for example 1250 or 1250.50.']]);
    expect(page.links['Write an amount with digits, for example 1250 or 1250.50.']).toBe(`#lines[${first}][price]`);
    expect(page.form('Save and continue').value(`lines[${first}][price]`)).toEqual(['twelve']);
    expect(page.form('Save and continue').value(`lines[${first}][description]`)).toEqual(['Beds']);
    expect(await saved()).toEqual(before);
  });

  it.each([
    ['description', 'x'.repeat(501), 'Write at most 500 characters.'],
    ['unit', 'x'.repeat(61), 'Write at most 60 characters.'],
    ['quantity', '1.500', 'This can be read as two numbers. Write 1500 or 1.50.'],
    ['quantity', '0.125', 'Write how many with digits and at most two decimals, for example 12 or 0.5.'],
    ['price', '0.125', 'Write an amount with digits, for example 1250 or 1250.50.'],
  ])('is asked about a %s of %j at its field, and keeps what was saved there', async (name, typed, said) => {
    const before = await saved();
    const form = await open();
    const [first] = rowsOf(form, 'lines');
    const page = await form.fill(line(first!, { [name]: typed })).submit('Save and continue');
    expect([page.status, page.errors, page.links[said]]).toEqual([422, [said], `#lines[${first}][${name}]`]);
    const kept = await fetch(portal.address + address, {
      method: 'PUT',
      headers: { ...amina.session, 'if-match': '"0"', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ [`lines[${first}][${name}]`]: typed, [`lines[${first}][category]`]: 'assistance' }),
    });
    expect([kept.status, await saved()]).toEqual([412, before]);
  });

  it('that somebody else changed meanwhile shows both, and the person chooses', async () => {
    const mine = await open();
    const theirs = await open();
    const [first, second] = rowsOf(theirs, 'lines');
    await theirs.fill(line(first!, { description: 'Their words' })).submit('Save and continue');
    const page = await mine.fill(line(second!, { description: 'My words' })).submit('Save and continue');
    expect(page.status).toBe(412);
    expect(page.text).toContain('Their words');
    expect(page.form('Save mine').value(`lines[${second}][description]`)).toEqual(['My words']);
    await page.form('Save mine').submit('Save mine in its place');
    expect((await saved()).lines).toMatchObject([{ description: 'Shelter places' }, { description: 'My words' }]);
  });

  it('loses a line that is ticked to be taken out', async () => {
    const form = await open();
    const [first] = rowsOf(form, 'lines');
    await form.fill({ [`lines[${first}][remove]`]: true }).submit('Save and continue');
    expect((await saved()).lines).toMatchObject([{ description: 'My words' }]);
  });

  it('takes rows that are pasted, and says which cell is wrong', async () => {
    const paste = async (rows: string): Promise<VisitedPage> =>
      (await visitor.visit(`${address}/paste`)).form().fill({ rows }).submit('Read the rows');
    const wrong = await paste('Staff\t1\tA nurse\tmonth\t12\tmuch\nStaff\t1\ttoo short');
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Row 1, Price of one');
    expect(wrong.text).toContain('Row 2');
    expect(wrong.form().value('rows')[0]).toContain('much');
    const read = await paste(
      'Category\tYear\tWhat\tUnit\tHow many\tPrice\nStaff\tYear 1\tA nurse\tmonth\t12\t"1,000.00"\nPersonal\t2\tA driver\t\t1\t10',
    );
    expect(read.heading).toBe('This was read');
    await read.form('Take it over').submit('Take it over');
    expect((await saved()).lines).toMatchObject([
      { description: 'My words' },
      { category: 'staff', year: 1, description: 'A nurse', quantity: '12.00', price: '1000.00' },
      { category: 'staff', year: 2, description: 'A driver' },
    ]);
  });

  const template = async (): Promise<ExcelJS.Workbook> => {
    const answer = await fetch(`${portal.address}/calls/2011/budget.xlsx`);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    return workbook;
  };
  const bring = async (bytes: BlobPart, name = 'budget.xlsx'): Promise<VisitedPage> =>
    (await visitor.visit(`${address}/import`))
      .form()
      .fill({ file: new File([bytes], name) })
      .submit('Read the workbook');
  const filled = async (rows: readonly (readonly (string | number)[])[]): Promise<ArrayBuffer> => {
    const workbook = await template();
    const [range] = workbook.definedNames.getRanges('SGF_LINES').ranges;
    const sheet = workbook.getWorksheet(/^'?([^'!]+)/.exec(range!)![1]!)!;
    rows.forEach((row, down) => row.forEach((cell, right) => (sheet.getCell(5 + down, 1 + right).value = cell)));
    return (await workbook.xlsx.writeBuffer()) as ArrayBuffer;
  };

  it('comes back out of the filled-in template, and takes the place of what was there', async () => {
    const bytes = await filled([
      ['Staff', 1, 'A nurse', 'month', 12, 1000.5],
      ['Travel', 2, 'Buses', 'trip', 3, '12,50'],
    ]);
    const read = await bring(bytes);
    expect([read.status, read.heading]).toEqual([200, 'This was read']);
    expect(read.text).toContain('It takes the place of the 3 lines that are there now.');
    await read.form('Take it over').submit('Take it over');
    expect(await saved()).toMatchObject({
      currency: 'USD',
      lines: [
        { category: 'staff', year: 1, description: 'A nurse', quantity: '12.00', price: '1000.50' },
        { category: 'travel', year: 2, description: 'Buses', unit: 'trip', quantity: '3.00', price: '12.50' },
      ],
    });
  });

  it('in a template with faults is refused cell by cell, and changes nothing', async () => {
    const before = await saved();
    const page = await bring(
      await filled([
        ['Beer', 99, 'A nurse', 'month', -1, 1],
        ['Staff', 1, 'x'.repeat(501), '', 1, 1],
      ]),
    );
    expect(page.status).toBe(422);
    for (const cell of ['A5', 'B5', 'E5', 'C6']) expect(page.text).toContain(`!${cell}`);
    expect(await saved()).toEqual(before);
  });

  it('in something else is refused: no workbook, another workbook, nothing at all', async () => {
    const other = new ExcelJS.Workbook();
    other.addWorksheet('Sheet').getCell('A1').value = 1;
    const answers = [
      await bring('%PDF-1.7', 'budget.pdf'),
      await bring((await other.xlsx.writeBuffer()) as ArrayBuffer),
      await (await visitor.visit(`${address}/import`)).form().submit('Read the workbook'),
    ];
    expect(answers.map(({ status, errors }) => [status, errors[0]])).toEqual([
      [422, expect.stringContaining('not an Excel workbook')],
      [422, expect.stringContaining('not made from the budget template')],
      [422, expect.stringContaining('Choose the file')],
    ]);
  });

  it('that was typed while the session ended comes along through the sign-in, and is saved then', async () => {
    const form = await open();
    const [first] = rowsOf(form, 'lines');
    await portal.sql('delete from session');
    const out = await form.fill(line(first!, { description: 'Typed signed out' })).submit('Save and continue');
    expect([out.status, out.heading]).toEqual([401, 'You were signed out while you were writing']);
    const wrong = await out.form().fill({ _email: 'amina@example.org', _password: 'wrong' }).submit('Sign in');
    expect(wrong.errors).toHaveLength(1);
    const back = await wrong.form().fill({ _email: 'amina@example.org', _password: goodPassword }).submit('Sign in');
    expect(back.form('Save and continue').value(`lines[${first}][description]`)).toEqual(['Typed signed out']);
    await back.form('Save and continue').submit('Save and continue');
    expect((await saved()).lines).toMatchObject([{ description: 'Typed signed out' }, {}]);
  });

  it('that was read and cannot be taken over says why, and is still there', async () => {
    const before = await saved();
    const rows = Array.from({ length: 301 }, (_, i) => `Staff\t1\tNurse ${i + 1}\tmonth\t1\t10`).join('\n');
    const read = await (await visitor.visit(`${address}/paste`)).form().fill({ rows }).submit('Read the rows');
    const refused = await read.form('Take it over').submit('Take it over');
    expect([refused.status, refused.heading]).toEqual([422, 'This was read']);
    expect(refused.errors).toHaveLength(1);
    expect(refused.text).toContain('Nurse 301');
    expect(await saved()).toEqual(before);
  });

  it('cannot be changed after the deadline, and is still there to read', async () => {
    portal.clock.set('2011-05-10T10:00:00Z');
    const page = await visitor.visit('/sign-in');
    await page.form().fill({ email: 'amina@example.org', password: goodPassword }).submit('Sign in');
    const budget = await visitor.visit(address);
    expect(budget.text).toContain('The deadline has passed');
    expect(budget.text).toContain('Typed signed out');
    expect((await visitor.visit(`${address}/import`)).status).toBe(409);
  });
});
