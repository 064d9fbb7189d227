import type { Role } from '#kernel';

/** Somebody of the demo, invented like all of it. */
export interface DemoPerson {
  readonly role: Role | 'applicant';
  readonly email: string;
  readonly name: string;
}

/** An invented organisation with those who write for it; its owner comes first. */
export interface DemoOrganisation {
  readonly name: string;
  readonly country: string;
  readonly registeredOn: string;
  readonly unppPartnerId: string;
  readonly people: readonly [owner: DemoPerson, ...editors: DemoPerson[]];
}

/** Of every account. Production refuses the demo world, so it opens nothing of value. */
export const demoPassword = 'many small steps forward';

const numbers = ['one', 'two', 'three', 'four', 'five'] as const;

const inOffice = (role: Role, ...names: readonly string[]): DemoPerson[] =>
  names.map((name, i) => ({ role, name, email: `${role.replace('_', '-')}.${numbers[i]!}@demo.example` }));

const applicant = (number: (typeof numbers)[number], name: string): DemoPerson => ({
  role: 'applicant',
  name,
  email: `applicant.${number}@demo.example`,
});

/** The fund's side: two for every duty that needs two. The administrators come first, because they give the other roles. */
export const office: readonly DemoPerson[] = [
  ...inOffice('administrator', 'Amina Oduya', 'Bruno Keller'),
  ...inOffice('officer', 'Clara Nwosu', 'Dmitri Halek'),
  ...inOffice('approver', 'Elena Marsh', 'Farid Lund'),
  ...inOffice('trustee', 'Gerda Imhof', 'Hakim Ouari', 'Ines Carmo', 'Jun Takeda', 'Katya Belova'),
  ...inOffice('reviewer', 'Leo Santos', 'Maryam Aziz', 'Nils Ek', 'Oksana Rudko'),
  ...inOffice('finance_officer', 'Paul Achterberg', 'Qin Yue', 'Rosa Teller'),
  ...inOffice('auditor', 'Samuel Wachira'),
];

/** The applicants' side. The first one's award runs, the second one's application is in review. */
export const organisations: readonly [DemoOrganisation, DemoOrganisation, DemoOrganisation] = [
  {
    name: 'Casa Aurora Shelter (invented)',
    country: 'CO',
    registeredOn: '2009-04-17',
    unppPartnerId: 'UNPP-204117',
    people: [applicant('one', 'Lucía Paredes'), applicant('four', 'Mateo Ríos')],
  },
  {
    name: 'Safe Harbour Legal Aid (invented)',
    country: 'NG',
    registeredOn: '2006-09-02',
    unppPartnerId: 'UNPP-311902',
    people: [applicant('two', 'Grace Adeyemi')],
  },
  {
    name: 'Lotus Women’s Refuge (invented)',
    country: 'NP',
    registeredOn: '2012-01-30',
    unppPartnerId: 'UNPP-480130',
    people: [applicant('three', 'Sunita Gurung')],
  },
];

/** Everybody who can sign in. */
export const people: readonly DemoPerson[] = [...office, ...organisations.flatMap(({ people: own }) => own)];
