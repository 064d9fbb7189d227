import type { Room } from '../room.js';
import { CallOutlook } from './call-outlook.js';
import { CorrectionDraftController } from './correction-draft.controller.js';
import { CorrectionController } from './correction.controller.js';
import { CorrigendaController } from './corrigenda.controller.js';
import { EndingController } from './ending.controller.js';
import { ExtensionsController } from './extensions.controller.js';
import { OverviewController } from './overview.controller.js';
import { ReopeningController } from './reopening.controller.js';
import { TrialController } from './trial.controller.js';

/** A running call: in numbers, mended, given more time, ended; and terms tried before they are published. */
export const callRoom: Room = {
  controllers: [
    ...[CorrigendaController, CorrectionController, CorrectionDraftController, ExtensionsController],
    ...[OverviewController, TrialController, EndingController, ReopeningController],
  ],
  providers: [CallOutlook],
};

export { CorrigendaOfCall } from './corrigenda-of-call.js';
