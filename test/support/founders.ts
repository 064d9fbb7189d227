import { grantedRole, registered } from './builders/account.js';
import type { Visitor, VisitedPage } from './form-driver.js';
import type { Portal } from './portal.js';
import { sessionOf } from './session.js';

/** An organisation that somebody registered, in that person's browser. */
export interface Founded {
  readonly visitor: Visitor;
  readonly page: VisitedPage;
  /** The address of its page. */
  readonly at: string;
}

/** People who register organisations, join them and fill them in, each in a browser of their own. */
export function foundersOf(portal: Portal) {
  const signedIn = async (name: string): Promise<Visitor> =>
    portal.visitor({ cookie: (await sessionOf(portal, name)).cookie });
  const browserOf = async (name: string): Promise<Visitor> => {
    await registered(portal, name);
    return signedIn(name);
  };
  const officer = async (name: string): Promise<Visitor> => {
    await grantedRole(portal, await registered(portal, name), 'officer', '2026-01-01', '2026-12-31');
    return signedIn(name);
  };
  const registers = async (visitor: Visitor, name: string, more: Record<string, string> = {}): Promise<VisitedPage> => {
    const page = await visitor.visit('/organisations/new');
    return page
      .form('Country of registration')
      .fill({ 'Legal name': name, 'Country of registration': 'Nigeria', kind: 'ngo', ...more })
      .submit('Register');
  };
  const founded = async (owner: string, name: string, more: Record<string, string> = {}): Promise<Founded> => {
    const visitor = await browserOf(owner);
    const page = await registers(visitor, name, more);
    return { visitor, page, at: page.url.split('?')[0]! };
  };
  const joined = async (owner: Visitor, at: string, name: string, part: string): Promise<Visitor> => {
    const people = await owner.visit(`${at}/people`);
    await people
      .form('Send the invitation')
      .fill({ 'Email address': `${name}@example.org`, part })
      .submit('Send the invitation');
    const guest = await browserOf(name);
    await (await guest.visit('/invitations')).form().submit('Accept');
    return signedIn(name);
  };
  const partOf = (visitor: Visitor, at: string, part: string): Promise<VisitedPage> =>
    visitor.visit(`${at}/profile/${part}`);
  return { signedIn, browserOf, officer, registers, founded, joined, partOf };
}
