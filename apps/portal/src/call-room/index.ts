import type { Room } from '../room.js';
import { CallFiguresReader } from './call-figures.js';
import { CallOutlook } from './call-outlook.js';
import { CorrectionController } from './correction.controller.js';
import { CorrigendaController } from './corrigenda.controller.js';
import { EndingController } from './ending.controller.js';
import { ExtensionsController } from './extensions.controller.js';
import { OverviewController } from './overview.controller.js';
import { TrialController } from './trial.controller.js';

/** A running call: in numbers, mended, given more time, ended; and terms tried before they are published. */
export const callRoom: Room = {
  controllers: [
    ...[CorrigendaController, CorrectionController, ExtensionsController],
    ...[OverviewController, TrialController, EndingController],
  ],
  providers: [CallFiguresReader, CallOutlook],
};

export { CorrigendaOfCall } from './corrigenda-of-call.js';
