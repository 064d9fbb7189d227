import { Injectable } from '@nestjs/common';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { FrozenTerms } from '#calls';
import { countryCodes } from '#calls/domain';
import { amountAsTyped, kernelErrors, LocalDate, type Fault } from '#kernel';
import type { BudgetAnswers } from '../domain/answers.js';
import { faultsOfBudget } from '../domain/budget.js';
import { formSchema } from '../domain/form-schema.js';

/** Checks what was written in a section against the one JSON Schema of its form, compiled once for each version of terms. */
@Injectable()
export class AnswersCheck {
  private readonly compiled = new Map<string, ValidateFunction>();
  private readonly ajv = new Ajv2020({ allErrors: true, formats });

  /** Throws `invalid_input`: malformed content, or a section that the form does not have. Incomplete is no fault. */
  check(terms: Pick<FrozenTerms, 'id' | 'form'>, section: string, content: unknown): void {
    const validate = this.validatorOf(terms);
    const faults = validate({ [section]: content })
      ? section === 'budget'
        ? faultsOfBudget(content as BudgetAnswers)
        : []
      : (validate.errors ?? []).map((error) => faultOf(error, section));
    if (faults.length > 0) throw kernelErrors.error('invalid_input', [], faults);
  }

  /** Whether a content is well-formed in a section of the form. */
  fits(terms: Pick<FrozenTerms, 'id' | 'form'>, section: string, content: object): boolean {
    return (
      this.validatorOf(terms)({ [section]: content }) && (section !== 'budget' || faultsOfBudget(content).length === 0)
    );
  }

  private validatorOf({ id, form }: Pick<FrozenTerms, 'id' | 'form'>): ValidateFunction {
    const known = this.compiled.get(id) ?? this.ajv.compile(formSchema(form));
    this.compiled.set(id, known);
    return known;
  }
}

const countries = new Set(countryCodes);

const formats = {
  amount: amountAsTyped,
  currency: /^[A-Z]{3}$/,
  country: (text: string) => countries.has(text),
  date: (text: string) => LocalDate.parse(text) !== undefined,
} as const;

/** Pointers count from the section's content, which is what was sent. */
const faultOf = ({ instancePath, keyword, params }: ErrorObject, section: string): Fault => {
  const { additionalProperty, missingProperty, format, ...limits } = params as Record<string, unknown>;
  const child = additionalProperty ?? missingProperty;
  const within = instancePath.slice(section.length + 1);
  return {
    pointer: instancePath === '' || child === undefined ? within : `${within}/${String(child)}`,
    code: `field.${keyword === 'format' ? String(format) : keyword}`,
    params: Object.fromEntries(
      Object.entries(limits).map(([name, value]) => [
        name,
        typeof value === 'number' ? value : [value].flat().join(', '),
      ]),
    ),
  };
};
