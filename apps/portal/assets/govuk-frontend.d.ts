// GOV.UK Frontend ships no types; these are the words of it that the portal uses.
declare module 'govuk-frontend' {
  interface Component {
    readonly moduleName: string;
    new (root: Element): object;
  }
  export const Button: Component;
  export const CharacterCount: Component;
  export const Checkboxes: Component;
  export const ErrorSummary: Component;
  export const ExitThisPage: Component;
  export const NotificationBanner: Component;
  export const PasswordInput: Component;
  export const SkipLink: Component;
  export const Tabs: Component;
  export function createAll(component: Component): object[];
}
