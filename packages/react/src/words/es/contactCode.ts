import type { PackPart } from '../Pack.js'

/** The fields of a one-time code. Not legally reviewed. */
export const contactCode: PackPart<'contactCode'> = {
  'contactCode.code.label': 'Código',
  'contactCode.code.help': 'El que acabamos de enviarte. Puede tardar un minuto en llegar.',
}
