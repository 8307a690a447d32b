import type { LocaleMessagesPart } from '../LocaleMessages.js'

/** The fields of a one-time code. Not legally reviewed. */
export const contactCode: LocaleMessagesPart<'contactCode'> = {
  'contactCode.code.label': 'Código',
  'contactCode.code.help': 'El que acabamos de enviarte. Puede tardar un minuto en llegar.',
}
