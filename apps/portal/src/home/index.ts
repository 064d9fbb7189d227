import type { Room } from '../room.js';
import { ApplicantConcerns } from './applicant-concerns.js';
import { CorrespondenceConcerns } from './correspondence-concerns.js';
import { HomeController } from './home.controller.js';
import { OfficeConcerns } from './office-concerns.js';
import { OpenProposals } from './open-proposals.js';
import { OrganisationConcerns } from './organisation-concerns.js';

/** What waits for whom. */
export const home: Room = {
  controllers: [HomeController],
  providers: [ApplicantConcerns, CorrespondenceConcerns, OfficeConcerns, OpenProposals, OrganisationConcerns],
};
