import { Inject, Injectable, Optional } from '@nestjs/common';
import type { PersonId } from '#kernel';
import { CONFIG, UnitOfWork, type Config } from '#platform';
import { recoveryCodeSha256 } from './recovery-codes.js';
import { Sealer } from './sealer.js';
import { totpStep } from './totp.js';

/** Second factors as rows: the secret of an authenticator app, and recovery codes. Each code is good once. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sealer: Sealer,
    @Optional() @Inject(CONFIG) private readonly config?: Config,
  ) {}

  /** Whether this installation (a demo) does without the person's second factor. Who has one is asked for it anyway. */
  async isWaived(personId: PersonId): Promise<boolean> {
    return this.config?.secondFactor === 'off' && !(await this.isEnrolled(personId));
  }

  /** Whether the person has one that was confirmed. */
  async isEnrolled(personId: PersonId): Promise<boolean> {
    const rows = await this.work.query('select from second_factor where person_id = $1 and confirmed_at is not null', [
      personId,
    ]);
    return rows.length > 0;
  }

  /** Keeps a secret that its person has yet to confirm; an older unconfirmed one is forgotten. */
  async begin(personId: PersonId, secret: string): Promise<void> {
    await this.work.query(
      `insert into second_factor (person_id, secret_sealed) values ($1, $2)
       on conflict (person_id) do update set secret_sealed = excluded.secret_sealed where second_factor.confirmed_at is null`,
      [personId, this.sealer.seal(secret, personId)],
    );
  }

  /** Confirms the secret with its first code, and keeps the hashes of recovery codes. False for a wrong code. */
  async confirm(personId: PersonId, code: string, recoveryCodes: readonly string[]): Promise<boolean> {
    if (!(await this.isCodeOfApp(personId, code))) return false;
    await this.work.query('update second_factor set confirmed_at = app_now() where person_id = $1', [personId]);
    await this.work.query('delete from recovery_code where person_id = $1', [personId]);
    await this.work.query('insert into recovery_code (person_id, code_sha256) select $1, unnest($2::text[])', [
      personId,
      recoveryCodes.map(recoveryCodeSha256),
    ]);
    return true;
  }

  /** Uses up a code of the app or a recovery code; false for one that is wrong or was used before. */
  async use(personId: PersonId, code: string): Promise<boolean> {
    if (!(await this.isEnrolled(personId))) return false;
    return (await this.isCodeOfApp(personId, code)) || this.isRecoveryCode(personId, code);
  }

  /** Forgets everything: the person enrols anew. */
  async forget(personId: PersonId): Promise<void> {
    await this.work.query('delete from second_factor where person_id = $1', [personId]);
    await this.work.query('delete from recovery_code where person_id = $1', [personId]);
  }

  private async isCodeOfApp(personId: PersonId, code: string): Promise<boolean> {
    const [factor] = await this.work.query<{ sealed: string; now: Date }>(
      'select secret_sealed as sealed, app_now() as now from second_factor where person_id = $1 for update',
      [personId],
    );
    if (factor === undefined) return false;
    const step = totpStep(this.sealer.open(factor.sealed, personId), code, factor.now);
    if (step === undefined) return false;
    const used = await this.work.query(
      'update second_factor set last_step = $2 where person_id = $1 and last_step < $2 returning person_id',
      [personId, step],
    );
    return used.length === 1;
  }

  private async isRecoveryCode(personId: PersonId, code: string): Promise<boolean> {
    const used = await this.work.query(
      `update recovery_code set used_at = app_now()
       where person_id = $1 and code_sha256 = $2 and used_at is null returning person_id`,
      [personId, recoveryCodeSha256(code)],
    );
    return used.length === 1;
  }
}
