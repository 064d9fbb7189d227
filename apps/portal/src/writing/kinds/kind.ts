import type { ComponentChildren } from 'preact';
import type { Params } from '#kernel';
import type { Field } from '../fields.js';
import type { TypedAnswer } from '../typed.js';

/** Keeps what is wrong: at the field, or at a part of it (`[2][name]`). */
export type Wrong = (code: string, params?: Params, part?: string) => void;

/** What a control is drawn from. */
export interface ControlProps {
  readonly field: Field;
  readonly typed: TypedAnswer;
  /** The error at the field, or at a part of it. */
  readonly errorOf: (part?: string) => string | undefined;
}

/** One kind of answer: how it is asked, read and shown. */
export interface Kind<Answer = unknown> {
  /** What the form holds for an answer. */
  readonly typed: (answer: Answer | undefined, field: Field) => TypedAnswer;
  /** The answer in what was typed; undefined where there is none. What is wrong is told, and the answer then not used. */
  readonly read: (typed: TypedAnswer, field: Field, wrong: Wrong) => Answer | undefined;
  readonly Control: (props: ControlProps) => ComponentChildren;
  /** The answer for reading. */
  readonly Shown: (props: { answer: Answer; field: Field }) => ComponentChildren;
}

/** The most rows that are drawn empty, so that one can begin without a script. */
export const spareRows = 1;
