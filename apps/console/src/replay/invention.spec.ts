import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readTerms, screen } from '#calls/domain';
import { instant, Money } from '#kernel';
import { readCycle, type CycleFile } from './cycle-file.js';
import { invent, type Stage } from './invention.js';

const folder = join(import.meta.dirname, '../../cycles');
const files = readdirSync(folder).map((name) => readCycle(JSON.parse(readFileSync(join(folder, name), 'utf8'))));

const stageOf = (file: CycleFile): Stage => {
  const window = file.call.windows[0]!;
  const { amount, currency } = window.envelope ?? file.call.envelope!;
  return {
    terms: readTerms(window.terms),
    rubric: window.rubric,
    opensAt: instant(window.opensAt ?? file.call.opensAt),
    closesAt: instant(window.closesAt ?? file.call.closesAt),
    envelope: Money.of(amount, currency),
    requiredDocuments: [],
  };
};

describe.each(files.map((file) => [file.cycle, file] as const))('the invented applications of %s', (_, file) => {
  const stage = stageOf(file);
  const invented = invent(file, stage);

  it('are as many as asked for, the late ones after the door and the others before it', () => {
    expect(invented).toHaveLength(file.generate.applications + file.generate.late);
    expect(invented.filter((one) => one.late)).toHaveLength(file.generate.late);
    for (const one of invented) {
      expect(one.handedInAt >= stage.closesAt).toBe(one.late);
      expect(one.handedInAt >= stage.opensAt).toBe(true);
    }
  });

  it('hold enough that no rule stands against, and some that break one', () => {
    const outcomes = invented.map((one) => screen(stage.terms, one.facts).outcome);
    expect(outcomes.filter((outcome) => outcome !== 'not_eligible').length).toBeGreaterThan(file.generate.awards);
    expect(outcomes).toContain('not_eligible');
  });

  it('ask for more than the envelope where as many as shall be awarded are taken', () => {
    const asked = invented
      .filter((one) => !one.late)
      .map((one) =>
        Money.sum(
          one.facts.project.requestedByYear.map((a) => Money.of(a, stage.envelope.currency)),
          stage.envelope.currency,
        ),
      );
    expect(Money.sum(asked, stage.envelope.currency).exceeds(stage.envelope)).toBe(true);
  });

  it('are the same for the same seed', () => {
    expect(invent(file, stage)).toEqual(invented);
  });
});
