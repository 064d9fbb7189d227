import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Constraints, FilesModule } from '#platform';
import { ApiToken } from './data/api-token.entity.js';
import { Attempts } from './data/attempts.js';
import { Deputy } from './data/deputy.entity.js';
import { GivingRoles } from './data/giving-facts.js';
import { IdentityReader } from './data/identity.reader.js';
import { Invitation } from './data/invitation.entity.js';
import { InvitationRepository } from './data/invitation.repository.js';
import { JoinRequest } from './data/join-request.entity.js';
import { JoiningReader } from './data/joining.reader.js';
import { Links } from './data/links.js';
import { Membership } from './data/membership.entity.js';
import { OpenWork } from './data/open-work.js';
import { OrganisationDocuments } from './data/organisation-documents.js';
import { Organisation } from './data/organisation.entity.js';
import { OrganisationRepository } from './data/organisation.repository.js';
import { Person } from './data/person.entity.js';
import { PersonRepository } from './data/person.repository.js';
import { ProfileReader } from './data/profile.reader.js';
import { Profiles } from './data/profiles.js';
import { Recovery } from './data/recovery.entity.js';
import { RecoveryFiles } from './data/recovery-files.js';
import { RoleGrant } from './data/role-grant.entity.js';
import { RoleRepository } from './data/role.repository.js';
import { RolesReader } from './data/roles.reader.js';
import { SecondFactors } from './data/second-factors.js';
import { Sessions } from './data/sessions.js';
import { identityConstraints } from './domain/identity.errors.js';
import { PasswordCheck } from './data/password-check.js';
import { Passwords } from './data/passwords.js';
import { Sealer } from './data/sealer.js';
import { AnswerInvitation } from './use-cases/answer-invitation.js';
import { AnswerJoinRequest } from './use-cases/answer-join-request.js';
import { ApproveRole } from './use-cases/approve-role.js';
import { AskForConfirmation } from './use-cases/ask-for-confirmation.js';
import { AskForPasswordLink } from './use-cases/ask-for-password-link.js';
import { AskForRecovery } from './use-cases/ask-for-recovery.js';
import { AskToJoin } from './use-cases/ask-to-join.js';
import { AttachProfileDocument } from './use-cases/attach-profile-document.js';
import { ChangeAddress } from './use-cases/change-address.js';
import { ChangeBankAccount } from './use-cases/change-bank-account.js';
import { ChangePart } from './use-cases/change-part.js';
import { ChangePassword } from './use-cases/change-password.js';
import { CloseAccount } from './use-cases/close-account.js';
import { ConfirmAddress } from './use-cases/confirm-address.js';
import { DecideRecovery } from './use-cases/decide-recovery.js';
import { DeclineRole } from './use-cases/decline-role.js';
import { DisablePerson } from './use-cases/disable-person.js';
import { EditAccount } from './use-cases/edit-account.js';
import { EditOrganisation } from './use-cases/edit-organisation.js';
import { EditProfilePart } from './use-cases/edit-profile-part.js';
import { EndMembership } from './use-cases/end-membership.js';
import { EndRole } from './use-cases/end-role.js';
import { EndSession } from './use-cases/end-session.js';
import { EnrolSecondFactor } from './use-cases/enrol-second-factor.js';
import { GiveSecondFactor } from './use-cases/give-second-factor.js';
import { InviteAdministrators } from './use-cases/invite-administrators.js';
import { InviteMember } from './use-cases/invite-member.js';
import { InvitePerson } from './use-cases/invite-person.js';
import { IssueApiToken } from './use-cases/issue-api-token.js';
import { LeaveOffice } from './use-cases/leave-office.js';
import { MintLink } from './use-cases/mint-link.js';
import { NameDeputy } from './use-cases/name-deputy.js';
import { ProposeRole } from './use-cases/propose-role.js';
import { ReadBankAccount } from './use-cases/read-bank-account.js';
import { RegisterOrAsk } from './use-cases/register-or-ask.js';
import { RegisterOrganisationFor } from './use-cases/register-organisation-for.js';
import { RegisterOrganisation } from './use-cases/register-organisation.js';
import { RegisterPerson } from './use-cases/register-person.js';
import { RemoveProfileDocument } from './use-cases/remove-profile-document.js';
import { ResendInvitation } from './use-cases/resend-invitation.js';
import { ResetSecondFactor } from './use-cases/reset-second-factor.js';
import { ResolveActor } from './use-cases/resolve-actor.js';
import { RevokeApiToken } from './use-cases/revoke-api-token.js';
import { SetPassword } from './use-cases/set-password.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOut } from './use-cases/sign-out.js';
import { StepUp } from './use-cases/step-up.js';

const entities = [
  ...[ApiToken, Deputy, Invitation, JoinRequest, Membership, Organisation, Person, Recovery, RoleGrant],
];
const inside = [
  ...[Attempts, GivingRoles, InvitationRepository, Links, OrganisationRepository, PasswordCheck, Passwords],
  ...[PersonRepository, Profiles, RoleRepository, Sealer, SecondFactors, Sessions],
];
const face = [
  ...[IdentityReader, JoiningReader, OpenWork, OrganisationDocuments, ProfileReader, RecoveryFiles, RolesReader],
  // Accounts and signing in.
  ...[RegisterPerson, ConfirmAddress, MintLink, AskForPasswordLink, SetPassword, ChangePassword],
  ...[SignIn, EnrolSecondFactor, GiveSecondFactor, StepUp, SignOut, ResolveActor, IssueApiToken, RevokeApiToken],
  ...[AskForConfirmation, ChangeAddress, CloseAccount, EditAccount, EndSession],
  // Organisations and their members.
  ...[RegisterOrganisation, RegisterOrAsk, RegisterOrganisationFor, EditOrganisation],
  ...[InviteMember, AnswerInvitation, ResendInvitation],
  ...[AskToJoin, AnswerJoinRequest, ChangePart, EndMembership, AskForRecovery, DecideRecovery],
  ...[EditProfilePart, ChangeBankAccount, ReadBankAccount, AttachProfileDocument, RemoveProfileDocument],
  // Roles, and those who hold them.
  ...[InviteAdministrators, InvitePerson, ProposeRole, ApproveRole, DeclineRole, EndRole, NameDeputy, LeaveOffice],
  ...[DisablePerson, ResetSecondFactor],
];

/** People, organisations, roles and signing in. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), FilesModule],
  providers: [...inside, ...face],
  exports: [Attempts, ...face],
})
export class IdentityModule {
  constructor(constraints: Constraints) {
    constraints.add(identityConstraints);
  }
}
