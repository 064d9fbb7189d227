import type { Room } from '../room.js';
import { ClarificationController } from './clarification.controller.js';
import { ClarificationsDeskController } from './clarifications-desk.controller.js';
import { QuestionsController } from './questions.controller.js';
import { SettingAsideController } from './setting-aside.controller.js';

/** The pages of this folder. */
export const clarifications: Room = {
  controllers: [QuestionsController, ClarificationsDeskController, SettingAsideController, ClarificationController],
  providers: [],
};
