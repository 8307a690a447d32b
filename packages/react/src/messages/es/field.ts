import type { LocaleMessagesPart } from '../LocaleMessages.js'

/** What is wrong with an answer. Not legally reviewed. */
export const field: LocaleMessagesPart<'field'> = {
  'field.missing': 'Completa esto: {label}',
  'field.missing.choice': 'Elige una respuesta: {label}',
  'field.email': 'Escribe un correo electrónico con la forma nombre@ejemplo.com',
  'field.phone': 'Escribe un número de teléfono con el código del país, como +34',
  'field.date': 'Escribe una fecha que exista: {label}',
  'field.tooShort': 'Usa al menos {min} caracteres: {label}',
  'field.tooLong': 'Usa {max} caracteres o menos: {label}',
  'field.range': 'Escribe un número entero del {min} al {max}: {label}',
  'field.masked': 'Escribe esto de nuevo, sin los puntos: {label}',
  'field.taken': 'Alguien ya tiene esto. Elige otro: {label}',
  'field.invalid': 'Revisa esto: {label}',
}
