import { expect, test } from '@jest/globals';
import { languages } from '../../../words/src/index.js';
import { callLanguages } from './texts.js';

test('a call can be published in every language of the portal', () =>
  expect(Object.keys(languages).filter((language) => !(callLanguages as readonly string[]).includes(language))).toEqual(
    [],
  ));
