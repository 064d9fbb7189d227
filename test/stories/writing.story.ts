import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { keptSections } from '../../libs/calls/src/domain/index.js';
import type { Id, OrganisationId, Part } from '../../libs/kernel/src/index.js';
import { goodPassword, registered } from '../support/builders/account.js';
import { longForm } from '../support/builders/answers.js';
import { anApplication } from '../support/builders/application.js';
import { aCall } from '../support/builders/call.js';
import type { Answer, Visitor, VisitedPage } from '../support/form-driver.js';
import { openPortal, type Portal } from '../support/portal.js';

const [during, after] = ['2011-04-20T10:00:00Z', '2011-05-02T10:00:00Z'];

describe('an application in pages alone', () => {
  let portal: Portal;
  let amina: Visitor;
  let bako: Visitor;
  let rosa: Visitor;
  let windows: Record<string, Id<'window'>>;

  const signIn = (page: VisitedPage, name: string): Promise<VisitedPage> =>
    page
      .form('Password')
      .fill({ 'Email address': `${name}@example.org`, Password: goodPassword })
      .submit('Sign in');
  const signedIn = async (name: string): Promise<Visitor> => {
    const visitor = portal.visitor();
    await signIn(await visitor.visit('/sign-in'), name);
    return visitor;
  };
  const join = (name: string, organisationId: OrganisationId, part: Part = 'owner') =>
    portal.sql(
      `insert into membership (id, organisation_id, person_id, part)
       select gen_random_uuid(), $1, id, $2 from person where email = $3`,
      [organisationId, part, `${name}@example.org`],
    );
  const started = async (visitor: Visitor): Promise<string> =>
    (await (await visitor.visit('/calls/long/apply')).form('Start').submit('Start')).url;
  /** An application that Amina begins for an organisation in which Bako writes, too. */
  const begun = async () => {
    const organisationId = await portal.organisation();
    await join('amina', organisationId);
    await join('bako', organisationId, 'editor');
    const address = await started(amina);
    return { organisationId, address, section: (name: string) => `${address}/sections/${name}` };
  };
  const filled = (page: VisitedPage, answers: Readonly<Record<string, Answer>>, button = 'Save and continue') =>
    page.form('Save and continue').fill(answers).submit(button);
  const contentOf = async (address: string, section: string): Promise<unknown> => {
    const [row] = await portal.sql<{ content: unknown }>(
      'select content from application_section where application_id = $1 and section = $2',
      [address.split('/')[2], section],
    );
    return row?.content;
  };

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const publish = async (code: string, form: object) => {
      const call = aCall().withCode(code);
      const [window] = call.input.windows;
      return (await call.with({ windows: [{ ...window!, form: { documents: [], ...form } }] }).publishedIn(portal))
        .windowId;
    };
    windows = { plain: await publish('plain', { questions: [] }), long: await publish('long', longForm()) };
    portal.clock.set(during);
    for (const name of ['amina', 'bako', 'rosa']) await registered(portal, name);
    [amina, bako, rosa] = [await signedIn('amina'), await signedIn('bako'), await signedIn('rosa')];
  });
  beforeEach(async () => {
    portal.clock.set(during);
    await portal.sql('delete from membership');
  });
  afterAll(() => portal.close());

  describe('begins', () => {
    it('with signing in, and back; an organisation is registered first', async () => {
      const there = await signIn(await portal.visitor().visit('/calls/long/apply'), 'rosa');
      expect(there.url).toBe('/calls/long/apply');
      expect(there.links['Register your organisation']).toBe('/organisations/new?next=%2Fcalls%2Flong%2Fapply');
    });

    it('once for an organisation: a colleague opens what is there', async () => {
      const { address } = await begun();
      const page = await bako.visit('/calls/long/apply');
      expect(page.text).toContain('A shelter has an application in this call already.');
      expect(page.text).toContain('as many applications in this call as the call allows');
      const open = Object.entries(page.links).find(([words]) => words.startsWith('Open APP-'))!;
      expect(open[1]).toBe(address);
    });

    it('for one of several organisations, and is refused to the second who starts, with the way to the first', async () => {
      const { address } = await begun();
      const other = await portal.organisation({ name: 'A clinic' });
      await join('bako', other);
      await join('rosa', other, 'editor');
      const page = await bako.visit('/calls/long/apply');
      const first = await started(rosa);
      const refused = await page.form('Start').submit('Start');
      expect([refused.status, first]).toEqual([409, expect.not.stringMatching(address)]);
      expect(refused.errors).toEqual([expect.stringContaining('Your organisation already has an application')]);
      expect(Object.values(refused.links)).toContain(first);
    });

    it('with the answers of an earlier one; what does not fit is told, and documents are not copied', async () => {
      const { address, section } = await begun();
      await filled(await amina.visit(section('project')), {
        'Title of the project': 'Safe again',
        'startsOn[day]': '1',
        'startsOn[month]': '9',
        'startsOn[year]': '2011',
      });
      await filled(await amina.visit(section('extra')), { 'About story': 'Of a house', 'About people': '40' });
      const page = await amina.visit('/calls/plain/apply');
      const [reference] = await portal.sql<{ reference: string }>('select reference from application where id = $1', [
        address.split('/')[2],
      ]);
      const copy = await page
        .form('Start')
        .fill({ earlier: address.split('/')[2]! })
        .submit('Start');
      expect(reference!.reference).toMatch(/^APP-long/);
      expect(copy.heading).toBe('Safe again');
      expect(copy.text).toContain('Documents were not copied');
      expect(copy.text).toContain('3 answers were left out');
      expect(copy.text).toContain('When does the project begin?: it has to be said anew');
      expect(await contentOf(copy.url, 'project')).toEqual({ title: 'Safe again' });
      await join('rosa', await portal.organisation());
      const strange = await rosa.visit('/calls/plain/apply');
      const forged = strange.form('Start');
      expect(() => forged.fill({ earlier: address.split('/')[2]! })).toThrow('nothing to fill in');
    });

    it('not for a reader, and not where nothing is open', async () => {
      const organisationId = await portal.organisation();
      await join('rosa', organisationId, 'reader');
      expect((await rosa.visit('/calls/long/apply')).text).toContain('and not write them');
      expect((await rosa.visit('/calls/nothing/apply')).status).toBe(404);
      portal.clock.set(after);
      const late = await (await signedIn('amina')).visit('/calls/long/apply');
      expect(late.text).toContain('No window of this call is open now.');
    });
  });

  it('is written from the first section to the last, by “save and continue”', async () => {
    const { address } = await begun();
    let page = await (await amina.visit(address)).follow('Summary');
    const seen: string[] = [];
    for (let step = 0; step < 20 && page.url !== address; step += 1) {
      seen.push(page.url.replace(`${address}/`, '').replace('sections/', ''));
      page = page.url.endsWith('/budget')
        ? await amina.visit(`${address}/sections/risks`)
        : await filled(page, answersOn(page.url.split('/').at(-1)!));
      expect(page.errors).toEqual([]);
    }
    expect(seen).toEqual([
      ...['summary', 'organisation', 'partners', 'problem', 'project', 'countries', 'assistance', 'remedies'],
      ...['work_plan', 'budget', 'risks', 'sustainability', 'extra', 'declaration'],
    ]);
    expect(page.text).toContain('13 of 14 sections are complete.');
    expect(await contentOf(address, 'extra')).toEqual({
      story: 'A house for forty.\nWith a garden.',
      motto: 'Home 🏡',
      people: 1250.5,
      rent: '2500.50',
      opening: '2011-09-01',
      place: 'rural',
      way: 'way_3',
      origins: ['NG'],
      staff: [['Nurse', '12']],
    });
    expect(await contentOf(address, 'partners')).toEqual({
      leadRole: 'We lead.',
      partners: [{ id: 'partner-1', name: 'A clinic', country: 'IT', role: 'Care' }],
    });
    expect(await contentOf(address, 'remedies')).toEqual({
      remedies: [{ component: 'rehabilitation', activities: ['A shelter', 'Counselling'] }],
    });
  });

  describe('while it is written', () => {
    it('shows how far each section is, who wrote last, and what is missing, each with its field', async () => {
      const { address, section } = await begun();
      expect((await amina.visit(address)).text).toContain('0 of 13 sections are complete.');
      await filled(
        await amina.visit(section('project')),
        { 'Title of the project': 'Safe again' },
        'Save and come back later',
      );
      const page = await amina.visit(address);
      expect(page.heading).toBe('Safe again');
      expect(page.text).toMatch(/amina, 12:00/);
      expect(page.text).toContain('In progress');
      expect(page.links['How many months does it take?']).toBe(`${section('project')}#months`);
      expect(page.text).toMatch(/10 days left/);
    });

    it('loses nothing of what is wrong, and changes nothing', async () => {
      const { address, section } = await begun();
      await filled(await amina.visit(section('extra')), { 'About story': 'first', 'About people': '1' });
      const wrong = await filled(await amina.visit(section('extra')), {
        'About story': 'x'.repeat(301),
        'About motto': 'kept',
        'About people': 'many',
        'About rent': 'much',
        'opening[day]': '31',
        'opening[month]': '2',
        'opening[year]': '2011',
        'staff[0][1]': 'y'.repeat(1001),
      });
      expect([wrong.status, wrong.errors]).toEqual([
        422,
        [
          'About story: The text is 1 character too long: 300 are possible',
          'About people: Write a number, such as 250 or 12.5',
          'About rent: Write an amount, such as 1250.50',
          'About opening: Write a day that exists, such as 27 3 2027',
          'About staff: The text is 1 character too long: 1,000 are possible',
        ],
      ]);
      const form = wrong.form('Save and continue');
      expect([form.value('About people'), form.value('About motto'), form.value('opening[day]')]).toEqual([
        ['many'],
        ['kept'],
        ['31'],
      ]);
      expect(await contentOf(address, 'extra')).toEqual({ story: 'first', people: 1 });
    });

    it('counts letters as the server keeps them: emoji, combining marks, ends of lines', async () => {
      const { address, section } = await begun();
      const exact = `${'🕊'.repeat(100)}${'e\u0301'.repeat(90)}${'\n'.repeat(20)}`;
      expect([...exact]).toHaveLength(300);
      await filled(await amina.visit(section('extra')), { 'About story': exact });
      expect(await contentOf(address, 'extra')).toEqual({ story: exact });
      const page = await filled(await amina.visit(section('extra')), { 'About story': `${exact}!` });
      expect(page.errors).toEqual(['About story: The text is 1 character too long: 300 are possible']);
    });

    it('adds and takes out rows by buttons, with everything that was typed', async () => {
      const { section } = await begun();
      const first = await amina.visit(section('extra'));
      const more = await filled(first, { 'About story': 'typed', 'staff[0][0]': 'Nurse' }, 'Add a row');
      expect(more.form('Save').value('About story')).toEqual(['typed']);
      const two = await filled(more, { 'staff[1][0]': 'Guard' }, 'Remove Row 1');
      expect(two.form('Save').value('staff[0][0]')).toEqual(['Guard']);
    });

    it('asks a consortium alone for its partners', async () => {
      const { address, section } = await begun();
      expect((await amina.visit(section('partners'))).status).toBe(404);
      const next = await filled(await amina.visit(section('organisation')), {
        'Who applies?': 'Our organisation as the lead of a consortium',
      });
      expect(next.url).toBe(`${address}/sections/partners`);
    });
  });

  describe('that two write in', () => {
    const both = async () => {
      const { address, section } = await begun();
      await filled(await amina.visit(section('extra')), { 'About story': 'first', 'About people': '1' });
      const [hers, his] = [await amina.visit(section('extra')), await bako.visit(section('extra'))];
      return { address, hers, his };
    };

    it('keeps what each wrote in another answer', async () => {
      const { address, hers, his } = await both();
      await filled(hers, { 'About story': 'hers' });
      const next = await filled(his, { 'About people': '2' });
      expect(next.url).toBe(`${address}/sections/declaration`);
      expect(await contentOf(address, 'extra')).toEqual({ story: 'hers', people: 2 });
    });

    it('shows both texts of one answer to the second, who chooses', async () => {
      const { address, hers, his } = await both();
      await filled(his, { 'About story': 'his', 'About people': '7' });
      const choose = await filled(hers, { 'About story': 'hers', 'About motto': 'new' });
      expect([choose.status, choose.heading]).toEqual([412, 'Two of you wrote here']);
      expect(choose.text).toMatch(/his You, not saved yet hers/);
      expect(await contentOf(address, 'extra')).toEqual({ story: 'his', people: 7 });
      const unchosen = await filled(choose, {});
      expect([unchosen.status, unchosen.errors]).toEqual([412, ['Choose which text stands']]);
      const chosen = await filled(unchosen, { 'What is to stand?': 'Both, one after the other' });
      expect(chosen.url).toBe(`${address}/sections/declaration`);
      expect(await contentOf(address, 'extra')).toEqual({ story: 'his\n\nhers', people: 7, motto: 'new' });
    });

    it.each([
      ['theirs', 'his'],
      ['mine', 'hers'],
    ])('keeps %s where that is chosen', async (choice, story) => {
      const { address, hers, his } = await both();
      await filled(his, { 'About story': 'his' });
      await filled(await filled(hers, { 'About story': 'hers' }), { '_choose[story]': choice });
      expect(await contentOf(address, 'extra')).toEqual({ story, people: 1 });
    });
  });

  it('belongs to its organisation: another finds nothing, a reader reads', async () => {
    const { organisationId, address, section } = await begun();
    await filled(await amina.visit(section('extra')), { 'About story': 'ours' });
    await join('rosa', await portal.organisation());
    for (const path of [address, section('extra'), section('project')])
      expect((await rosa.visit(path)).status).toBe(404);
    await join('rosa', organisationId, 'reader');
    const page = await rosa.visit(section('extra'));
    expect(page.text).toContain('ours');
    expect(page.text).toContain('you are a reader in your organisation');
    expect(() => page.form('Save and continue')).toThrow('no form');
    expect((await amina.visit(section('unknown'))).status).toBe(404);
  });

  it('stays readable after the deadline, and gives back what was typed too late', async () => {
    const { address, section } = await begun();
    portal.clock.set('2011-04-30T21:59:59Z');
    const ada = await signedIn('amina');
    await filled(await ada.visit(section('extra')), { 'About story': 'in time' });
    const open = await ada.visit(section('extra'));
    portal.clock.set('2011-04-30T22:00:00Z');
    const late = await filled(open, { 'About story': 'too late' });
    expect([late.status, late.errors]).toEqual([409, [expect.stringContaining('The deadline has passed')]]);
    expect(late.form('In a few').value('About story')).toEqual(['too late']);
    const page = await ada.visit(section('extra'));
    expect(page.text).toContain('in time');
    expect(page.text).toContain('The deadline has passed. You can read this application, and not change it.');
    expect((await ada.visit(address)).text).toContain('It was not submitted.');
    expect(await contentOf(address, 'extra')).toEqual({ story: 'in time' });
  });

  it('carries what was typed through a sign-in when the session is over', async () => {
    const { address, section } = await begun();
    const tired = await signedIn('bako');
    const page = await tired.visit(section('extra'));
    const sessions = `select s.id from session s join person p on p.id = s.person_id where p.email = 'bako@example.org'`;
    await portal.sql(`delete from session where id in (${sessions} order by s.id desc limit 1)`);
    const out = await filled(page, { 'About story': 'still\nhere' });
    expect([out.status, out.heading]).toEqual([401, 'You were signed out while you were writing']);
    const credentials = { 'Email address': 'bako@example.org', Password: 'wrong' };
    const wrong = await out.form('Password').fill(credentials).submit('Sign in');
    expect(wrong.errors).toHaveLength(1);
    const again = await signIn(wrong, 'bako');
    expect(again.form('Save and continue').value('About story')).toEqual(['still\r\nhere']);
    expect((await filled(again, {})).url).toBe(`${address}/sections/declaration`);
    expect(await contentOf(address, 'extra')).toEqual({ story: 'still\nhere' });
  });

  it('says that a submission stands while a working copy is written', async () => {
    const { id, organisationId } = await anApplication().submittedIn(portal, windows['plain']!);
    await join('amina', organisationId, 'editor');
    const page = await amina.visit(`/applications/${id}/sections/project`);
    expect(page.text).toContain('what you submitted stays valid');
    expect((await amina.visit(`/applications/${id}`)).links).toHaveProperty('Receipt of what was submitted');
  });
});

/** What is typed on each page, by label or name. */
const answersOn = (section: string): Readonly<Record<string, Answer>> => ({
  ...Object.fromEntries(
    keptSections
      .filter(({ name }) => name === section)
      .flatMap(({ questions }) => questions.map((question) => answerTo(question.name, question.kind))),
  ),
  ...own[section],
});

const answerTo = (name: string, kind: string): [string, Answer] =>
  kind === 'table' ? [`${name}[0][0]`, 'A result'] : kind === 'number' ? [name, '40'] : [name, 'In general terms.'];

const own: Readonly<Record<string, Readonly<Record<string, Answer>>>> = {
  organisation: {
    'Who applies?': 'Our organisation as the lead of a consortium',
    'Is your organisation registered in the countries in which it would work?': 'Yes',
  },
  partners: {
    'What does your organisation do as the lead?': 'We lead.',
    'Name of the organisation': 'A clinic',
    Country: 'Italy',
    'What it does in the project': 'Care',
  },
  project: {
    'Title of the project': 'Safe again',
    'startsOn[day]': '1',
    'startsOn[month]': '9',
    'startsOn[year]': '2011',
    'How many months does it take?': '24',
  },
  countries: { 'implementationCountries[0]': 'Nigeria', 'routeCountries[0]': 'Libya' },
  remedies: { Rehabilitation: '- A shelter\n\n• Counselling' },
  extra: {
    'About story': 'A house for forty.\nWith a garden.',
    'About motto': 'Home 🏡',
    'About people': '1 250,5',
    'About rent': '2,500.5',
    'opening[day]': '1',
    'opening[month]': '9',
    'opening[year]': '2011',
    'About place': 'In the country',
    'About way': 'way_3',
    'origins[0]': 'Nigeria',
    'staff[0][0]': 'Nurse',
    'staff[0][1]': '12',
  },
  declaration: { 'We declare all of this for our organisation': true },
};
