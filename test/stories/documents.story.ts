import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { words } from '../../libs/words/src/index.js';
import { goodPassword } from '../support/builders/account.js';
import { aCall } from '../support/builders/call.js';
import { aMember, type Member } from '../support/builders/member.js';
import type { Visitor, VisitedPage } from '../support/form-driver.js';
import { openPortal, type Portal } from '../support/portal.js';

const during = '2011-04-20T10:00:00Z';
const pdf = (name: string): File => new File(['%PDF-1.7 a certificate'], name);

describe('documents, without JavaScript', () => {
  let portal: Portal;
  let amina: Member;
  let visitor: Visitor;
  let address: string;

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const form = {
      documents: [
        { document: 'registration_certificate', required: true },
        { document: 'reference_letter_1', required: false },
      ],
      questions: [
        {
          name: 'map',
          section: 'project',
          kind: 'file' as const,
          required: false,
          label: { en: 'A map of the routes' },
          hint: { en: 'Countries only.' },
        },
      ],
    };
    const { windowId } = await aCall().asking(form).publishedIn(portal);
    portal.clock.set(during);
    amina = await aMember(portal, 'amina', windowId);
    address = `/applications/${amina.applicationId}/documents`;
    visitor = await signedIn('amina');
  });
  afterAll(() => portal.close());

  const signedIn = async (name: string): Promise<Visitor> => {
    const someone = portal.visitor();
    const page = await someone.visit('/sign-in');
    await page
      .form()
      .fill({ email: `${name}@example.org`, password: goodPassword })
      .submit('Sign in');
    return someone;
  };
  const add = async (title: string, files: File | File[]): Promise<VisitedPage> => {
    const form = (await visitor.visit(address)).form(title);
    return form.fill({ file: files }).submit(`Add to the application: ${title}`);
  };

  it('are asked for by the call, and say so', async () => {
    const page = await visitor.visit(address);
    expect(page.heading).toBe('Documents');
    expect(page.text).toContain('Certificate of registration');
    expect(page.text).toContain('Nothing has been added yet. This document is needed.');
    expect(page.text).toContain('A map of the routes');
    expect(page.text).toContain('No names, pictures or traces of victims');
    expect(page.text).toMatch(/\d+ days left/);
  });

  it('come several at a time', async () => {
    const page = await add('Certificate of registration', [pdf('one.pdf'), pdf('two.pdf')]);
    expect([page.status, Object.keys(page.links)]).toEqual([200, expect.arrayContaining(['one.pdf', 'two.pdf'])]);
    const file = await page.follow('one.pdf');
    expect(file.text).toContain('Not scanned');
    const saved = await fetch(portal.address + file.links['Save this file']!, { headers: amina.session });
    expect(saved.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''one.pdf");
    expect(await saved.text()).toBe('%PDF-1.7 a certificate');
  });

  it('that are refused leave those that came before', async () => {
    const page = await add('A map of the routes', [pdf('map.pdf'), new File(['<html>'], 'map.html')]);
    expect(page.status).toBe(422);
    expect(page.errors).toEqual([expect.stringContaining('map.html')]);
    expect(Object.keys(page.links)).toContain('map.pdf');
  });

  it('are missed when none was chosen', async () => {
    const page = await add('First reference letter', []);
    expect([page.status, page.errors]).toEqual([422, ['Choose a file first.']]);
  });

  it('are replaced by what has arrived, and taken out', async () => {
    const file = await (await visitor.visit(address)).follow('two.pdf');
    const refused = await file
      .form('Choose the new file')
      .fill({ file: new File(['no'], 'no.exe') })
      .submit('Replace');
    expect(refused.errors).toEqual([expect.stringContaining('no.exe')]);
    const replaced = await refused
      .form('Choose the new file')
      .fill({ file: pdf('three.pdf') })
      .submit('Replace');
    expect(Object.keys(replaced.links)).toEqual(expect.arrayContaining(['one.pdf', 'three.pdf']));
    expect(Object.keys(replaced.links)).not.toContain('two.pdf');
    const gone = await (await replaced.follow('three.pdf')).form('Take out').submit('Take out');
    expect(Object.keys(gone.links)).not.toContain('three.pdf');
  });

  it('of another organisation do not exist', async () => {
    const { window_id } = (await portal.sql<{ window_id: string }>('select window_id from application'))[0]!;
    await aMember(portal, 'bilal', window_id as never);
    const bilal = await signedIn('bilal');
    expect((await bilal.visit(address)).status).toBe(404);
  });

  it('are looked at, and not changed, by who only reads, and the page says why', async () => {
    await portal.sql(`update membership set part = 'reader' where person_id = $1`, [amina.actor.id]);
    const page = await visitor.visit(address);
    await portal.sql(`update membership set part = 'editor' where person_id = $1`, [amina.actor.id]);
    expect(page.text).not.toContain('deadline has passed');
    expect(page.text).toContain(words('en').say('writing.readers_read'));
    expect(() => page.form('Certificate of registration')).toThrow();
  });

  it('can be looked at after the deadline, and not changed', async () => {
    portal.clock.set('2011-05-10T10:00:00Z');
    visitor = await signedIn('amina');
    const page = await visitor.visit(address);
    expect(page.text).toContain('The deadline has passed');
    expect(() => page.form('Certificate of registration')).toThrow();
  });
});
