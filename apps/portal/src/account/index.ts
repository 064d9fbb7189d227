import type { Room } from '../room.js';
import { AccountController } from './account.controller.js';
import { LanguageController } from './language.controller.js';
import { OwnAccountController } from './own-account.controller.js';
import { SecondFactorController } from './second-factor.controller.js';
import { StepUpInForm } from './step-up.js';

/** An account of one's own, from its first page to its last, and the language of all pages. */
export const account: Room = {
  controllers: [AccountController, SecondFactorController, LanguageController, OwnAccountController],
  providers: [StepUpInForm],
};
