/// <reference lib="dom" />
// What a browser adds to pages that work without it. Never needed, never inline.
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  SkipLink,
  Tabs,
} from 'govuk-frontend';
import { isAnyKept } from './writing/kept-text.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const component of [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  SkipLink,
  Tabs,
])
  createAll(component);

// Signing out wipes what this browser keeps: where there is anything, a page tells of it before.
document.querySelector('.sgf-header form[action="/sign-out"]')?.addEventListener('submit', (event) => {
  if (location.pathname === '/sign-out' || !isAnyKept()) return;
  event.preventDefault();
  location.assign('/sign-out');
});
