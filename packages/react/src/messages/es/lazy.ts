import type { LocaleMessagesPart } from '../LocaleMessages.js'

export const lazy: LocaleMessagesPart<'lazy'> = {
  'lazy.loading': 'Cargando',
  'lazy.failed': 'No pudimos cargar esta parte. Revisa tu conexión y vuelve a intentarlo.',
  'lazy.again': 'Intentar de nuevo',
}
