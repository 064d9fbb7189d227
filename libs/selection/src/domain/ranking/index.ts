export { faultInRankInput, readRankInput, type RankedApplication, type RankInput, type RankRubric } from './input.js';
export { rank, type GroupShare, type Proposal, type RankedLine, type Ranking } from './ranking.js';
export type { Review, RubricCriterion } from './reviews.js';
