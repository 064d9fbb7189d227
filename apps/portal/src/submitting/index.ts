import type { Room } from '../room.js';
import { CheckController } from './check.controller.js';
import { Letters } from './letter.js';
import { OwnApplications } from './own-application.js';
import { Receipts } from './receipt.js';
import { ReceiptsController } from './receipts.controller.js';
import { SubmissionsController } from './submissions.controller.js';
import { SubmittedForms } from './submitted-form.js';
import { TimelineController } from './timeline.controller.js';
import { VerifyController } from './verify.controller.js';
import { WithdrawalsController } from './withdrawals.controller.js';

/** Checking and submitting an application, what is kept of it, and what becomes of it. */
export const submitting: Room = {
  controllers: [
    CheckController,
    ReceiptsController,
    SubmissionsController,
    TimelineController,
    VerifyController,
    WithdrawalsController,
  ],
  providers: [Letters, OwnApplications, Receipts, SubmittedForms],
};
