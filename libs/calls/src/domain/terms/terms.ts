import { kernelErrors, Money, shape, type Fault, type Fields } from '#kernel';
import { criterionNames, rowOf, type CriterionName, type ParamsOf } from './catalogue.js';
import type { CriterionRow, Judge } from './criterion.js';
import type { FactName } from './facts.js';
import { anyCurrency } from './limits.js';

/** One criterion as terms choose it. */
export interface ChosenCriterion {
  readonly criterion: CriterionName;
  readonly params: Readonly<Record<string, unknown>>;
  readonly needsJudgement: boolean;
  readonly judge: Judge;
}

/** Terms that have been read: sound, and ready to judge any number of applications. */
export interface Terms {
  readonly version: string;
  readonly criteria: readonly ChosenCriterion[];
  /** Every fact that they read, once, in the order of the criteria and within one of the facts. */
  readonly reads: readonly FactName[];
}

/** Reads a terms document. Throws the DomainError `invalid_input` with the first fault and its pointer. */
export function readTerms(document: unknown): Terms {
  const fault = faultInTerms(document);
  if (fault) throw kernelErrors.error('invalid_input', [], [fault]);
  const { version, criteria } = document as Document;
  const rows = criteria.map(({ criterion, params = {} }) => ({ criterion, params, row: rowOf(criterion)! }));
  return {
    version,
    criteria: rows.map(({ criterion, params, row }) => ({
      criterion,
      params,
      needsJudgement: row.needsJudgement ?? false,
      judge: row.judge(params),
    })),
    reads: [...new Set(rows.flatMap(({ row }) => row.reads))],
  };
}

/** The first fault of a terms document, if it has one. */
export function faultInTerms(document: unknown): Fault | undefined {
  if (!shape.isObject(document)) return shape.unexpected(document, 'object');
  return (
    shape.within('version', shape.text.faultIn(document['version'])) ??
    shape.within('criteria', listOfCriteria.faultIn(document['criteria']))
  );
}

/** The params of a criterion, when the terms have it. */
export const paramsOf = <Name extends CriterionName>(terms: Terms, name: Name): ParamsOf<Name> | undefined =>
  terms.criteria.find(({ criterion }) => criterion === name)?.params as ParamsOf<Name> | undefined;

interface Document {
  readonly version: string;
  readonly criteria: readonly {
    readonly criterion: CriterionName;
    readonly params?: Readonly<Record<string, unknown>>;
  }[];
}

const listOfCriteria = shape.listOf({ kind: 'object', faultIn: faultInCriterion }, { once: 'criterion' });

function faultInCriterion(chosen: unknown): Fault | undefined {
  if (!shape.isObject(chosen)) return shape.unexpected(chosen, 'object');
  const row = rowOf(chosen['criterion']);
  if (!row) return shape.within('criterion', shape.oneOf(criterionNames).faultIn(chosen['criterion']));
  if (chosen['params'] === undefined && Object.keys(row.params).length === 0) return undefined;
  return shape.within('params', faultInParams(row, chosen['params']));
}

function faultInParams(row: CriterionRow<Fields>, params: unknown): Fault | undefined {
  const fault = shape.object(row.params, { closed: true }).faultIn(params);
  if (fault) return ofTheParam(fault);
  const values = params as Readonly<Record<string, unknown>>;
  const { anyOf = [], atMost } = row;
  if (anyOf.length > 0 && anyOf.every((name) => values[name] === undefined))
    return { pointer: `/${anyOf[0]}`, code: 'one_of_these_missing', params: { names: anyOf.join(', ') } };
  if (atMost && exceeds(values[atMost[0]], values[atMost[1]]))
    return {
      pointer: `/${atMost[0]}`,
      code: 'more_than',
      params: { name: atMost[1], limit: String(values[atMost[1]]) },
    };
  return undefined;
}

/** A param is one thing: the pointer names it, also where the fault lies deeper in it. */
const ofTheParam = (fault: Fault): Fault => ({ ...fault, pointer: fault.pointer.replace(/(?<=.)\/.*$/s, '') });

const exceeds = (least: unknown, most: unknown): boolean =>
  typeof least === 'number'
    ? least > Number(most)
    : Money.of(String(least), anyCurrency).exceeds(Money.of(String(most), anyCurrency));
