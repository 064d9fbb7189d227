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
