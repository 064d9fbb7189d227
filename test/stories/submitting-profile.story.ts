import { afterAll, describe, expect, it } from '@jest/globals';
import { CallsReader, ProposeCorrigendum, PublishCorrigendum } from '../../libs/calls/src/index.js';
import { EditOrganisation, IdentityReader, type OrganisationPage } from '../../libs/identity/src/index.js';
import { openSubmitting, type Drafted } from './submitting.room.js';

const { portal, officer, published, close, member, drafted, check, submitOn, submitted, numbersOf, pdfOf } =
  await openSubmitting();
afterAll(close);

const edit = async ({ actor, organisationId }: Drafted, change: Partial<OrganisationPage>) => {
  const { id, version: _, ...profile } = await portal.get(IdentityReader).organisation(actor, organisationId);
  await portal.get(EditOrganisation).execute(actor, id, { ...profile, ...change });
};
const budgets = [{ year: 2010, amount: '120000.00', currency: 'USD' }];

describe('what an application takes from the profile of its organisation', () => {
  it('is read before it is submitted, each fact with the way back to it', async () => {
    const draft = await drafted();
    await edit(draft, { registeredOn: '2008-05-06', annualBudgets: budgets, auditedFiscalYears: [2009, 2010] });
    const page = await check(draft);
    for (const said of [
      'From your organisation’s profile',
      'Legal name Shelter of Hope',
      'Registered on 6 May 2008',
      'Audited statements 2009, 2010',
      'Annual budgets 2010 · 120,000.00 · USD',
      'It has a bank account in its own name No',
    ])
      expect(page.text).toContain(said);
    expect(page.html).toContain(`href="/organisations/${draft.organisationId}/profile/registration"`);
    const reader = await member(draft.organisationId, 'reader');
    expect((await reader.visitor.visit(`/applications/${draft.id}/check`)).html).not.toContain('/profile/registration');
  });

  it('stands in the file for the director, without the country where the location is hidden', async () => {
    const draft = await drafted();
    await edit(draft, { registeredOn: '2008-05-06' });
    const { text } = await pdfOf(draft, 'draft.pdf');
    for (const said of ['Registered on', '6 May 2008', 'Country of registration', 'Nigeria'])
      expect(text).toContain(said);
    await edit(draft, { locationHidden: true });
    expect((await pdfOf(draft, 'draft.pdf')).text).toContain('your organisation keeps its location hidden');
    expect((await check(draft)).text).toContain('Country of registration Nigeria');
  });

  it('is not submitted unread: a colleague who edits the profile meanwhile makes one read again', async () => {
    const draft = await drafted();
    const page = await check(draft);
    await edit(draft, { pseaMeasures: true });
    const stale = await submitOn(page);
    expect([stale.status, stale.errors]).toEqual([
      412,
      ['Somebody changed “The profile of your organisation” after you opened this page. Read it below, then submit.'],
    ]);
    expect(await numbersOf(draft)).toEqual([]);
    expect((await submitOn(stale)).url).toBe(`/applications/${draft.id}/receipt`);
  });

  it('counts as it was submitted: what is mended in the profile afterwards is told, and submitted again', async () => {
    const draft = await submitted();
    await edit(draft, { registeredOn: '2008-05-06', annualBudgets: budgets, pseaMeasures: true });
    const page = await check(draft);
    expect(page.text).toContain(
      'Changed since then The profile of your organisation: It has measures against sexual exploitation and abuse, Registered on and Annual budgets',
    );
    expect((await submitOn(page, 'Submit again, in place of submission 1')).url).toBe(
      `/applications/${draft.id}/receipt`,
    );
    const [facts] = await portal.sql<{ registeredOn: string }>(
      `select facts #>> '{applicant,registeredOn}' as "registeredOn" from submission where application_id = $1 and number = 2`,
      [draft.id],
    );
    expect(facts).toEqual({ registeredOn: '2008-05-06' });
    expect((await check(draft)).text).toContain('There is nothing new to submit.');
  });

  it('is submitted again as it is where the rules were corrected meanwhile', async () => {
    const draft = await submitted();
    const [window] = (await portal.get(CallsReader).detail(officer, published.callId)).windows;
    const criteria = window!.rules.terms.criteria.map(({ criterion, params }) =>
      criterion === 'yearly_cap' ? { criterion, params: { ...params, amount: '30000.00' } } : { criterion, params },
    );
    const terms = { version: '2011-2', criteria } as never;
    const change = { kind: 'terms', windows: [{ code: window!.code, terms }] } as const;
    await portal.get(ProposeCorrigendum).execute(officer, published.callId, change, 'The cap was misprinted.');
    await portal.get(PublishCorrigendum).execute(published.secondOfficer, published.callId);
    const page = await check(draft);
    expect(page.text).toContain('The rules of the call were corrected after submission 1.');
    await submitOn(page, 'Submit again, in place of submission 1');
    expect(await numbersOf(draft)).toEqual([2, 1]);
    expect((await check(draft)).text).toContain('There is nothing new to submit.');
  });
});
