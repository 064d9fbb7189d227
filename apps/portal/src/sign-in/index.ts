import type { Room } from '../room.js';
import { SignInController } from './sign-in.controller.js';

/** The way in and the way out. */
export const signIn: Room = { controllers: [SignInController], providers: [] };
