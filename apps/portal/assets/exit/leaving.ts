/// <reference lib="dom" />

/** Whether somebody is on the way out by “Exit this page”: GOV.UK Frontend says so on the body before it leaves. */
export const leavesInHaste = (): boolean => document.body.classList.contains('govuk-exit-this-page-hide-content');
