export * from './advice.js';
export * from './approval.js';
export * from './board-session.events.js';
export * from './board-session.lifecycle.js';
export * from './board-session.machine.js';
export * from './board-session.policy.js';
export * from './ranking/index.js';
export * from './selection.errors.js';
