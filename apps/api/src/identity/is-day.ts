import { ValidateBy } from 'class-validator';
import { LocalDate } from '#kernel';

/** A day of the calendar in ISO form that exists; fault `field.isDay`. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDay',
    validator: { validate: (value) => typeof value === 'string' && LocalDate.parse(value) !== undefined },
  });
