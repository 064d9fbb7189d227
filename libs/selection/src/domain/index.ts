export * from './ranking/index.js';
