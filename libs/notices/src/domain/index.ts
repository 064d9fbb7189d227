export * from './notice.errors.js';
export * from './notice.events.js';
export * from './notice.lifecycle.js';
export * from './notice.machine.js';
export * from './notice.policy.js';
export * from './reminders.js';
export * from './subscriptions.js';
