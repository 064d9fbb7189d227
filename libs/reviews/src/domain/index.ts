export * from './assignment.js';
export * from './recusal.policy.js';
export * from './review.errors.js';
export * from './review.events.js';
export * from './review.lifecycle.js';
export * from './review.machine.js';
export * from './review.policy.js';
export * from './scoring.js';
