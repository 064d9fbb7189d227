import type { Room } from '../room.js';
import { CallActsController } from './call-acts.controller.js';
import { CallEditingController } from './call-editing.controller.js';
import { DeskController } from './desk.controller.js';
import { PreviewController } from './preview.controller.js';
import { StartingPoints } from './starting-points.js';

/** Where a call is made, looked at and published. */
export const desk: Room = {
  controllers: [DeskController, CallEditingController, CallActsController, PreviewController],
  providers: [StartingPoints],
};
