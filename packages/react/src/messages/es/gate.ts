import type { LocaleMessagesPart } from '../LocaleMessages.js'

/** La puerta. Not legally reviewed. */
export const gate: LocaleMessagesPart<'gate'> = {
  'gate.loading': 'Cargando tu situación',
  'gate.who.title': '¿Para quién es la cuenta?',
  'gate.who.person': 'Para mí',
  'gate.who.business': 'Para una empresa',
}
