import type { LocaleMessagesPart } from '../LocaleMessages.js'

/** A fix that is open. Not legally reviewed. */
export const fix: LocaleMessagesPart<'fix'> = {
  'fix.save': 'Guardar',
  'fix.saving': 'Guardando',
  'fix.close': 'Cerrar',
  'fix.refused': 'Esto no fue aceptado. Revisa tu respuesta o contáctanos.',
  'fix.kept': 'Lo que escribiste sigue aquí.',
  'fix.people': '¿Es una de estas personas?',
  'fix.people.choose': 'Elegir a {name}',
}
