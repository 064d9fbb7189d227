import type { Id, PersonId } from '#kernel';

/** How long a session lives: ended after so much silence, and in any case after so long. In minutes. */
export interface SessionLimits {
  readonly idle: number;
  readonly absolute: number;
}

const hour = 60;

/** The limits of the Fund's side and of applicants, who fill in long forms on slow lines. */
export const sessionLimits = {
  staff: { idle: 30, absolute: 12 * hour },
  applicant: { idle: 12 * hour, absolute: 7 * 24 * hour },
} as const satisfies Record<string, SessionLimits>;

/** How long a second factor counts as just given, in minutes. */
export const stepUpMinutes = 10;

/** Whether a session begins with a second factor: just given, still to come, or not asked for by this installation. */
export type SecondFactorState = 'given' | 'awaited' | 'waived';

/** What a session still waits for: until then its person can do nothing but give it. */
export type Pending = 'second_factor' | 'enrolment';

/** What a bearer holds: a browser's session, or a token that a person made for a script. */
export interface Session {
  readonly id: Id<'session'>;
  readonly personId: PersonId;
  /** Whether it is a token of a script: no browser sends that by itself. */
  readonly byToken: boolean;
  /** What a form of this session must bring along; empty for a token. */
  readonly csrfSecret: string;
  readonly pending: Pending | null;
  readonly person: SessionPerson;
}

/** Who is signed in, as every page says it. */
export interface SessionPerson {
  readonly name: string;
  readonly email: string;
  readonly language: string;
  /** Whether the address was shown to be theirs. */
  readonly isConfirmed: boolean;
}

/** The limits for one who holds a role of the Fund, or none. */
export const limitsOf = (isStaff: boolean): SessionLimits => (isStaff ? sessionLimits.staff : sessionLimits.applicant);
