import { criteriaCatalogue } from '#calls/domain';
import { saidInSentences } from './guidelines-from-rules.js';

test.each(criteriaCatalogue.map(({ criterion }) => criterion).filter((each) => each !== 'documents'))(
  'the guidelines say %s',
  (criterion) => expect(saidInSentences.flat()).toContain(criterion),
);
