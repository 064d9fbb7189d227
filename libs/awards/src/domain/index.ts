export { sides, type Particulars, type Side } from './agreement.js';
export { awardErrors } from './award.errors.js';
export { awardPastTense } from './award.events.js';
export { awardLifecycle } from './award.lifecycle.js';
export { awardMachine, type AwardEvent, type AwardFacts, type AwardState } from './award.machine.js';
export { awardPolicy, disinterested, type AwardThing } from './award.policy.js';
export { cutTo } from './cut.js';
export { againstYearPlan, yearsOfLines, type AwardBudgetLine, type YearPlan } from './year-plan.js';
