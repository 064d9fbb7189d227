import type { Browser, Page } from 'playwright-core';
import { SaveSection } from '../../libs/applications/src/index.js';
import { launchChromium } from '../support/browser.js';
import { soundAnswers } from '../support/builders/answers.js';
import { aCall } from '../support/builders/call.js';
import { aMember, type Member } from '../support/builders/member.js';
import { openPortal, type Portal } from '../support/portal.js';
import { chromium, describeWith } from '../support/suites.js';

/** From the top of each page by Tab alone, as somebody goes who has no mouse; nothing is given the focus by the test. */
describeWith(chromium, 'an application by keyboard alone', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  let amina: Member;

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const about = { section: 'house', required: false };
    const form = {
      documents: [{ document: 'registration_certificate', required: true }],
      sections: [{ name: 'house', title: { en: 'The house' } }],
      questions: [
        { ...about, name: 'story', kind: 'text' as const, label: { en: 'Its story' } },
        {
          ...{ ...about, name: 'place', kind: 'choice' as const, label: { en: 'Where it stands' } },
          ...{ options: ['town', 'country'], optionLabels: { town: { en: 'In town' }, country: { en: 'Outside' } } },
        },
        {
          ...{ ...about, name: 'staff', kind: 'table' as const, label: { en: 'Who works there' }, limit: 3 },
          columns: [{ en: 'Function' }, { en: 'Months' }],
        },
      ],
    };
    const { windowId } = await aCall().asking(form).publishedIn(portal);
    portal.clock.set('2011-04-20T10:00:00Z');
    amina = await aMember(portal, 'amina', windowId);
    const { budget: _, ...others } = soundAnswers();
    for (const [section, content] of Object.entries(others))
      await portal.get(SaveSection).execute(amina.actor, amina.applicationId, { section, content: content as object });
    browser = await launchChromium(executablePath);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const [name, value] = amina.session.cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: portal.address }]);
    page = await context.newPage();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  const open = (path: string): Promise<unknown> =>
    page.goto(`${portal.address}/applications/${amina.applicationId}/${path}`, { waitUntil: 'load' });
  /** What has the focus: its id and what it is called; nothing, once Tab has left the page at its end. */
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement;
      const { labels, innerText, id } = at;
      return at === document.body
        ? ''
        : `#${id} ${at.getAttribute('aria-label') ?? labels?.[0]?.innerText ?? innerText}`.trim();
    });
  /** Goes on to what is called so; there is no second round. */
  const tabTo = async (name: RegExp): Promise<void> => {
    const passed: string[] = [];
    do {
      await page.keyboard.press('Tab');
      passed.push(await focused());
      if (name.test(passed.at(-1)!)) return;
    } while (passed.at(-1) !== '');
    throw new Error(`Tab does not come to ${String(name)}, but to ${passed.join(' | ')}`);
  };
  const write = async (name: RegExp, text: string): Promise<void> => {
    await tabTo(name);
    await page.keyboard.type(text);
  };
  const press = async (name: RegExp): Promise<void> => {
    await tabTo(name);
    await page.keyboard.press('Enter');
  };
  const stored = async (section: string): Promise<unknown> => {
    const [row] = await portal.sql<{ content: unknown }>(
      'select content from application_section where application_id = $1 and section = $2',
      [amina.applicationId, section],
    );
    return row?.content;
  };

  test('a section is written, with a choice and a table to which a row is added', async () => {
    await open('sections/house');
    await write(/Its story/, 'A house for forty');
    // Tab comes to the choice that is made; arrows go round.
    await tabTo(/No answer/);
    await page.keyboard.press('ArrowDown');
    await write(/Function/, 'Nurse');
    await write(/Months/, '12');
    await press(/Add a row/);
    await page.getByLabel('Function').nth(1).waitFor();
    await page.keyboard.type('Driver');
    await press(/Save and continue/);
    await page.waitForURL((url) => !url.pathname.endsWith('/house'));
    expect(await stored('house')).toEqual({
      story: 'A house for forty',
      place: 'town',
      staff: [
        ['Nurse', '12'],
        ['Driver', ''],
      ],
    });
  });

  test('the first line of the budget is filled in', async () => {
    await open('budget');
    await write(/Category/, 'Staff');
    await write(/What it is/, 'A nurse');
    await write(/How many/, '12');
    await write(/Price of one/, '1000');
    await press(/Save and continue/);
    await page.waitForURL((url) => !url.pathname.endsWith('/budget'));
    expect(await stored('budget')).toMatchObject({
      lines: [{ category: 'staff', description: 'A nurse', quantity: '12.00', price: '1000.00' }],
    });
  });

  test('a file is chosen and added', async () => {
    await open('documents');
    await tabTo(/#file-registration_certificate/);
    const choosing = page.waitForEvent('filechooser');
    await page.keyboard.press('Space');
    const buffer = Buffer.from('%PDF-1.7 a certificate');
    await (await choosing).setFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer });
    await press(/Add to the application/);
    await page.getByRole('link', { name: 'certificate.pdf' }).waitFor();
  });

  test('it is certified and submitted', async () => {
    await open('check');
    await write(/Who certifies/, 'Amina Bello');
    await write(/What is this person/, 'Director');
    await tabTo(/certif/i);
    await page.keyboard.press('Space');
    await press(/Submit the application/);
    await page.waitForURL('**/receipt');
    expect(await portal.sql('select number from submission')).toEqual([{ number: 1 }]);
  });
});
