import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '../../libs/kernel/src/index.js';
import { words, type Language } from '../../libs/words/src/index.js';
import { goodPassword, grantedRole, registered } from '../support/builders/account.js';
import { anApplication } from '../support/builders/application.js';
import { aCallInEnglish } from '../support/builders/english-call.js';
import type { VisitedPage, Visitor } from '../support/form-driver.js';
import { attribute, byTag } from '../support/html.js';
import { englishOn } from '../support/other-words.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';

const others: readonly Language[] = ['fr', 'es'];
/** What the call is called. */
const names = ['A call for those who help', 'The window of the call'];
const french = { 'accept-language': 'fr-CA, fr;q=0.9, en;q=0.5' };

describe('the languages of the portal', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const { windowId } = await aCallInEnglish().publishedIn(portal);
    portal.clock.set('2011-04-01T10:00:00Z');
    for (const language of others) await anApplicant(language, windowId);
  });
  afterAll(() => portal.close());

  /** `amina-fr`: a draft of one organisation, a submission of another. */
  const anApplicant = async (language: Language, windowId: Id<'window'>) => {
    const id = await registered(portal, `amina-${language}`);
    await portal.sql('update person set language = $2 where id = $1', [id, language]);
    for (const { organisationId } of [
      await anApplication().draftedIn(portal, windowId),
      await anApplication().submittedIn(portal, windowId),
    ])
      await portal.sql(
        `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
        [organisationId, id],
      );
  };
  const signedIn = async (name: string): Promise<Visitor> => {
    const visitor = portal.visitor();
    const page = await visitor.visit('/sign-in');
    await page
      .form()
      .fill({ email: `${name}@example.org`, password: goodPassword })
      .submit('Sign in');
    return visitor;
  };
  const languageOf = (page: VisitedPage): string | undefined => attribute(page.root, 'lang');

  it('are chosen by the address, else by the browser', async () => {
    expect(languageOf(await portal.visitor().visit('/'))).toBe('en');
    expect(languageOf(await portal.visitor(french).visit('/'))).toBe('fr');
    expect(languageOf(await portal.visitor(french).visit('/?lang=es'))).toBe('es');
    expect(languageOf(await portal.visitor(french).visit('/?lang=xx'))).toBe('fr');
  });

  it('are remembered by the browser, and an address keeps what else it says', async () => {
    const visitor = portal.visitor();
    const page = await visitor.visit('/sign-in?next=%2Fhome%3Ffrom%3Dmail');
    const chosen = await page.follow('Français');
    expect(chosen.url).toBe('/sign-in?next=%2Fhome%3Ffrom%3Dmail&lang=fr');
    expect([chosen.heading, languageOf(chosen)]).toEqual(['Se connecter', 'fr']);
    expect(languageOf(await visitor.visit('/'))).toBe('fr');
    expect(languageOf(await (await visitor.visit('/')).follow('English'))).toBe('en');
  });

  it('are those of the account for whoever is signed in, and are changed for good at the top of a page', async () => {
    await registered(portal, 'olu');
    const visitor = await signedIn('olu');
    const home = await visitor.visit('/home');
    expect(languageOf(home)).toBe('en');
    const chosen = await home.form('Français').submit('Français');
    expect([chosen.url, chosen.heading, languageOf(chosen)]).toEqual(['/home', 'Votre espace', 'fr']);
    expect(languageOf(await (await signedIn('olu')).visit('/home'))).toBe('fr');
    expect((await visitor.visit('/no-such-page')).heading).toBe('Page introuvable');
    expect(languageOf(await visitor.visit('/home?lang=es'))).toBe('es');
    expect(languageOf(await visitor.visit('/home'))).toBe('fr');
  });

  it('leave the rooms of staff in English, as a whole', async () => {
    const id = await registered(portal, 'officer');
    await grantedRole(portal, id, 'officer', '2011-01-01', '2011-12-31');
    await portal.sql(`update person set language = 'fr' where id = $1`, [id]);
    const { cookie } = await sessionOf(portal, 'officer');
    const page = await portal.visitor({ cookie }).visit('/desk');
    expect([page.status, languageOf(page), page.links['Français']]).toEqual([200, 'en', undefined]);
  });

  describe.each(others)('%s', (language) => {
    const { say } = words(language);
    const faultsOf = (page: VisitedPage): string[] => [
      ...(languageOf(page) === language ? [] : [`lang ${languageOf(page)}`]),
      ...(page.html.match(/⟦[^⟧]*⟧/g) ?? []),
      ...englishOn(page.root, language, names),
    ];

    it('is what the answer to a form is in: of what cannot be read, of what the rules say', async () => {
      const page = await portal.visitor({ 'accept-language': language }).visit('/calls/2011/check');
      const answers = { months: 'x', 'amounts[y1]': '99999', kind: 'company', non_profit: say('public.no') };
      const wrong = await page.form().fill(answers).submit(say('public.check.submit'));
      expect([wrong.status, wrong.errors.length, faultsOf(wrong)]).toEqual([422, 1, []]);
      const told = await wrong.form().fill({ months: '6' }).submit(say('public.check.submit'));
      expect([told.status, told.heading, faultsOf(told)]).toEqual([200, say('public.check.told_title'), []]);
    });

    it.each([
      ['a visitor', '/', () => Promise.resolve(portal.visitor({ 'accept-language': language }))],
      ['an applicant', '/home', () => signedIn(`amina-${language}`)],
    ])('is all that %s reads, on every page that can be reached', async (_, start, open) => {
      const pages = await walk(await open(), start);
      expect(pages.length).toBeGreaterThan(3);
      const faults = pages.flatMap((page) => {
        const wrong = [
          ...(page.status === 200 ? [] : [`status ${page.status}`]),
          ...(page.title.endsWith(say('portal.facility')) ? [] : [page.title]),
          ...faultsOf(page),
        ];
        return wrong.map((each) => `${page.url}: ${each}`);
      });
      expect(faults).toEqual([]);
    });
  });
});

/** Follows every link to a page for applicants and the public; of addresses that differ by an id alone, one. */
async function walk(visitor: Visitor, start: string): Promise<VisitedPage[]> {
  const pages: VisitedPage[] = [];
  const seen = new Set<string>();
  const open = [start];
  for (let url = open.shift(); url !== undefined; url = open.shift()) {
    const path = url.replace(/#.*/, '').replace(/[?&]lang=\w+/, '');
    const kind = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\?.*/, '');
    if (seen.has(kind) || /^\/(api|desk|assets)\b/.test(path)) continue;
    seen.add(kind);
    const page = await visitor.visit(path);
    if (!page.response.headers.get('content-type')?.startsWith('text/html')) continue;
    pages.push(page);
    open.push(
      ...byTag(page.root, 'a')
        .map((a) => attribute(a, 'href') ?? '')
        .filter((href) => href.startsWith('/')),
    );
  }
  return pages;
}
