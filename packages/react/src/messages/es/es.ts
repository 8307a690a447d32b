import type { LocaleMessages } from '../LocaleMessages.js'
import { components } from './components.js'
import { countries } from './countries.js'
import { fields } from './fields.js'

/** The library in Spanish, for the provider's `messages` beside `locale="es"`. Not legally reviewed: have yours read it first. */
export const es: LocaleMessages = { ...components, ...fields, ...countries }
