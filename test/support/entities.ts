import { join } from 'node:path';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { SnakeNaming } from '../../libs/platform/src/database/naming.js';
import { filesUnder, root } from './project.js';

/** A connection as the owner that knows every entity of the project. */
export const connectWithEntities = async (ownerUrl: string): Promise<DataSource> => {
  for (const file of filesUnder('libs', /(\.entity|\/proposals)\.ts$/)) await import(join(root, file));
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    entities: getMetadataArgsStorage().tables.map(({ target }) => target),
    namingStrategy: new SnakeNaming(),
    installExtensions: false,
  }).initialize();
};
