import type { Room } from '../room.js';
import { BudgetPlaces } from './budget-places.js';
import { BudgetImportController } from './budget-import.controller.js';
import { BudgetSignedOutController } from './budget-signed-out.controller.js';
import { BudgetController } from './budget.controller.js';

/** The pages of this folder. */
export const budget: Room = {
  controllers: [BudgetController, BudgetImportController, BudgetSignedOutController],
  providers: [BudgetPlaces],
};
