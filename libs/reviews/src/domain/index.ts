export * from './assignment.js';
export * from './recusal.policy.js';
export * from './review.machine.js';
export * from './review.policy.js';
export * from './scoring.js';
