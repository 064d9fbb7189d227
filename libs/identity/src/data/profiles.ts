import { Injectable } from '@nestjs/common';
import { kernelErrors, reason, type OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform';
import { fieldsOf, profileParts, type ProfileContent, type ProfilePart } from '../domain/profile-form.js';
import type { Organisation } from './organisation.entity.js';

/** A part of a profile as it stands. */
export interface PartRow {
  readonly part: ProfilePart;
  /** 0 where it was never saved. */
  readonly version: number;
  readonly content: ProfileContent;
  readonly savedAt: Date | null;
  /** Who saved it last, for those who may know. */
  readonly savedBy: string | null;
}

interface StoredPart extends PartRow {
  readonly savedAt: Date;
}

/** The parts of profiles. What criteria read are columns of the organisation, what is only read by people stands beside them. */
@Injectable()
export class Profiles {
  constructor(private readonly work: UnitOfWork) {}

  /** Every part, in order. */
  async of(organisation: Organisation): Promise<PartRow[]> {
    const stored = await this.work.query<StoredPart>(
      `select part, version, content, saved_at as "savedAt", (select name from person where id = saved_by) as "savedBy"
       from organisation_part where organisation_id = $1`,
      [organisation.id],
    );
    return profileParts.map((part) => {
      const row = stored.find((each) => each.part === part);
      const content = contentOf(organisation, part, row?.content ?? {});
      return {
        part,
        version: row?.version ?? 0,
        content,
        savedAt: row?.savedAt ?? null,
        savedBy: row?.savedBy ?? null,
      };
    });
  }

  /** One part. */
  async part(organisation: Organisation, part: ProfilePart): Promise<PartRow> {
    return (await this.of(organisation)).find((row) => row.part === part)!;
  }

  /** Writes a part under its version; the organisation is held. Throws `stale_version`. */
  async save(id: OrganisationId, part: ProfilePart, content: ProfileContent, expected?: number): Promise<number> {
    const [row] = await this.work.query<{ version: number }>(
      'select version from organisation_part where organisation_id = $1 and part = $2 for update',
      [id, part],
    );
    const found = row?.version ?? 0;
    if (expected !== undefined && expected !== found)
      throw kernelErrors.error('stale_version', [reason('stale_version', { expected, found })]);
    await this.work.query(write, [id, part, found + 1, JSON.stringify(content), this.work.actor.id]);
    return found + 1;
  }

  /** Counts the parts on whose facts something else wrote. */
  async touch(id: OrganisationId, parts: readonly ProfilePart[]): Promise<void> {
    for (const part of new Set(parts)) await this.work.query(touch, [id, part, this.work.actor.id]);
  }
}

/** Facts win over what stands beside them; a bank account is shown as it may be seen. */
const contentOf = (organisation: Organisation, part: ProfilePart, stored: ProfileContent): ProfileContent => {
  const facts: Readonly<Record<string, unknown>> = {
    ...organisation.profile,
    registrationNumber: organisation.registrationNumber,
  };
  const names = fieldsOf(part).map(([name]) => name);
  return Object.fromEntries(
    names.map((name) => [name, name in facts ? facts[name] : (stored[name] ?? nothing(part, name))]),
  ) as ProfileContent;
};

const nothing = (part: ProfilePart, name: string): unknown => {
  const kind = fieldsOf(part).find(([field]) => field === name)?.[1].kind;
  if (kind === 'flag') return false;
  return kind === 'rows' || kind === 'ticks' ? [] : null;
};

const write = `
  insert into organisation_part (organisation_id, part, version, content, saved_at, saved_by)
  values ($1, $2, $3, $4::jsonb, app_now(), $5)
  on conflict (organisation_id, part) do update
    set version = excluded.version, content = excluded.content, saved_at = excluded.saved_at, saved_by = excluded.saved_by`;

const touch = `
  insert into organisation_part (organisation_id, part, version, content, saved_at, saved_by)
  values ($1, $2, 1, '{}', app_now(), $3)
  on conflict (organisation_id, part) do update
    set version = organisation_part.version + 1, saved_at = excluded.saved_at, saved_by = excluded.saved_by`;
