import type { Part } from '../../edge/src/index.js';
import { assetsFolder, serveAssets } from './http/index.js';
import { PortalModule } from './portal.module.js';

/** The portal as a part of a process: its pages, and what they load. */
export const portal: Part = {
  module: PortalModule,
  dress: (app) => serveAssets(app.getHttpAdapter().getInstance(), assetsFolder),
};
