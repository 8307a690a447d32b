import type { Field } from '@grid-kyc/core'
import type { Copy } from './Copy.js'

/** A field that is called the same everywhere, in the host's words. `at` is its resource and path: `document.country`. */
export function fieldInWords(field: Field, at: string, copy: Copy = {}, labelledBy = `${at}.label`): Field {
  const texts: Readonly<Record<string, string | undefined>> = copy
  const help = texts[`${at}.help`] ?? field.help
  const misfit = field.misfit && (texts[`${at}.misfit`] ?? field.misfit)
  const options = field.options && {
    options: Object.fromEntries(
      Object.entries(field.options).map(([value, label]) => [value, texts[`${at}.options.${value}`] ?? label]),
    ),
  }
  return {
    ...field,
    label: texts[labelledBy] ?? field.label,
    ...(help && { help }),
    ...(misfit && { misfit }),
    ...options,
  }
}
