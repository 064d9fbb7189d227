import type { VNode } from 'preact';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  CharacterCount,
  Checkboxes,
  DateInput,
  Details,
  EditingFields,
  FileUpload,
  formErrors,
  Input,
  InsetText,
  NotificationBanner,
  Page,
  Pagination,
  Panel,
  Radios,
  ScrollRegion,
  Select,
  SummaryList,
  Table,
  Tabs,
  TaskList,
  Textarea,
  useWords,
  WarningText,
  type Frame,
} from '../../apps/portal/src/components/index.js';
import type { Reader } from '../../apps/portal/src/http/index.js';
import type { PublicCall } from '../../apps/portal/src/calls/public-calls.js';
import { PublicHome } from '../../apps/portal/src/calls/public-home.js';
import { SignedInHome } from '../../apps/portal/src/home/signed-in-home.js';
import { ProblemPage } from '../../apps/portal/src/problems/problem-page.js';
import { CodePage, SignInPage } from '../../apps/portal/src/sign-in/sign-in-pages.js';

/** A page as it might be, with its reader. */
export interface SamplePage {
  readonly view: VNode;
  readonly reader?: Omit<Reader, 'path'>;
}

const now = new Date('2026-11-21T18:00:00Z');
const staff = {
  account: { name: 'Amina Diallo-Hernández' },
  csrf: 'token',
  navigation: [
    { href: '/home', text: 'Your work' },
    { href: '/calls', text: 'Calls' },
    { href: '/applications', text: 'Applications' },
    { href: '/payments', text: 'Payments' },
  ],
};
const visitor = {
  navigation: [
    { href: '/', text: 'Calls' },
    { href: '/sign-in', text: 'Sign in' },
  ],
};
const call: PublicCall = {
  href: '/calls/2026',
  title: 'Call for proposals 2026',
  opensAt: new Date('2026-11-01T08:00:00Z'),
  closesAt: new Date('2026-12-05T22:59:00Z'),
  wording: { en: '5 December 2026, 23:59 (CET)' },
  largestGrant: 'USD 60,000.00',
};
const noProblem = { reasons: [], errors: [] };

/** Pages by address: what the browser suite looks at. */
export const samplePages: Readonly<Record<string, SamplePage>> = {
  '/': {
    reader: { ...visitor, timeZone: 'Africa/Lagos' },
    view: (
      <PublicHome
        now={now}
        open={[call]}
        coming={[{ ...call, title: 'Window for regional networks', opensAt: new Date('2027-02-01T08:00:00Z') }]}
        closed={[{ ...call, title: 'Call for proposals 2011', closesAt: new Date('2011-04-30T22:00:00Z') }]}
        loading={{ done: 3, total: 12 }}
      />
    ),
  },
  '/nothing-open': { reader: visitor, view: <PublicHome now={now} open={[]} coming={[]} closed={[]} /> },
  '/sign-in': { reader: visitor, view: <SignInPage /> },
  '/sign-in/wrong': {
    reader: visitor,
    view: <SignInPage email="amina@example.org" errors={[{ field: 'password', code: 'not_permitted' }]} />,
  },
  '/sign-in/code': { reader: visitor, view: <CodePage errors={[{ field: 'code', code: 'invalid_input' }]} /> },
  '/home': { reader: staff, view: <StaffHome /> },
  '/home/empty': { reader: staff, view: <SignedInHome groups={[]} /> },
  '/missing': {
    reader: visitor,
    view: <ProblemPage secretariat="grants@example.org" problem={{ ...noProblem, status: 404, code: 'not_found' }} />,
  },
  '/forbidden': {
    reader: staff,
    view: (
      <ProblemPage
        secretariat="grants@example.org"
        problem={{ ...noProblem, status: 403, code: 'not_permitted', reasons: [{ code: 'why_needed' }] }}
      />
    ),
  },
  '/stale': {
    reader: staff,
    view: (
      <ProblemPage
        secretariat="grants@example.org"
        problem={{ ...noProblem, status: 409, code: 'stale_version' }}
        here="/home"
      />
    ),
  },
  '/failed': {
    reader: staff,
    view: (
      <ProblemPage
        secretariat="grants@example.org"
        problem={{ ...noProblem, status: 500, code: 'x', traceId: '4bf92f3577b34da6' }}
      />
    ),
  },
  '/form': { reader: staff, view: <SampleForm /> },
  '/parts': { reader: staff, view: <SampleParts /> },
};

/** The same page set from right to left, to see that nothing depends on the side. */
export const fromRightToLeft = (frame: Frame): Frame => ({ ...frame, words: { ...frame.words, dir: 'rtl' } });

function StaffHome() {
  const concern = (n: number) => ({
    href: `/disbursements/${n}`,
    title: `DIS-2026-00${n} · Safe return and reintegration along the central route`,
    state: n % 2 ? 'Verified' : 'Requested',
    stateColour: n % 2 ? ('blue' as const) : ('yellow' as const),
    next: n % 2 ? 'Authorise' : 'Verify',
    dueOn: '2026-11-30',
  });
  return (
    <SignedInHome
      groups={[
        { title: 'Payments to check', concerns: [41, 42, 43, 44, 45].map(concern) },
        { title: 'Reports to read', concerns: [51, 52].map(concern) },
      ]}
    />
  );
}

function SampleForm() {
  const words = useWords();
  const errors = formErrors(words, [
    { field: 'title', code: 'why_needed' },
    { field: 'startsOn', code: 'invalid_input' },
    { field: 'kind', code: 'invalid_input' },
  ]);
  return (
    <Page title="About the project" errors={errors.summary} back="/home" unlisted>
      <h1 class="govuk-heading-l">About the project</h1>
      <form method="post" action="/form" novalidate>
        <EditingFields version={3} />
        <Input
          name="title"
          label="Title of the project"
          hint="In the language of the call."
          error={errors.of('title')}
        />
        <Input name="lines[a1][price]" label="Price of one unit" prefix="USD" width={10} inputmode="decimal" />
        <CharacterCount
          name="summary"
          label="Summary"
          hint="What you want to do, for whom."
          maxLength={1500}
          value="Shelter and "
        />
        <Textarea name="risks" label="Risks" rows={3} />
        <Select
          name="country"
          label="Country"
          options={[
            { value: '', text: 'Choose' },
            { value: 'NG', text: 'Nigeria' },
            { value: 'IT', text: 'Italy' },
          ]}
        />
        <DateInput
          name="startsOn"
          legend="When does it start?"
          hint="For example, 1 9 2026"
          error={errors.of('startsOn')}
        />
        <Radios
          name="kind"
          legend="What kind of organisation are you?"
          error={errors.of('kind')}
          choices={[
            { value: 'ngo', text: 'A non-governmental organisation' },
            { value: 'consortium', text: 'A consortium', conditional: <Input name="lead" label="Who leads it?" /> },
          ]}
        />
        <Checkboxes
          name="remedies"
          legend="Which remedies?"
          values={['rehabilitation']}
          choices={[
            { value: 'restitution', text: 'Restitution' },
            {
              value: 'rehabilitation',
              text: 'Rehabilitation',
              hint: 'Medical, psychological, legal and social care.',
              conditional: <Input name="where" label="Where?" />,
            },
            { divider: 'or' },
            { value: 'none', text: 'None of these', exclusive: true },
          ]}
        />
        <FileUpload name="statute" label="Certificate of registration" hint="PDF, up to 100 MB" />
        <WarningText>After submitting, only a newer submission replaces this one.</WarningText>
        <ButtonGroup>
          <Button name="then" value="next">
            Save and continue
          </Button>
          <Button kind="secondary" name="then" value="later">
            Save and come back later
          </Button>
        </ButtonGroup>
      </form>
    </Page>
  );
}

function SampleParts() {
  const rows = [1, 2, 3, 4, 5, 6];
  return (
    <Page title="Parts" wide unlisted crumbs={[{ href: '/home', text: 'Your work' }, { text: 'Parts' }]}>
      <NotificationBanner success text="Saved at 21:04" />
      <Panel title="Application submitted">
        Your reference
        <br />
        <strong>APP-2026-0042</strong>
      </Panel>
      <h2 class="govuk-heading-m">Your application</h2>
      <TaskList
        tasks={[
          { title: 'Summary', href: '/a', status: { text: 'Completed' } },
          { title: 'Budget', href: '/b', hint: 'Two lines over the cap', status: { text: 'In progress', tag: 'blue' } },
          { title: 'Declaration', status: { text: 'Cannot start yet', muted: true } },
        ]}
      />
      <SummaryList
        rows={[
          {
            key: 'Title',
            value: 'Safe return',
            actions: [{ href: '/a', text: 'Change', visuallyHiddenText: 'title' }],
          },
          { key: 'Countries', value: 'Nigeria and Italy' },
        ]}
      />
      <Tabs
        tabs={[
          { id: 'rules', label: 'Rules', panel: <p class="govuk-body">In plain words.</p> },
          { id: 'dates', label: 'Dates', panel: <p class="govuk-body">In Vienna’s time.</p> },
        ]}
      />
      <ScrollRegion label="Budget">
        <Table
          caption="Budget"
          captionSize="m"
          dense
          firstCellIsHeader
          rows={rows}
          columns={[
            { head: 'Line', cell: (n) => `Line ${n}` },
            { head: 'Year 1, USD', numeric: true, cell: (n) => `${n * 1111}.00` },
            { head: 'Year 2, USD', numeric: true, cell: (n) => `${n * 999}.50` },
          ]}
        />
      </ScrollRegion>
      <Pagination
        previous={{ href: '?page=1' }}
        next={{ href: '?page=3' }}
        items={[
          { number: 1, href: '?page=1' },
          { number: 2, href: '?page=2', current: true },
          'ellipsis',
          { number: 9, href: '?page=9' },
        ]}
      />
      <InsetText>The Board meets in March.</InsetText>
      <Details summary="What is a remedy?">Restitution, rehabilitation, compensation, satisfaction.</Details>
      <ButtonLink href="/start" start>
        Start
      </ButtonLink>
    </Page>
  );
}
