export { addressOf, CONFIG, readConfig, type Config, type DatabaseAddresses, type RunningConfig } from './config.js';
export { endDemoProgress, readDemoProgress, writeDemoProgress, type DemoProgress } from './demo-progress.js';
export type { Address } from './forms.js';
export { nearest } from './nearest.js';
export { projectRoot } from './project-root.js';
export { ConfigError, type Env } from './read-settings.js';
export { describeSettings } from './settings.js';
