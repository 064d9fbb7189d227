/// <reference lib="dom" />
// “Exit this page” by pressing Shift three times, and without a glimpse of what was there while the other page loads.
import { createAll, ExitThisPage } from 'govuk-frontend';

createAll(ExitThisPage);
