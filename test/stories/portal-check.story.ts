import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallInput } from '../../libs/calls/src/index.js';
import { aCall } from '../support/builders/call.js';
import { openPortal, type Portal } from '../support/portal.js';
import { root } from '../support/project.js';
import type { Answer, VisitedPage } from '../support/form-driver.js';

const callOf2026 = (): CallInput => {
  const { call } = JSON.parse(readFileSync(join(root, 'apps/console/cycles/2026.json'), 'utf8')) as { call: CallInput };
  return { ...call, code: '2026' };
};

/** A call that asks for one paper, which it names itself. */
const withALetter = (): CallInput => {
  const { windows, ...call } = callOf2026();
  const form = {
    documents: [
      { document: 'letter_1', required: true, title: { en: 'Letter of the Board', fr: 'Lettre du Conseil' } },
    ],
  };
  const both = (text: unknown) => ({ en: String(text), fr: String(text) });
  return {
    ...call,
    code: 'LETTER',
    languages: ['en', 'fr'],
    title: both(call.title),
    deadlineWording: both(call.deadlineWording),
    windows: windows.slice(0, 1).map((window) => ({
      ...window,
      title: both(window.title),
      form,
      terms: { ...window.terms, criteria: [{ criterion: 'documents', params: { required: ['letter_1'] } }] },
    })),
  };
};

/** An organisation that the rules of 2026 find nothing against. */
const fitting: Readonly<Record<string, Answer>> = {
  kind: 'ngo',
  non_profit: 'Yes',
  registered: 'Yes',
  'registered_on[day]': '27',
  'registered_on[month]': '3',
  'registered_on[year]': '2019',
  unpp: 'Yes',
  remedies: ['rehabilitation', 'compensation'],
  months: '8',
  'amounts[y1]': '20,000.00',
  statements: ['2025'],
  documents: [
    ...['project_proposal', 'project_budget', 'partner_declaration', 'reference_letter_1', 'reference_letter_2'],
    ...['registration_certificate', 'audited_statements'],
  ],
  declaration: 'Yes',
};

/** Whatever table a trace would stand in. */
const countOfAllRows = `
  select tablename, (xpath('/row/n/text()', query_to_xml(format('select count(*) n from %I', tablename), false, true, '')))[1]::text
  from pg_tables where schemaname = 'public' order by 1`;

describe('whether one can apply', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2026-01-10T10:00:00Z');
    await aCall(callOf2026()).publishedIn(portal);
  });
  afterAll(() => portal.close());

  const check = async (answers: Readonly<Record<string, Answer>>): Promise<VisitedPage> => {
    const page = await portal.visitor().visit('/calls/2026/check');
    return page.form().fill(answers).submit('Check');
  };

  it('is asked by the rules of the call alone, without an account', async () => {
    const call = await portal.visitor().visit('/calls/2026');
    const page = await call.follow('Check if you can apply');
    expect(page.heading).toBe('Check if you can apply');
    expect(page.text).toContain('Nothing of this is kept, and nobody sees it.');
    expect(page.text).toContain('How much would you ask for in all?');
    // No rule of this call reads these.
    expect(page.text).not.toContain('bank account');
    expect(page.text).not.toContain('In which countries');
  });

  it('is answered with yes, and with what a person judges', async () => {
    const told = await check(fitting);
    expect([told.status, told.heading]).toEqual([200, 'What the rules say']);
    expect(told.text).toContain('You can apply; a person judges the rest What a person judges later The project gives');
    expect(told.text).not.toContain('What would stop you');
    expect(told.text).not.toMatch(/[⟦{]/);
  });

  it('is answered with each rule that stops them, and why', async () => {
    const told = await check({
      ...fitting,
      'registered_on[year]': '2024',
      'amounts[y1]': '20000.01',
      months: '9',
      statements: ['none'],
      documents: ['project_proposal'],
    });
    expect(told.text).toContain('With these answers you cannot apply What would stop you');
    expect(told.text).toContain(
      'The organisation was registered on 1 December 2023 or earlier. The organisation was registered too late.',
    );
    expect(told.text).toContain('The sum is 0.01 over the most that can be asked for.');
    expect(told.text).toContain('The project is too long: 9 months.');
    expect(told.text).toContain('The audited financial statement of 2025 is missing.');
    expect(told.text).toContain('A document is missing: Project budget.');
    expect(Object.keys(told.links)).not.toContain('Start an application');
  });

  it('judges nothing that was left open', async () => {
    const told = await check({ kind: 'ngo', non_profit: 'Yes' });
    expect(told.text).toContain('Nothing speaks against it so far What you left open');
    expect(told.text).toContain(
      'What fits The call is open to non-governmental organisations that work without profit.',
    );
  });

  it('shows what was typed once more, and points at what cannot be read', async () => {
    const again = await check({ ...fitting, months: 'a few', 'registered_on[month]': '13' });
    expect(again.status).toBe(422);
    expect(again.errors).toEqual(['Write a day that exists, such as 27 3 2027', 'Give a whole number from 1 to 120.']);
    expect(again.html).toContain('<a href="#registered_on-day">');
    expect(again.html).toContain('id="registered_on-day"');
    expect(again.form().value('amounts[y1]')).toEqual(['20,000.00']);
    expect(again.form().value('documents')).toHaveLength(7);
    const told = await again.form().fill({ months: '8', 'registered_on[month]': '3' }).submit('Check');
    expect(told.text).toContain('You can apply; a person judges the rest');
  });

  it('leaves no trace: no cookie, no address with answers, nothing that a browser keeps, nothing in the database', async () => {
    const rows = () => portal.sql(countOfAllRows);
    const before = await rows();
    const told = await check(fitting);
    expect(told.url).toBe('/calls/2026/check');
    expect(told.response.headers.getSetCookie()).toEqual([]);
    expect(told.response.headers.get('cache-control')).toBe('no-store');
    expect(await rows()).toEqual(before);
  });

  it('calls a document as the call calls it, in the language of whoever asks', async () => {
    await aCall(withALetter()).publishedIn(portal);
    const page = await portal.visitor({ 'accept-language': 'fr' }).visit('/calls/LETTER/check');
    expect(page.text).toContain('Lettre du Conseil');
    const told = await page
      .form()
      .fill({ documents: ['none'] })
      .submit('Vérifier');
    expect(told.text).toContain('Ces documents sont remis : Lettre du Conseil.');
    expect(told.text).toContain('Un document manque : Lettre du Conseil.');
    expect(told.text).not.toMatch(/letter.1/i);
  });

  it('is not asked once the call has closed', async () => {
    portal.clock.set('2026-03-01T10:00:00Z');
    const page = await portal.visitor().visit('/calls/2026/check');
    expect(page.text).toContain('This call takes no more applications, so there is nothing to check.');
    expect(page.html).not.toContain('<form');
  });
});
