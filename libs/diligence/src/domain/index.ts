export * from './diligence.errors.js';
export * from './hold.events.js';
export * from './hold.lifecycle.js';
export * from './hold.machine.js';
export * from './hold.policy.js';
