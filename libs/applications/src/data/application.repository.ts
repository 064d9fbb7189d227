import { Injectable } from '@nestjs/common';
import { CallsReader } from '#calls';
import type { Id, OrganisationId } from '#kernel';
import { Store, UnitOfWork } from '#platform';
import { audienceOf, showsVersion } from '../domain/application.label.js';
import { Application } from './application.entity.js';

/** The write side of applications. */
@Injectable()
export class ApplicationRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
    private readonly calls: CallsReader,
  ) {}

  /**
   * Holds an application until the commit. Throws `not_found`, or `stale_version` to those who are shown the version: how
   * often the fund has acted since the door closed is not to be guessed by its applicant.
   */
  async lock(id: Id<'application'>, expectedVersion?: number): Promise<Application> {
    const application = await this.store.lock(Application, id);
    const asExpected = expectedVersion === undefined || expectedVersion === application.version;
    if (asExpected || !(await this.showsVersion(application))) return application;
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

  private async showsVersion(application: Application): Promise<boolean> {
    const audience = audienceOf(this.work.actor, application);
    if (audience === 'staff') return true;
    const window = await this.calls.window(this.work.actor, application.windowId);
    return showsVersion(audience, { ...window, now: await this.work.now() });
  }
}
