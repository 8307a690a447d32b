import type { LocaleMessagesPart } from '../LocaleMessages.js'

/** La puerta. Not legally reviewed. */
export const gate: LocaleMessagesPart<'gate'> = {
  'gate.loading': 'Cargando tu situación',
  'gate.part.failed': 'Una parte de esta página no se cargó. Revisa tu conexión y vuelve a cargar la página.',
  'gate.who.title': '¿Para quién es la cuenta?',
  'gate.who.person': 'Para mí',
  'gate.who.business': 'Para una empresa',
}
