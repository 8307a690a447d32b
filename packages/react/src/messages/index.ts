export type { LocaleMessages } from './LocaleMessages.js'
export type { Messages } from './Messages.js'
