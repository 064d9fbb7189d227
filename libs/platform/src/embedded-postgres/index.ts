export {
  EmbeddedPostgresInUse,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './supervisor.js';
