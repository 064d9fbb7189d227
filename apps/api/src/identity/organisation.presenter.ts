import type { InvitationRow, OrganisationPage } from '#identity';
import { invitationLifecycle, organisationPolicy } from '#identity/domain';
import type { Actor } from '#kernel';
import type { Words } from '#words';
import { actionsOf } from '../http/index.js';

const organisationNouns = { edit: '', invite: 'invitations' } as const;

/** An organisation as the API shows it, with what the reader may do next. */
export const presentOrganisation = (organisation: OrganisationPage, actor: Actor, words: Words) => {
  const thing = { organisationId: organisation.id };
  const allowed = (['edit', 'invite'] as const).filter(
    (act) => organisationPolicy.reasonsAgainst(act, actor, thing).length === 0,
  );
  const actions = actionsOf(
    'organisation',
    allowed.map((name) => ({ name, reasons: [] })),
    `/api/organisations/${organisation.id}`,
    organisationNouns,
    words,
  ).map((action) => ({ ...action, href: action.href.replace(/\/$/, '') }));
  return { ...organisation, label: words.sayCode(`organisation.kind.${organisation.kind}`), actions };
};

/** An invitation as the API shows it. */
export const presentInvitation = (invitation: InvitationRow, actor: Actor, words: Words) => {
  const { now, addresseeId: _, ...shown } = invitation;
  const facts = { now, expiresAt: invitation.expiresAt };
  return {
    ...shown,
    label: words.sayCode(`invitation.state.${invitation.state}`),
    actions: actionsOf(
      'invitation',
      invitationLifecycle.actions({ ...invitation, changes: [] }, { actor, facts }),
      `/api/invitations/${invitation.id}`,
      { accept: 'acceptance', decline: 'refusal', revoke: 'revocation' },
      words,
    ),
  };
};
