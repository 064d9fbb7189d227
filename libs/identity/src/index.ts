export { Attempts } from './data/attempts.js';
export * from './domain/index.js';
export {
  IdentityReader,
  type ApiTokenRow,
  type InvitationRow,
  type MemberRow,
  type OrganisationPage,
  type OwnPage,
  type PersonRow,
  type SessionRow,
} from './data/identity.reader.js';
export type { AccountNumbers } from './data/bank-account.js';
export { JoiningReader, type JoinRequestRow, type RecoveryRow } from './data/joining.reader.js';
export { OpenWork, type OpenWorkItem, type OpenWorkSource } from './data/open-work.js';
export { OrganisationDocuments, type OrganisationDocumentRow } from './data/organisation-documents.js';
export { checkedContent, type CheckedContent } from './data/profile-check.js';
export { ProfileReader, type ProfilePage } from './data/profile.reader.js';
export type { PartRow } from './data/profiles.js';
export { RecoveryFiles } from './data/recovery-files.js';
export {
  RolesReader,
  type AccountRow,
  type DeputyRow,
  type PersonProposalRow,
  type RoleRow,
} from './data/roles.reader.js';
export type { OpenedSession } from './data/sessions.js';
export { IdentityModule } from './identity.module.js';
export { AnswerInvitation } from './use-cases/answer-invitation.js';
export { ApproveRole, type RoleAnswer } from './use-cases/approve-role.js';
export { AskForPasswordLink } from './use-cases/ask-for-password-link.js';
export { ChangePassword } from './use-cases/change-password.js';
export { ConfirmAddress } from './use-cases/confirm-address.js';
export { DeclineRole } from './use-cases/decline-role.js';
export { DisablePerson, type PersonAnswer } from './use-cases/disable-person.js';
export { EditOrganisation } from './use-cases/edit-organisation.js';
export { EndMembership, type MembershipAnswer } from './use-cases/end-membership.js';
export { EndRole } from './use-cases/end-role.js';
export {
  EnrolSecondFactor,
  type SecondFactorConfirmed,
  type SecondFactorOffer,
} from './use-cases/enrol-second-factor.js';
export { GiveSecondFactor } from './use-cases/give-second-factor.js';
export { InviteAdministrators, type InvitedAdministrator } from './use-cases/invite-administrators.js';
export { InviteMember, type InvitationAnswer } from './use-cases/invite-member.js';
export { InvitePerson } from './use-cases/invite-person.js';
export { IssueApiToken, tokenDays, type IssuedToken } from './use-cases/issue-api-token.js';
export { LeaveOffice, type Leaving, type LeavingAnswer } from './use-cases/leave-office.js';
export { MintLink } from './use-cases/mint-link.js';
export { NameDeputy, type DeputyAnswer, type DeputyInput } from './use-cases/name-deputy.js';
export { ProposeRole, type ProposalAnswer, type RoleProposal } from './use-cases/propose-role.js';
export {
  RegisterOrganisation,
  type NewOrganisation,
  type OrganisationAnswer,
} from './use-cases/register-organisation.js';
export { RegisterOrganisationFor, type OrganisationFor } from './use-cases/register-organisation-for.js';
export { RegisterPerson, type Registration } from './use-cases/register-person.js';
export { ResetSecondFactor } from './use-cases/reset-second-factor.js';
export { ResolveActor, type Resolved } from './use-cases/resolve-actor.js';
export { RevokeApiToken } from './use-cases/revoke-api-token.js';
export { SetPassword } from './use-cases/set-password.js';
export { SignIn, type SignedIn } from './use-cases/sign-in.js';
export { SignOut } from './use-cases/sign-out.js';
export { StepUp } from './use-cases/step-up.js';
export { AnswerJoinRequest } from './use-cases/answer-join-request.js';
export { AskForConfirmation } from './use-cases/ask-for-confirmation.js';
export {
  AskForRecovery,
  type RecoveryAnswer,
  type RecoveryInput,
  type RecoveryOf,
} from './use-cases/ask-for-recovery.js';
export { AskToJoin, type Joining, type JoinRequestAnswer } from './use-cases/ask-to-join.js';
export {
  AttachProfileDocument,
  type ProfileFile,
  type ProfileFileAnswer,
} from './use-cases/attach-profile-document.js';
export { ChangeAddress } from './use-cases/change-address.js';
export { ChangeBankAccount } from './use-cases/change-bank-account.js';
export { ChangePart } from './use-cases/change-part.js';
export { CloseAccount } from './use-cases/close-account.js';
export { DecideRecovery } from './use-cases/decide-recovery.js';
export { EditAccount, type AccountInput } from './use-cases/edit-account.js';
export { EditProfilePart, type PartAnswer } from './use-cases/edit-profile-part.js';
export { EndSession } from './use-cases/end-session.js';
export { ReadBankAccount } from './use-cases/read-bank-account.js';
export { RemoveProfileDocument } from './use-cases/remove-profile-document.js';
export { ResendInvitation } from './use-cases/resend-invitation.js';
export { RegisterOrAsk, type RegisteredOrAsked } from './use-cases/register-or-ask.js';
