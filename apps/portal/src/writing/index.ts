import type { Room } from '../room.js';
import { ComingBack } from './coming-back.js';
import { KeepingController } from './keeping.controller.js';
import { SectionController } from './section.controller.js';
import { SignedOutController } from './signed-out.controller.js';
import { SignOutController } from './sign-out.controller.js';
import { Starting } from './start-choices.js';
import { StartController } from './start.controller.js';
import { TaskListController } from './task-list.controller.js';

/** The pages on which an application is begun and written. */
export const writing: Room = {
  controllers: [
    StartController,
    TaskListController,
    SectionController,
    KeepingController,
    SignedOutController,
    SignOutController,
  ],
  providers: [ComingBack, Starting],
};
