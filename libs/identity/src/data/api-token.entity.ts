import { newId, type Change, type Id, type PersonId, type Recorded } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a script of a person signs in with. */
@Entity('api_token')
export class ApiToken implements Recorded {
  @PrimaryColumn('uuid') id: Id<'api_token'> = newId<'api_token'>();
  @Column('uuid') personId!: PersonId;
  @Column('text') name!: string;
  @Column('char', { length: 64 }) tokenSha256!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null = null;
  /** Whether its person had given a second factor for it: only then it carries roles. */
  @Column('boolean') steppedUp!: boolean;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
