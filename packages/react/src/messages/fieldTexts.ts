import type { Field } from '@grid-kyc/core'
import type { Messages } from './Messages.js'

/** A field that is called the same everywhere, in the host's words. `at` is its resource and path: `document.country`. */
export function fieldTexts(field: Field, at: string, messages: Messages = {}, labelledBy = `${at}.label`): Field {
  const texts: Readonly<Record<string, string | undefined>> = messages
  const help = texts[`${at}.help`] ?? field.help
  const why = texts[`${at}.why`] ?? field.why
  const missingMessage = texts[`${at}.error.missing`] ?? field.missingMessage
  const invalidMessage = texts[`${at}.error.invalid`] ?? field.invalidMessage
  const options = field.options && {
    options: Object.fromEntries(
      Object.entries(field.options).map(([value, label]) => [value, texts[`${at}.options.${value}`] ?? label]),
    ),
  }
  return {
    ...field,
    label: texts[labelledBy] ?? field.label,
    ...(help && { help }),
    ...(why !== undefined && { why }),
    ...(missingMessage && { missingMessage }),
    ...(invalidMessage && { invalidMessage }),
    ...options,
  }
}
