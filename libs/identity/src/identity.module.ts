import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Constraints } from '#platform';
import { Attempts } from './data/attempts.js';
import { IdentityReader } from './data/identity.reader.js';
import { Links } from './data/links.js';
import { Membership } from './data/membership.entity.js';
import { Organisation } from './data/organisation.entity.js';
import { OrganisationRepository } from './data/organisation.repository.js';
import { Person } from './data/person.entity.js';
import { PersonRepository } from './data/person.repository.js';
import { SecondFactors } from './data/second-factors.js';
import { Sessions } from './data/sessions.js';
import { identityConstraints } from './domain/identity.errors.js';
import { Passwords } from './secrets/passwords.js';
import { ConfirmAddress } from './use-cases/confirm-address.js';
import { EditOrganisation } from './use-cases/edit-organisation.js';
import { MintLink } from './use-cases/mint-link.js';
import { RegisterOrganisation } from './use-cases/register-organisation.js';
import { RegisterPerson } from './use-cases/register-person.js';
import { ResolveActor } from './use-cases/resolve-actor.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOut } from './use-cases/sign-out.js';

const inside = [Attempts, Links, OrganisationRepository, Passwords, PersonRepository, SecondFactors, Sessions];
const face = [
  IdentityReader,
  ...[RegisterPerson, ConfirmAddress, MintLink, SignIn, SignOut, ResolveActor],
  ...[RegisterOrganisation, EditOrganisation],
];

/** People, organisations, roles and signing in. */
@Module({
  imports: [TypeOrmModule.forFeature([Membership, Organisation, Person])],
  providers: [...inside, ...face],
  exports: face,
})
export class IdentityModule {
  constructor(constraints: Constraints) {
    constraints.add(identityConstraints);
  }
}
