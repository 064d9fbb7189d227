import { newId, type Id, type PersonId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A question as it came. Its words stand in history, which the product wrote; who asked stands apart. */
@Entity('question')
export class Question {
  @PrimaryColumn('uuid') id: Id<'question'> = newId<'question'>();
  @Column('uuid') callId!: Id<'call'>;
  @Column('timestamptz') askedAt!: Date;
  /** Until when the call took questions at that moment. */
  @Column('timestamptz') until!: Date;
  /** Of the page on which it was asked. */
  @Column('text') language!: string;
}

/** Who asked: seen by the asker and by the product, which tells of the answer. */
@Entity('question_asker')
export class QuestionAsker {
  @PrimaryColumn('uuid') questionId!: Id<'question'>;
  @Column('uuid') personId!: PersonId;
}

/** That a question gets no answer for everybody. */
@Entity('question_set_aside')
export class QuestionSetAside {
  @PrimaryColumn('uuid') questionId!: Id<'question'>;
  @Column('uuid') setAsideBy!: PersonId;
  @Column('timestamptz') setAsideAt!: Date;
}
