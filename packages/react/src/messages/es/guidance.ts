import type { LocaleMessagesPart } from '../LocaleMessages.js'

/** What to do about a verification error. Not legally reviewed. */
export const guidance: LocaleMessagesPart<'guidance'> = {
  'guidance.MISSING_FIELD': 'Añade esto: {label}',
  'guidance.INVALID_FIELD': 'Revisa esto: {label}',
  'guidance.MISSING_LEGAL_PRESENCE_DOCUMENT': 'Sube una prueba de que la empresa existe',
  'guidance.MISSING_CONTROL_STRUCTURE_DOCUMENT': 'Sube una prueba de quién está a cargo',
  'guidance.MISSING_OWNERSHIP_STRUCTURE_DOCUMENT': 'Sube una prueba de quién posee la empresa',
  'guidance.MISSING_PROOF_OF_ADDRESS_DOCUMENT': 'Sube un comprobante de domicilio',
  'guidance.MISSING_IDENTITY_DOCUMENT': 'Sube un documento de identidad',
  'guidance.MISSING_GOOD_STANDING_DOCUMENT': 'Sube un certificado de vigencia',
  'guidance.MISSING_DOCUMENT': 'Sube un documento más',
  'guidance.INVALID_DOCUMENT': 'Sube otro documento en lugar de este',
  'guidance.EXPIRED_DOCUMENT': 'Sube un documento que esté vigente hoy',
  'guidance.POOR_QUALITY_DOCUMENT': 'Toma una foto más nítida de este documento',
  'guidance.UNREADABLE_DOCUMENT': 'Sube una copia de este documento que podamos leer',
  'guidance.INCOMPLETE_DOCUMENT': 'Sube todas las páginas y los dos lados de este documento',
  'guidance.WRONG_DOCUMENT_TYPE': 'Sube otro tipo de documento',
  'guidance.DOCUMENT_VERIFICATION_FAILED': 'No pudimos comprobar este documento. Prueba con otro',
  'guidance.MISSING_BENEFICIAL_OWNER': 'Añade a todas las personas que poseen el 25 % o más',
  'guidance.MISSING_CONTROL_PERSON': 'Nombra a la persona que controla la empresa',
  'guidance.MISSING_FIELD.help': 'Sin este dato, la comprobación no puede seguir.',
  'guidance.INVALID_FIELD.help': 'No pudimos confirmarlo. Compáralo con un documento oficial.',
  'guidance.INVALID_DOCUMENT.help': 'Este no se pudo usar. Lo mejor es una copia nítida de un documento original.',
  'guidance.EXPIRED_DOCUMENT.help': 'La fecha de este ya pasó, o se emitió hace demasiado tiempo.',
  'guidance.POOR_QUALITY_DOCUMENT.help':
    'Ponlo plano y con buena luz, evita los reflejos y deja ver las cuatro esquinas.',
  'guidance.UNREADABLE_DOCUMENT.help':
    'No se pudo leer el texto. Envía una foto o un escaneo nítido que se abra sin contraseña.',
  'guidance.INCOMPLETE_DOCUMENT.help': 'Le falta una parte. De las tarjetas se necesitan el frente y el dorso.',
  'guidance.WRONG_DOCUMENT_TYPE.help': 'Lo que se envió es otra cosa que lo que aquí se necesita.',
  'guidance.DOCUMENT_VERIFICATION_FAILED.help':
    'Lo mejor es una foto nítida del original. Si no tienes otro documento, contáctanos.',
  'guidance.MISSING_BENEFICIAL_OWNER.help': 'Por ley necesitamos conocer a cada una de ellas.',
  'guidance.MISSING_CONTROL_PERSON.help': 'Una persona que decide mucho en la empresa, como un director.',
  'guidance.withheld': 'No podemos completar esta comprobación. Contáctanos y te diremos qué puedes hacer',
  'guidance.unknown': 'Todavía hay algo pendiente. Contáctanos',
}
