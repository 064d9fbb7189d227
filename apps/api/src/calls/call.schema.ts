import type { CallInput, Texts } from '#calls';
import {
  callLanguages,
  conflictTies,
  feedbackKinds,
  fills,
  guidelineChapters,
  longestChapter,
  questionKinds,
  reasonedActs,
  reviewsSeen,
  takenFromProfile,
} from '#calls/domain';
import { bodyChecked, lookedSchema, type Looked } from '../http/index.js';
import { amountAsTyped } from '#kernel';

/** Text, by language or in English. */
export const textsOf = (maxLength: number) => ({
  anyOf: [
    { type: 'string', minLength: 1, maxLength },
    { type: 'object', additionalProperties: { type: 'string', maxLength }, minProperties: 1 },
  ],
});
/** A title, or what is as long. */
export const texts = textsOf(500);
/** A text in the languages of the call. */
const textBy = (maxLength: number, minProperties = 1) => ({
  type: 'object',
  minProperties,
  propertyNames: { enum: callLanguages },
  additionalProperties: { type: 'string', maxLength },
});
const languageCodes = { type: 'array', uniqueItems: true, items: { enum: callLanguages } };
/** The chapters of the guidelines that were begun. */
export const guidelines = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(guidelineChapters.map((chapter) => [chapter, textBy(longestChapter, 0)])),
};
/** Where the rules come from. */
export const source = { type: 'string', maxLength: 500 };
const amount = {
  type: 'object',
  required: ['amount', 'currency'],
  additionalProperties: false,
  properties: {
    amount: { type: 'string', pattern: amountAsTyped.source },
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
  },
};
const decimal = { type: 'string', pattern: '^[0-9]{1,6}(\\.[0-9]{1,4})?$' };
const door = {
  opensAt: { type: 'string' },
  closesAt: { type: 'string' },
  timezone: { type: 'string', maxLength: 60 },
  deadlineWording: textsOf(200),
  graceSeconds: { type: 'integer', minimum: 0, maximum: 3600 },
};
const rubric = {
  type: 'object',
  required: ['criteria', 'minimumTotal', 'minimumByCriterion', 'reviewsRequired', 'spreadLimit'],
  additionalProperties: false,
  properties: {
    note: { type: 'string', maxLength: 500 },
    criteria: {
      type: 'array',
      minItems: 1,
      maxItems: 30,
      items: {
        type: 'object',
        required: ['name', 'weight'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', minLength: 1, maxLength: 60 },
          weight: { type: 'integer', minimum: 0, maximum: 100 },
          title: textBy(200),
          guidance: textBy(2000),
        },
      },
    },
    minimumTotal: decimal,
    minimumByCriterion: { type: 'object', additionalProperties: decimal },
    reviewsRequired: { type: 'integer', minimum: 1, maximum: 20 },
    spreadLimit: decimal,
  },
};
/** What a call asks beyond the facts. */
export const form = {
  type: 'object',
  additionalProperties: false,
  properties: {
    applicationsPerOrganisation: { type: 'integer', minimum: 1, maximum: 100 },
    documents: {
      type: 'array',
      items: {
        type: 'object',
        required: ['document', 'required'],
        additionalProperties: false,
        properties: {
          document: { type: 'string', minLength: 1, maxLength: 60 },
          required: { type: 'boolean' },
          title: textBy(200),
          fromProfile: { enum: takenFromProfile, description: 'The file of a profile that may serve as this one' },
        },
      },
    },
    questions: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        required: ['name', 'section', 'kind', 'required', 'label'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', pattern: '^[a-z][a-zA-Z0-9_]{0,59}$' },
          section: { type: 'string', minLength: 1, maxLength: 60 },
          kind: { enum: questionKinds },
          required: { type: 'boolean' },
          limit: { type: 'integer', minimum: 1, maximum: 50000 },
          options: { type: 'array', items: { type: 'string', maxLength: 200 }, minItems: 1 },
          optionLabels: { type: 'object', additionalProperties: textBy(200, 0) },
          columns: { type: 'array', minItems: 1, maxItems: 12, items: textBy(200) },
          label: textBy(1000),
          hint: textBy(1000),
        },
      },
    },
    sections: {
      type: 'array',
      maxItems: 30,
      items: {
        type: 'object',
        required: ['name', 'title'],
        additionalProperties: false,
        properties: { name: { type: 'string', minLength: 1, maxLength: 60 }, title: textBy(200) },
      },
    },
  },
};
const settings = {
  type: 'object',
  additionalProperties: false,
  properties: {
    quorum: { type: 'integer', minimum: 1, maximum: 5 },
    reportDueDays: { type: 'integer', minimum: 1, maximum: 730 },
    sealedUntilClosing: { type: 'boolean' },
    retentionYears: { type: 'integer', minimum: 1, maximum: 50 },
    proposalLanguages: languageCodes,
    conflictTies: { type: 'array', uniqueItems: true, items: { enum: conflictTies } },
    conflictRule: textBy(2000, 0),
    reviewsSeen: { enum: reviewsSeen },
    feedback: { enum: feedbackKinds },
    reasons: {
      type: 'array',
      maxItems: 100,
      items: {
        type: 'object',
        required: ['act', 'code', 'text'],
        additionalProperties: false,
        properties: {
          act: { enum: reasonedActs },
          code: { type: 'string', pattern: '^[a-z][a-z0-9_]{0,59}$' },
          text: textBy(500),
        },
      },
    },
  },
};

/** A call as it is sent, in the form of a cycle file. */
export const callSchema = {
  type: 'object',
  required: ['code', 'title', 'opensAt', 'closesAt', 'timezone', 'deadlineWording', 'windows'],
  additionalProperties: false,
  properties: {
    code: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$' },
    title: texts,
    languages: { ...languageCodes, minItems: 1 },
    source,
    guidelines,
    clarificationsUntil: { type: 'string', maxLength: 40 },
    answersDueOn: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    envelope: amount,
    ...door,
    windows: {
      type: 'array',
      minItems: 1,
      maxItems: 10,
      items: {
        type: 'object',
        required: ['code', 'title', 'terms', 'rubric', 'fill'],
        additionalProperties: false,
        properties: {
          code: { type: 'string', minLength: 1, maxLength: 20 },
          title: texts,
          envelope: amount,
          ...door,
          terms: { type: 'object' },
          rubric,
          fill: { enum: fills },
          form,
          settings,
        },
      },
    },
  },
};

/** Reads a call from a body. Throws `invalid_input`. */
export const readCall = bodyChecked<CallInput>(callSchema);

/** Why a call is cancelled: in its languages once it was published. */
export const cancellationSchema = {
  type: 'object',
  required: ['why'],
  additionalProperties: false,
  properties: { why: textsOf(2000), ...lookedSchema },
};

/** Reads it. Throws `invalid_input`. */
export const readCancellation = bodyChecked<Looked & { readonly why: string | Texts }>(cancellationSchema);
