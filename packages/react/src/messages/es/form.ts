import type { LocaleMessagesPart } from '../LocaleMessages.js'

/** Words around an answer. Not legally reviewed. */
export const form: LocaleMessagesPart<'form'> = {
  'form.optional': '(opcional)',
  'form.choose': 'Elige una respuesta',
  'form.open': 'Mostrar la lista',
  'form.noMatch': 'No hay coincidencias',
  'form.remove': 'Quitar {label}',
  'form.added': 'Se agregó {label}',
  'form.removed': 'Se quitó {label}',
  'form.day': 'Día',
  'form.month': 'Mes',
  'form.year': 'Año',
  'form.show': 'Mostrar',
  'form.hide': 'Ocultar',
  'form.change': 'Cambiar',
}
