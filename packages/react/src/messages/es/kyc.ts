import type { LocaleMessagesPart } from '../LocaleMessages.js'

/** Words that only a person's form has. Not legally reviewed. */
export const kyc: LocaleMessagesPart<'kyc'> = {
  'kyc.lead': 'Unas preguntas sobre ti. Puedes parar en cualquier momento y seguir después.',
  'kyc.documents.lead': 'Una foto o copia de tu pasaporte, licencia de conducir o documento de identidad.',
  'kyc.dueDiligence.lead':
    'La ley nos pide preguntar a algunas personas por su dinero. No significa que haya algo mal.',
  'kyc.underAge.title': 'Tienes que tener {age} años o más',
  'kyc.underAge.text': 'Todavía no podemos abrirte una cuenta. No guardamos nada de lo que escribiste.',
  'kyc.underAge.again': 'Me equivoqué en mi fecha de nacimiento',
}
