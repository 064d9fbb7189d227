import type { Room } from '../room.js';
import { CheckController } from './check/check.controller.js';
import { FeedController } from './feed/feed.controller.js';
import { SearchController } from './feed/search.controller.js';
import { FormsController } from './forms/forms.controller.js';

/** The pages of this folder. */
export const publicPages: Room = {
  controllers: [CheckController, FeedController, FormsController, SearchController],
  providers: [],
};
