/** What a designer or developer asks about a component beyond its props. */
export interface Guide {
  readonly slots: readonly string[]
  readonly keyboard: readonly (readonly [key: string, what: string])[]
  readonly dos: readonly string[]
  readonly donts: readonly string[]
}

const none = [['Tab', 'Passes it by: there is nothing to operate.']] as const
const press = [
  ['Tab', 'Moves to it.'],
  ['Enter, Space', 'Presses it.'],
] as const
const type = [
  ['Tab', 'Moves into it, with what is there selected.'],
  ['Any key', 'Types. Nothing moves on by itself.'],
] as const
const search = [
  ['Any letter', 'Shortens the list to what matches.'],
  ['Arrow down, Arrow up', 'Opens the list and moves in it.'],
  ['Enter', 'Takes the answer that is marked.'],
  ['Escape', 'Closes the list; pressed again, empties the field.'],
] as const
const field = ['field', 'label', 'optional', 'help', 'error', 'input'] as const

/** By the name of the export. */
export const guides: Readonly<Record<string, Guide>> = {
  KycLinkButton: {
    slots: [
      'kyc-link',
      'lead',
      'small-print',
      'status',
      'status-icon',
      'status-title',
      'status-text',
      'actions',
      'frame',
      'frame-box',
      'skip',
    ],
    keyboard: [
      ...press,
      ['Tab, on “Skip past the check”', 'Offers the way past the provider’s frame, which may hold many stops.'],
    ],
    dos: [
      'Put it where the user decides to continue: after they know why, before they are in a hurry.',
      'Give the provider a `support` link: some states have no other next step.',
    ],
    donts: [
      'Don’t put a second call to action beside it.',
      'Don’t treat coming back as being approved: only Grid decides.',
    ],
  },
  VerificationErrorList: {
    slots: [
      'verification-errors',
      'fixes',
      'fix-group',
      'fix-list',
      'fix',
      'fix-text',
      'fix-body',
      'fix-submit',
      'holder',
      'document-head',
      'document-title',
      'issue-reason',
      'progress',
      'form',
      'actions',
      'rejected',
    ],
    keyboard: [
      ['Tab', 'Moves from one thing to the next.'],
      ['Enter, on a thing', 'Opens its fix, with the focus in what is still to be answered.'],
      ['Enter, in an answer', 'Saves it. The focus moves on to the next thing, at last to “Submit again”.'],
    ],
    dos: [
      'Show it wherever a customer comes back to after a submission: it knows by itself what is left.',
      'Use `onFix` where you have a form of your own for something; return `false` for the rest.',
    ],
    donts: [
      'Don’t show Grid’s own codes or reasons beside it: some of them must not be disclosed.',
      'Don’t submit for a person: they say when they are done.',
    ],
  },
  VerificationStatusPanel: {
    slots: [
      'verification-status',
      'status',
      'status-icon',
      'status-title',
      'status-text',
      'actions',
      'stale',
      'skeleton',
    ],
    keyboard: [['Tab', 'Moves through your actions and the support link.']],
    dos: ['Leave it on the page: it keeps itself up to date.', 'Offer the next step through `actions`, by state.'],
    donts: ['Don’t repeat its title above it.', 'Don’t explain a refusal: you may not be allowed to.'],
  },
  DocumentUpload: {
    slots: [
      'document-upload',
      'document',
      'document-head',
      'document-title',
      'badge',
      'form',
      'field',
      'drop',
      'files',
      'file',
      'bar',
      'pictures',
      'picture',
      'actions',
    ],
    keyboard: [
      ...press,
      ['Arrow keys, in the kinds of document', 'Choose the next or the one before.'],
      ['Paste, in the place for the file', 'Takes a file that was copied.'],
    ],
    dos: [
      'Say why you ask before it: people hesitate to share their documents.',
      'Say beside it who looks at the document, and for how long it is kept.',
    ],
    donts: [
      'Don’t check files yourself as well: two refusals in other words confuse.',
      'Don’t name a suspicion. The words for it are neutral on purpose.',
    ],
  },
  DocumentChecklist: {
    slots: [
      'document-checklist',
      'documents',
      'progress',
      'progress-label',
      'progress-text',
      'bar',
      'holder',
      'document',
      'document-head',
      'document-title',
      'badge',
      'files',
      'file',
      'form',
      'skeleton',
    ],
    keyboard: [...press, ['Tab', 'Moves from place to place. When one is done, focus is on its heading.']],
    dos: [
      'Show it once the owners are known: each of them gets places of their own.',
      'Leave it on the page after submitting: what Grid refuses shows up in it.',
    ],
    donts: [
      'Don’t hide what is done: people look it up.',
      'Don’t sort the places by what is missing: they would jump.',
    ],
  },
  BusinessKybWizard: {
    slots: [
      'business-kyb',
      'stepper',
      'steps',
      'step',
      'lead',
      'notice',
      'form',
      'field',
      'error-summary',
      'error-summary-list',
      'actions',
      'summary',
      'status',
      'skeleton',
    ],
    keyboard: [
      ...press,
      ['Tab', 'Moves through the questions in their order.'],
      ['Enter, in a question', 'Continues.'],
      ['Enter, in the list of what is wrong', 'Goes to the question.'],
    ],
    dos: [
      'Give it the width of a page: in a drawer the steps fold into one line.',
      'Pass what you know in `initialData`: no one likes to type their company’s name twice.',
    ],
    donts: [
      'Don’t put it in a dialog: people come back to it for days.',
      'Don’t hide a question to make it shorter: Grid asks for it afterwards.',
    ],
  },
  IndividualKycForm: {
    slots: [
      'individual-kyc',
      'stepper',
      'steps',
      'step',
      'lead',
      'notice',
      'form',
      'field',
      'stored',
      'choices',
      'error-summary',
      'actions',
      'summary',
      'status',
      'skeleton',
    ],
    keyboard: [
      ...press,
      ['Tab', 'Moves through the questions in their order.'],
      ['Enter, in a question', 'Continues.'],
      ['Enter, in the list of what is wrong', 'Goes to the question.'],
    ],
    dos: [
      'Pass what you know in `initialData`: most people have given you their name already.',
      'Say in `notice` why you ask, and link to what you do with it.',
    ],
    donts: [
      'Don’t ask about money beforehand: the form does once Grid wants to know.',
      'Don’t keep what a person who is too young has typed: the form does not.',
    ],
  },
  ContactVerification: {
    slots: [
      'contact-verification',
      'section',
      'section-title',
      'badge',
      'code',
      'field',
      'alert',
      'actions',
      'status',
      'skeleton',
    ],
    keyboard: [
      ...press,
      ['Paste, in the code', 'Takes the digits out of whatever was copied, and confirms them.'],
      ['Enter, in the code', 'Confirms it. The focus moves on to the next contact.'],
    ],
    dos: [
      'Leave it where it opens: the button and the forms show it by themselves, and go on after it.',
      'Let people change a contact they mistyped.',
    ],
    donts: ['Don’t send codes of your own beside it.', 'Don’t put a second input beside the code.'],
  },
  KycLinkHandoff: {
    slots: [
      'handoff',
      'status',
      'status-icon',
      'status-title',
      'status-text',
      'section',
      'frame-text',
      'qr',
      'actions',
    ],
    keyboard: press,
    dos: [
      'Offer to continue on this device beside it: not every user has a phone that scans.',
      'Leave the page open: it follows the check by itself.',
    ],
    donts: [
      'Don’t send the link by email or chat: anyone who opens it acts as the customer.',
      'Don’t turn the colours of the code around, or put it on a dark ground: scanners need black on white.',
    ],
  },
  OnboardingGate: {
    slots: ['gate', 'status', 'status-icon', 'status-title', 'status-text', 'actions', 'terms', 'skeleton'],
    keyboard: [...press, ['When it closes', 'Focus moves to where it says why.']],
    dos: [
      'Block money on your server as well: any user can change what their page shows.',
      'Put around it what a person may see while they wait; put behind it what needs an approval.',
    ],
    donts: [
      'Don’t keep an approval of your own to open it sooner: it can be taken back any minute.',
      'Don’t put long forms of your own behind it without a draft: they unmount when the gate closes.',
    ],
  },
  TermsConsent: {
    slots: ['terms-consent', 'terms', 'section-title', 'terms-text', 'choice', 'error', 'alert', 'status', 'actions'],
    keyboard: [
      ['Tab', 'Moves to the text, the box and the button.'],
      ['Arrow keys, in the text', 'Scroll it.'],
      ['Space, on the box', 'Ticks or clears it.'],
    ],
    dos: [
      'Give it all of the text, in the version that is in force.',
      'Leave it out where a form or the gate is shown: they ask by themselves.',
    ],
    donts: ['Don’t tick the box for the user.', 'Don’t put a link in place of the text.'],
  },
  Lookups: {
    slots: ['field', 'label', 'help', 'input', 'actions'],
    keyboard: [
      ['Type, in the search', 'Searches after the third character. Results are announced.'],
      ['Arrow keys', 'Move through the results.'],
      ['Enter, on a result', 'Selects it. Nothing is used before it is confirmed.'],
    ],
    dos: [
      'Send the text in the body of a request: names and addresses do not belong in a URL.',
      'Return only what you are sure of: the user confirms it.',
    ],
    donts: ['Don’t log what the user types.', 'Don’t rely on a lookup: the plain fields are always there.'],
  },
  CustomerTable: {
    slots: ['customers', 'filters', 'list', 'table', 'cell', 'task-name', 'badge', 'actions'],
    keyboard: [
      ...press,
      ['Tab', 'Moves through the filters, the names and the pages.'],
      ['Enter, in “Customer number”', 'Looks for it. The lists act at once.'],
    ],
    dos: [
      'Put it behind your own staff sign-in, and tell the proxy by `operator`.',
      'Put ids in the addresses of `hrefOf`, never names.',
    ],
    donts: ['Don’t offer a search by name: Grid has none, and a name does not belong in an address.'],
  },
  CustomerImport: {
    slots: ['import', 'section', 'drop', 'alert', 'issues', 'progress', 'bar', 'status', 'actions'],
    keyboard: [...press, ['Paste', 'Takes a file that was copied.']],
    dos: [
      'Keep the id that `onStarted` gives, and pass it as `jobId` after a reload.',
      'Give every row a customer number: it is how a refused row is found again.',
    ],
    donts: ['Don’t send rows that need a change: put them right first.'],
  },
  BeneficialOwnerForm: {
    slots: ['beneficial-owner', 'holder', 'section-title', 'fields', 'note', 'actions', 'saved', ...field, 'choices'],
    keyboard: [
      ...type,
      ['Enter', 'In a line of text, saves the person.'],
      ['Tab', 'From a share that was advised on to the button that takes the advice.'],
    ],
    dos: [
      'Give another `key` for another person.',
      'Close it in `onSaved`, or leave it: it continues as a change of them.',
    ],
    donts: ['Don’t show two for one person: the last save wins.', 'Don’t prefill a share or a role.'],
  },
  BeneficialOwnerList: {
    slots: [
      'beneficial-owners',
      'section-title',
      'meter',
      'tasks',
      'task',
      'person',
      'person-aside',
      'badge',
      'choices',
      'error-summary',
      'actions',
    ],
    keyboard: [
      ['Tab', 'Moves through the people, then to who controls the business.'],
      ['Enter', 'Opens a person; focus goes to their name, and back to their row afterwards.'],
      ['Arrow keys', 'Choose who controls the business.'],
    ],
    dos: ['Let `onContinue` lead on: it comes once both questions are answered.', 'Say above it why you ask.'],
    donts: ['Don’t assume a number of owners: no owner at the threshold is a valid answer.'],
  },
  Alert: {
    slots: ['alert', 'alert-title', 'alert-body', 'actions'],
    keyboard: none,
    dos: ['Say what to do first, then why.'],
    donts: ['Don’t stack several: one list says it better.', 'Don’t use it for what is wrong with a field.'],
  },
  Button: {
    slots: ['button'],
    keyboard: press,
    dos: ['Begin with a verb: “Add an owner”.', 'Use `busy` while something is under way: focus stays.'],
    donts: [
      'Don’t have two primary buttons on a screen.',
      'Don’t disable a button to say that a form is not complete.',
    ],
  },
  Checkbox: {
    slots: ['field', 'choice', 'choice-input', 'choice-label', 'help', 'error'],
    keyboard: [
      ['Tab', 'Moves to it.'],
      ['Space', 'Ticks or clears it.'],
    ],
    dos: ['Write what ticking it means: “The address is the same”.'],
    donts: ['Don’t tick it for the user.', 'Don’t write it as a negative.'],
  },
  CheckboxGroup: {
    slots: ['field', 'label', 'choices', 'choice', 'choice-input', 'choice-label', 'help', 'error'],
    keyboard: [
      ['Tab', 'Moves from box to box.'],
      ['Space', 'Ticks or clears one.'],
    ],
    dos: ['Say in the help that several can be chosen.'],
    donts: ['Don’t use it for more than about ten answers: MultiSelect is for those.'],
  },
  CodeField: {
    slots: [...field, 'code'],
    keyboard: [...type, ['Paste', 'Takes the digits out of whatever was copied.']],
    dos: ['Say where the code was sent, and offer another.'],
    donts: ['Don’t split it into one box for each digit.'],
  },
  Combobox: {
    slots: [...field, 'affixed', 'open', 'options', 'option'],
    keyboard: search,
    dos: ['Use it where people know the answer’s name, such as a country.'],
    donts: ['Don’t use it for fewer than ten answers.'],
  },
  DateField: {
    slots: ['field', 'label', 'help', 'error', 'date', 'date-part', 'date-label', 'input'],
    keyboard: [...type, ['Paste', 'Fills all three parts from a whole date.']],
    dos: ['Show an example in the help.', 'Name the part that is wrong.'],
    donts: ['Don’t use a calendar for a date the user knows by heart.'],
  },
  Dialog: {
    slots: ['dialog', 'dialog-body', 'dialog-title', 'dialog-text', 'dialog-close', 'actions'],
    keyboard: [
      ['Tab', 'Stays inside.'],
      ['Escape', 'Closes it; focus returns to where it came from.'],
    ],
    dos: ['Ask one question, with the answer in the button.'],
    donts: ['Don’t put a form of more than one field in it.'],
  },
  ErrorSummary: {
    slots: ['error-summary', 'error-summary-title', 'error-summary-list'],
    keyboard: [
      ['Tab', 'Moves through the errors.'],
      ['Enter', 'Goes to the field.'],
    ],
    dos: ['Use the same words as at the field.', 'Show it for one error too.'],
    donts: ['Don’t show it while the user is still typing.'],
  },
  FileDrop: {
    slots: [
      'field',
      'label',
      'help',
      'error',
      'files',
      'file',
      'file-preview',
      'file-name',
      'file-actions',
      'drop',
      'drop-actions',
      'bar',
    ],
    keyboard: [...press, ['Paste', 'Takes a file that was copied.']],
    dos: ['Say which files, and how large, before one is chosen.', 'Keep the place to drop in sight.'],
    donts: ['Don’t hide why a file was refused behind an icon.'],
  },
  LinkButton: {
    slots: ['button'],
    keyboard: [
      ['Tab', 'Moves to it.'],
      ['Enter', 'Follows it.'],
    ],
    dos: ['Use it for going somewhere, and say so if that is another tab.'],
    donts: ['Don’t use it for doing something: that is a Button.'],
  },
  MultiSelect: {
    slots: [...field, 'multi-select', 'chosen', 'chip', 'chip-remove', 'options', 'option'],
    keyboard: [...search, ['Tab, then Enter', 'Removes a chosen answer; focus goes back to the field.']],
    dos: ['Keep what is chosen below the field, in the order of choosing.'],
    donts: ['Don’t limit the number without saying so.'],
  },
  OwnershipMeter: {
    slots: ['meter', 'meter-label', 'meter-sum', 'meter-bar', 'meter-list', 'meter-item', 'meter-key', 'meter-note'],
    keyboard: none,
    dos: ['Name what is left over.', 'Say in words what is wrong when the shares are too many.'],
    donts: ['Don’t rely on its colours: the list says the same.'],
  },
  PercentageField: {
    slots: [...field, 'affixed', 'suffix'],
    keyboard: type,
    dos: ['Say whether to round.'],
    donts: ['Don’t correct a number while it is typed.'],
  },
  PhoneField: {
    slots: field,
    keyboard: type,
    dos: ['Give the country’s calling code where you know it.', 'Accept blanks, dashes and brackets.'],
    donts: ['Don’t guess a country from a number.'],
  },
  Progress: {
    slots: ['progress', 'progress-label', 'progress-text', 'bar'],
    keyboard: none,
    dos: ['Say how far it is in words: “3 of 5”.'],
    donts: ['Don’t show one for less than a second.'],
  },
  RadioGroup: {
    slots: ['field', 'label', 'choices', 'choice', 'choice-input', 'choice-label', 'help', 'error'],
    keyboard: [
      ['Tab', 'Moves to the chosen answer, or the first.'],
      ['Arrow keys', 'Choose the next or the one before.'],
    ],
    dos: ['Use it for up to about six answers.', 'Put the likeliest first.'],
    donts: ['Don’t choose one for the user.'],
  },
  SecretField: {
    slots: [...field, 'affixed', 'stored'],
    keyboard: [...type, ['Tab', 'Covers what was typed, and moves to “Show”.']],
    dos: ['Say why the law asks for it.', 'Show only the end of what is already saved.'],
    donts: ['Don’t make the user type it twice.'],
  },
  Select: {
    slots: field,
    keyboard: [
      ['Space, Arrow down', 'Opens the list.'],
      ['Any letter', 'Goes to the next answer that begins with it.'],
    ],
    dos: ['Use it for seven to fifteen answers.'],
    donts: ['Don’t use it for two: RadioGroup shows both.'],
  },
  Skeleton: {
    slots: ['skeleton'],
    keyboard: none,
    dos: ['Give it the words a screen reader says meanwhile.'],
    donts: ['Don’t use it for something that was asked for by a press: that is `busy`.'],
  },
  Spinner: {
    slots: ['spinner'],
    keyboard: none,
    dos: ['Put words beside it.'],
    donts: ['Don’t use it alone.'],
  },
  StatusBadge: {
    slots: ['badge'],
    keyboard: none,
    dos: ['Use one or two words, the same everywhere.'],
    donts: ['Don’t give “Completed” a colour: what is done should be quiet.'],
  },
  Stepper: {
    slots: ['stepper', 'stepper-now', 'stepper-title', 'stepper-summary', 'steps', 'step', 'step-mark', 'bar'],
    keyboard: [
      ['Tab', 'Moves through the steps that can be opened; in a narrow place it is first on the line that shows them.'],
      ['Enter', 'Opens one, or the list.'],
    ],
    dos: ['Let people go back.', 'Name steps by what is in them.'],
    donts: ['Don’t use it where the order is free: TaskList is for that.'],
  },
  SummaryList: {
    slots: ['summary', 'summary-row', 'summary-label', 'summary-value', 'summary-action'],
    keyboard: [
      ['Tab', 'Moves through the “Change” links.'],
      ['Enter', 'Follows one.'],
    ],
    dos: ['Give each “Change” a name that says what and whose.'],
    donts: ['Don’t show what was not asked.'],
  },
  TaskList: {
    slots: ['tasks', 'task', 'task-name', 'task-status', 'help'],
    keyboard: [
      ['Tab', 'Moves through the tasks that can be started.'],
      ['Enter', 'Opens one.'],
    ],
    dos: ['Use few statuses.'],
    donts: ['Don’t hide a task that cannot be started yet: say why.'],
  },
  TextArea: {
    slots: field,
    keyboard: type,
    dos: ['Say how much is enough.'],
    donts: ['Don’t use it where a choice would do.'],
  },
  TextField: {
    slots: [...field, 'affixed', 'suffix'],
    keyboard: type,
    dos: ['Let the width tell how long the answer is.', 'Mark what is optional; leave the rest unmarked.'],
    donts: ['Don’t use a placeholder as a label or an example.', 'Don’t check while the user types.'],
  },
}
