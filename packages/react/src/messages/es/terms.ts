import type { LocaleMessagesPart } from '../LocaleMessages.js'

/** Consent to the End User Terms. Not legally reviewed. */
export const terms: LocaleMessagesPart<'terms'> = {
  'terms.title': 'Términos de la cuenta',
  'terms.read': 'Los términos, para leerlos enteros',
  'terms.accept': 'La empresa acepta estos términos',
  'terms.accept.person': 'Acepto estos términos',
  'terms.missing': 'Acepta los términos para seguir',
  'terms.go': 'Aceptar y continuar',
  'terms.failed': 'No pudimos guardar que aceptas. Inténtalo de nuevo.',
  'terms.accepted': 'Los términos están aceptados',
  'terms.none': 'No hay términos que aceptar',
  'terms.loading': 'Cargando los términos',
  'terms.unread': 'No podemos mostrar los términos ahora',
  'terms.again': 'Intentar de nuevo',
  'terms.outdated': 'Estos términos cambiaron después de que se hizo esta página. Contáctanos para seguir.',
}
