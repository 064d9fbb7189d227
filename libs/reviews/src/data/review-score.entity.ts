import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#kernel';

/** What one review says about one criterion; a draft until the review is submitted. */
@Entity('review_score')
export class ReviewScore {
  @PrimaryColumn('uuid') reviewId!: Id<'review'>;
  @PrimaryColumn('text') criterion!: string;
  /** The criterion's weight, kept beside the score so that the database can hold the limit too. */
  @Column('integer') weight!: number;
  @Column('numeric', { precision: 4, scale: 1, nullable: true }) score: string | null = null;
  @Column('text', { nullable: true }) remark: string | null = null;
}
