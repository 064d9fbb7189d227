export { Button, ButtonGroup, ButtonLink } from './button.js';
export { Checkboxes, Radios, type Choice, type ChoicesProps, type Divider } from './choices.js';
export { DateInput, dateParts, type DatePart } from './date-input.js';
export { EditingFields } from './editing-fields.js';
export { ErrorSummary, type SummaryLine } from './error-summary.js';
export { ExitThisPage } from './exit-this-page.js';
export { formErrors, type FieldError, type FormErrors } from './field-errors.js';
export { ErrorMessage, FormGroup, Hint, Label, type FieldProps, type HeadingSize } from './field.js';
export { Fieldset } from './fieldset.js';
export { FileUpload } from './file-upload.js';
export {
  bareFrame,
  FrameContext,
  useFrame,
  useWords,
  type Frame,
  type NavigationItem,
  type PageAssets,
} from './frame.js';
export { InLanguage, langAndDir } from './in-language.js';
export { Input, PasswordInput, type InputProps, type InputWidth } from './input.js';
export { LanguageNavigation, ServiceNavigation, type LanguageLink } from './navigation.js';
export { LinkList } from './link-list.js';
export { NotificationBanner } from './notification-banner.js';
export { Page, type PageProps } from './page.js';
export { Pagination, type PageItem, type Step } from './pagination.js';
export { Prose, proseBlocks, type ProseBlock } from './prose.js';
export { Select, type SelectOption } from './select.js';
export { SummaryList, type RowAction, type SummaryRow } from './summary-list.js';
export { ScrollRegion, Table, type Column } from './table.js';
export { Tabs, type Tab } from './tabs.js';
export { Tag, type TagColour } from './tag.js';
export { TaskList, type Task } from './task-list.js';
export { Details, InsetText, Panel, WarningText } from './text-blocks.js';
export { CharacterCount, Textarea, type TextareaProps } from './textarea.js';
export { BackLink, Breadcrumbs, SkipLink, type Crumb } from './wayfinding.js';
