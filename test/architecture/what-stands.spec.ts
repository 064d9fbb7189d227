import { newId, type Actor, type OrganisationId } from '../../libs/kernel/src/index.js';
import { openWorld, type World } from '../support/world.js';

const proposalOf = (by: string) =>
  `insert into proposal (id, act, kind, thing_id, content, why, proposed_by) values (:other, 'a.b', 'call', :other, '{}', 'So.', ${by})`;
const fileOf = (owner: string, organisation: string) =>
  `insert into file (id, owner_id, organisation_id, name, media_type, bytes, sha256, storage_key)
   values (gen_random_uuid(), ${owner}, ${organisation}, 'a.pdf', 'application/pdf', 1, repeat('a', 64), gen_random_uuid())`;
const submissionBy = (person: string) =>
  `insert into submission (id, application_id, number, submitted_by) values (:other, :row, 2, ${person})`;

const seeds = [
  `insert into membership (id, organisation_id, person_id, part) values (:row, :shelter, :applicant, 'reader')`,
  `insert into invitation (id, organisation_id, organisation_name, email, part, invited_by, expires_at)
   values (:row, :shelter, 'A shelter', 'one@example.org', 'reader', :applicant, now())`,
  `insert into role_grant (id, person_id, role, starts_on, ends_on, ended_at, proposal_id, proposed_by, approved_by)
   values (:row, :officer, 'officer', '2026-01-01', '2026-12-31', '2026-05-01', :row, :trustee, :colleague)`,
  `insert into proposal (id, act, kind, thing_id, content, why, proposed_by)
   values (:row, 'c.d', 'person', :row, '{}', 'So.', :trustee)`,
  `insert into application (id, reference, window_id, organisation_id, number, terms_id, state, submission_id, started_by, started_at, version)
   values (:row, 'A', :row, :shelter, 1, :row, 'submitted', :row, :applicant, now(), 1)`,
  `insert into application (id, reference, window_id, organisation_id, number, terms_id, state, started_by, started_at, version)
   values (:second, 'B', :row, :clinic, 2, :row, 'draft', :applicant, now(), 1)`,
  `insert into review (id, application_id, window_id, organisation_id, reviewer_id, assigned_by, state, version)
   values (:row, :row, :row, :shelter, :reviewer, :officer, 'in_progress', 1)`,
  `insert into award (id, reference, application_id, organisation_id, window_id, terms_id, requested, amount, currency,
     starts_on, months, state, proposed_by, version)
   values (:row, 'A', :row, :shelter, :row, :row, 100, 80, 'USD', '2026-01-01', 12, 'proposed', :officer, 1)`,
  `insert into report (id, award_id, organisation_id, kind, year, due_on, state, currency, spent, submitted_by, submitted_at, version)
   values (:row, :row, :shelter, 'final', 1, '2026-12-31', 'submitted', 'USD', 1, :colleague, now(), 1)`,
  `insert into disbursement (id, award_id, organisation_id, terms_id, year, number, amount, currency, state, requested_by, version)
   values (:row, :row, :shelter, :row, 1, 1, 1, 'USD', 'requested', :applicant, 1)`,
  `insert into file (id, owner_id, organisation_id, name, media_type, bytes, sha256, storage_key)
   values (:row, :applicant, :shelter, 'a.pdf', 'application/pdf', 1, repeat('a', 64), 'a')`,
  `insert into feedback (id, application_id, window_id, organisation_id, language, written_by, written_at, version)
   values (:row, :row, :row, :shelter, 'en', :officer, now(), 1)`,
  `insert into reference_series values ('A', 5)`,
];

/**
 * What 150-what-stands.sql forbids, tried by plain statements on behalf of people whom row-level security lets at the row.
 * Each statement is refused with SQLSTATE 42501; beside it stands one that the same person may do.
 */
describe('the app’s role cannot, for anybody', () => {
  let world: World;
  let [shelter, clinic] = ['', ''] as OrganisationId[];
  let people: Record<'applicant' | 'officer' | 'colleague' | 'reviewer' | 'trustee' | 'administrator', Actor>;
  const ids = { row: newId(), second: newId(), other: newId() };

  beforeAll(async () => {
    world = await openWorld([]);
    [shelter, clinic] = [await world.organisation(), await world.organisation({ name: 'A clinic' })];
    people = {
      applicant: await world.person({ organisations: [shelter!] }),
      officer: await world.person({ roles: ['officer'] }),
      colleague: await world.person({ roles: ['officer', 'approver'] }),
      reviewer: await world.person({ roles: ['reviewer'] }),
      trustee: await world.person({ roles: ['trustee'] }),
      administrator: await world.person({ roles: ['administrator'] }),
    };
    // Rows by themselves: what they hang on is of no concern here.
    await world.sql(`set session_replication_role = replica`);
    for (const seed of seeds) await world.sql(filled(seed));
    await world.sql(`set session_replication_role = origin`);
  });
  afterAll(() => world.close());

  const filled = (sql: string): string =>
    sql.replace(/:(\w+)/g, (_, name: string) => {
      const id = { ...ids, shelter, clinic }[name] ?? people[name as keyof typeof people]?.id;
      if (id === undefined) throw new Error(`${name} is nobody`);
      return `'${id}'`;
    });

  type Who = keyof typeof people;
  const as = (who: Who, sql: string): Promise<unknown[]> =>
    world.work.run(people[who], () => world.work.query(filled(`${sql} returning 1`)));

  it.each<[string, Who, string]>([
    ['move a member into another organisation', 'applicant', `update membership set organisation_id = :clinic`],
    ['raise its own part', 'applicant', `update membership set part = 'owner'`],
    ['raise the part of an invitation', 'applicant', `update invitation set part = 'owner'`],
    ['take another’s mailbox', 'applicant', `update person set email = 'other@example.org' where id = :applicant`],
    ['hand a role to another', 'administrator', `update role_grant set person_id = :administrator`],
    ['lengthen a role', 'administrator', `update role_grant set ends_on = '2099-12-31'`],
    ['bring a role back', 'administrator', `update role_grant set ended_at = null`],
    ['propose in another’s name', 'officer', proposalOf(':colleague')],
    [
      'approve in another’s name',
      'officer',
      `update proposal set state = 'approved', decided_by = :colleague, decided_at = now()`,
    ],
    ['rewrite what was proposed', 'colleague', `update proposal set content = '{"role": "approver"}'`],
    ['award itself a grant', 'applicant', `update application set state = 'awarded'`],
    ['tell itself an outcome', 'applicant', `update application set released_outcome = 'awarded'`],
    ['move an application to another organisation', 'colleague', `update application set organisation_id = :clinic`],
    ['submit for an applicant as who only reads', 'trustee', submissionBy(':trustee')],
    ['review another application than the one asked for', 'reviewer', `update review set application_id = :second`],
    ['make another’s review its own', 'officer', `update review set reviewer_id = :officer`],
    ['approve an award in another’s name', 'officer', `update award set approved_by = :colleague, state = 'approved'`],
    ['enlarge an award', 'colleague', `update award set amount = 90`],
    ['write the years of an award as who only reads', 'trustee', `insert into award_year values (:row, 2, 1, null)`],
    [
      'accept its own report',
      'applicant',
      `update report set accepted_by = :applicant, accepted_at = now(), state = 'accepted'`,
    ],
    [
      'verify a payment in another’s name',
      'officer',
      `update disbursement set verified_by = :colleague, state = 'verified'`,
    ],
    ['bring a file into a foreign organisation', 'applicant', fileOf(':applicant', ':clinic')],
    ['bring a file as another', 'applicant', fileOf(':officer', ':shelter')],
    ['give one applicant’s feedback to another', 'officer', `update feedback set organisation_id = :clinic`],
    ['write feedback in another’s name', 'officer', `update feedback set written_by = :colleague`],
    [
      'give feedback before the outcome is told',
      'officer',
      `update feedback set released_at = now() where organisation_id = :shelter`,
    ],
    ['turn a series of references back', 'officer', `update reference_series set last = 1`],
  ])('%s', async (_, who, sql) => {
    await expect(as(who, sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('judge a file instead of the scanner', async () => {
    const judged = `update file set scan_state = 'clean', quarantined = false`;
    expect(await as('applicant', judged)).toEqual([]);
    expect(await world.sql('select scan_state from file')).toEqual([{ scan_state: 'waiting' }]);
  });

  it.each<[string, Who, string]>([
    ['leave', 'applicant', `update membership set until = now()`],
    ['shorten a role', 'administrator', `update role_grant set ends_on = '2026-06-30'`],
    ['propose', 'officer', proposalOf(':officer')],
    [
      'decide on another’s proposal',
      'colleague',
      `update proposal set state = 'approved', decided_by = :colleague, decided_at = now() where id = :row`,
    ],
    ['withdraw', 'applicant', `update application set state = 'withdrawn', before_withdrawal = 'submitted'`],
    ['approve in one’s own name', 'colleague', `update award set approved_by = :colleague, state = 'approved'`],
    ['bring a file', 'applicant', fileOf(':applicant', ':shelter')],
    ['write feedback anew', 'colleague', `update feedback set written_by = :colleague, language = 'fr'`],
    ['count on', 'officer', `update reference_series set last = last + 1`],
  ])('but may %s', async (_, who, sql) => {
    expect(await as(who, sql)).toHaveLength(1);
  });
});
