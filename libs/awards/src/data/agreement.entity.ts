import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId, type Change, type Id, type PersonId, type Recorded } from '#kernel';
import type { Side } from '../domain/agreement.js';

/** What both sides sign, word for word. A changed budget makes a new one. */
@Entity('agreement')
export class Agreement implements Recorded {
  @PrimaryColumn('uuid') id: Id<'agreement'> = newId<'agreement'>();
  @Column('uuid') awardId!: Id<'award'>;
  @Column('integer') number!: number;
  /** Canonical JSON of the particulars. */
  @Column('text') content!: string;
  /** Of the content, in hexadecimal. */
  @Column('char', { length: 64 }) sha256!: string;
  @Column('timestamptz') drawnUpAt!: Date;
  /** Who proposed the award, and so may not sign for the fund. */
  @Column('uuid') proposedBy!: PersonId;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}

/** That a person has signed for a side. */
@Entity('signature')
export class Signature implements Recorded {
  @PrimaryColumn('uuid') id: Id<'signature'> = newId<'signature'>();
  @Column('uuid') agreementId!: Id<'agreement'>;
  @Column('text') side!: Side;
  @Column('uuid') signedBy!: PersonId;
  @Column('timestamptz') signedAt!: Date;
  @Column('uuid') proposedBy!: PersonId;
  @Column('integer') version = 1;
  readonly changes: Change[] = [];
}
