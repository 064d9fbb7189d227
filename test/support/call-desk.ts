import { CallsReader, type CallRow } from '../../libs/calls/src/index.js';
import { RecordContribution } from '../../libs/funds/src/index.js';
import type { Role } from '../../libs/kernel/src/index.js';
import { grantedRole, registered } from './builders/account.js';
import { begun } from './desk.js';
import type { Answer, Visitor, VisitedPage } from './form-driver.js';
import { openPortal, type Portal } from './portal.js';
import { sessionOf } from './session.js';

/** The portal a week before the doors of 2011, with two officers who are signed in, and money. Close it at the end. */
export interface CallDesk {
  readonly portal: Portal;
  readonly olu: Visitor;
  readonly ana: Visitor;
  /** Somebody else with a role, signed in. */
  visitorAs(name: string, role: Role): Promise<Visitor>;
  callCoded(code: string): Promise<CallRow>;
  /** A draft of Olu's that lacks nothing, after the rules of 2011; its desk page. */
  drafted(code: string): Promise<VisitedPage>;
}

/** Opens it. */
export async function openCallDesk(): Promise<CallDesk> {
  const portal = await openPortal();
  portal.clock.set('2011-03-01T10:00:00Z');
  const visitorAs = async (name: string, role: Role): Promise<Visitor> => {
    await grantedRole(portal, await registered(portal, name), role, '2010-01-01', '2026-12-31');
    return portal.visitor({ cookie: (await sessionOf(portal, name)).cookie });
  };
  const [olu, ana] = [await visitorAs('olu', 'officer'), await visitorAs('ana', 'officer')];
  const finance = await portal.person({ roles: ['finance_officer'] });
  const contribution = { donor: 'A Member State', amount: '9000000.00', currency: 'USD', receivedOn: '2011-01-10' };
  await portal.get(RecordContribution).execute(finance, contribution);
  const from = 'The published rules of 2011: 2011 Small Grants Facility';
  return {
    ...{ portal, olu, ana, visitorAs },
    callCoded: (code) => portal.get(CallsReader).byCode(portal.system, code),
    drafted: (code) => begun(olu, code, 'A call', from),
  };
}

/** Fills a page of the desk by the names or words of its fields, and saves it. */
export const saved = (page: VisitedPage, answers: Readonly<Record<string, Answer>>): Promise<VisitedPage> =>
  page.form().fill(answers).submit('Save');

/** What the desk says is missing, each a link to its page. */
export const missingOn = ({ links }: VisitedPage): string[] =>
  Object.keys(links)
    .filter((words) => /missing|Questions are taken until/.test(words))
    .sort();
