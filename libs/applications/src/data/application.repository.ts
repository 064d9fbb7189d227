import { Injectable } from '@nestjs/common';
import type { Id, OrganisationId } from '#kernel';
import { Store, UnitOfWork } from '#platform';
import { Application } from './application.entity.js';

/** The write side of applications. */
@Injectable()
export class ApplicationRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
  ) {}

  /** Holds an application until the commit. Throws `not_found` or `stale_version`. */
  lock(id: Id<'application'>, expectedVersion?: number): Promise<Application> {
    return this.store.lock(Application, id, expectedVersion);
  }

  /** Holds it against a change of state only, so that two people can write in two sections at once. */
  share(id: Id<'application'>): Promise<Application> {
    return this.store.lock(Application, id, undefined, 'for_key_share');
  }

  /** Reads an application without a lock. Throws `not_found`. */
  find(id: Id<'application'>): Promise<Application> {
    return this.store.find(Application, id);
  }

  /** An organisation's applications in a window, by their numbers. */
  ofOrganisation(windowId: Id<'window'>, organisationId: OrganisationId): Promise<Application[]> {
    return this.work.manager.find(Application, { where: { windowId, organisationId }, order: { number: 'ASC' } });
  }

  /** Writes a new application. */
  add(application: Application): Promise<Application> {
    return this.store.add(Application, 'application', application);
  }

  /** Writes a changed application with what happened to it. */
  save(application: Application): Promise<Application> {
    return this.store.save(Application, 'application', application);
  }
}
