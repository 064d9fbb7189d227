import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CancelCall } from '#calls';
import { DisbursementsModule } from '#disbursements';
import { later } from '#kernel';
import { Later } from '#platform';
import { ReportsReader, ReturnReport, SubmitReport } from '#reports';
import { AssignReview, ReviewsModule } from '#reviews';
import { admit, anApplication } from '../../../../test/support/builders/application.js';
import { aDesk, type Desk } from '../../../../test/support/builders/award.js';
import { aCall } from '../../../../test/support/builders/call.js';
import { aGrant, pay, type Grant } from '../../../../test/support/builders/grant.js';
import { inOffice } from '../../../../test/support/builders/office.js';
import { aReport } from '../../../../test/support/builders/report.js';
import { openPostOffice, type PostOffice } from '../../../../test/support/mail.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { NoticesModule } from '../index.js';

describe('notices in the life of a grant', () => {
  let post: PostOffice;
  let world: World;
  let desk: Desk;
  let grant: Grant;
  beforeAll(async () => {
    post = await openPostOffice();
    world = await openWorld([post.settings, NoticesModule, DisbursementsModule, ReviewsModule]);
    desk = await aDesk(world);
    grant = await aGrant(world, desk);
    await join(grant.organisationId, grant.grantee.id);
    await world.get(Later).drain();
  });
  afterAll(async () => {
    await world.close();
    await post.close();
  });

  const join = (organisationId: string, personId: string) =>
    world.sql(
      `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
      [organisationId, personId],
    );
  const told = async (personId: string): Promise<string[]> => {
    const rows = await world.sql<{ template: string }>(
      `select template from notice where recipient_id = $1 and state = 'sent' order by id`,
      [personId],
    );
    return rows.map(({ template }) => template);
  };
  /** What a person is told of because of an act. */
  const toldBy = async (personId: string, act: () => Promise<unknown>): Promise<string[]> => {
    const before = (await told(personId)).length;
    await act();
    await world.get(Later).drain();
    return (await told(personId)).slice(before);
  };

  it('tell of what was received, decided and drawn up', async () => {
    const selectedThenAwarded = ['outcome_released', 'outcome_released'];
    expect(await told(grant.grantee.id)).toEqual(['application_received', ...selectedThenAwarded, 'agreement_to_sign']);
  });

  it('tell of a payment, without its amount', async () => {
    expect(await toldBy(grant.grantee.id, () => pay(world, grant, desk, grant.instalments[0]!))).toEqual([
      'instalment_paid',
    ]);
    const [{ email }] = (await world.sql<{ email: string }>('select email from person where id = $1', [
      grant.grantee.id,
    ])) as [{ email: string }];
    const [mail] = await post.mails(email);
    expect(mail!.text).toMatch(/under the reference AWD-2011-\d{4}/);
    expect(mail!.text).not.toMatch(/USD|25[,.]?000/);
  });

  it('remind of a report as long as it is owed, and tell when it comes back', async () => {
    const [report] = await world.get(ReportsReader).list(desk.officer, { awardId: grant.id });
    // Its day ends in Vienna, an hour or two before midnight elsewhere.
    const end = new Date(`${report!.dueOn}T22:00:00Z`);
    const at = (days: number) => () => {
      world.clock.set(later(end, -days * 86_400_000));
      return Promise.resolve();
    };
    expect(await toldBy(grant.grantee.id, at(29))).toEqual(['report_due']);
    expect(await toldBy(grant.grantee.id, at(28))).toEqual([]);
    expect(await toldBy(grant.grantee.id, at(6))).toEqual(['report_due']);
    await world.get(SubmitReport).execute(grant.grantee, report!.id, aReport());
    expect(await toldBy(grant.grantee.id, at(0.5))).toEqual([]);
    const back = () => world.get(ReturnReport).execute(desk.officer, report!.id, 'Whom did you assist?');
    expect(await toldBy(grant.grantee.id, back)).toEqual(['report_returned']);
  });

  it('ask a reviewer', async () => {
    world.clock.set('2011-04-01T10:00:00Z');
    const { id } = await anApplication().submittedIn(world, desk.windowId);
    world.clock.set('2011-07-01T10:00:00Z');
    await admit(world, desk.officer, id);
    const reviewer = await inOffice(world, 'reviewer');
    const ask = () => world.get(AssignReview).execute(desk.officer, id, { reviewerId: reviewer.id });
    expect(await toldBy(reviewer.id, ask)).toEqual(['review_assigned']);
  });

  it('say that a call is cancelled, and remind of it no more', async () => {
    world.clock.set('2026-03-01T10:00:00Z');
    const call = aCall().withCode('2026-x').between('2026-03-01T09:00:00Z', '2026-03-20T10:00:00Z');
    const { callId, windowId, officer } = await call.publishedIn(world);
    const { applicant, organisationId } = await anApplication().draftedIn(world, windowId);
    await join(organisationId, applicant.id);
    const on = (day: string) => async () => world.clock.set(`2026-03-${day}T10:00:00Z`);
    expect(await toldBy(applicant.id, on('02'))).toEqual([]);
    expect(await toldBy(applicant.id, on('14'))).toEqual(['call_closes']);
    const cancel = () => world.get(CancelCall).execute(officer, callId, 'The donor withdrew.');
    expect(await toldBy(applicant.id, cancel)).toEqual(['call_cancelled']);
    expect(await toldBy(applicant.id, on('19'))).toEqual([]);
  });
});
