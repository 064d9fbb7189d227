import type { Room } from '../room.js';
import { DeskFeedbackController } from './desk-feedback.controller.js';

/** Where the desk writes what applicants read with their decision; they read it below their letter. */
export const feedback: Room = { controllers: [DeskFeedbackController], providers: [] };

export { FeedbackTold } from './feedback-told.js';
export { barsOf, feedbackInWords, type FeedbackInWords } from './in-words.js';
export { ScoreBars } from './score-bars.js';
