import type { LocaleMessagesPart } from '../LocaleMessages.js'

/** Words that only a business meets. Not legally reviewed. */
export const kyb: LocaleMessagesPart<'kyb'> = {
  'kyb.lead':
    'Dinos de dónde es la empresa y verás qué tener a mano. Puedes parar en cualquier momento y seguir después.',
  'kyb.start.have': 'Lo que necesitarás',
  'kyb.start.numbers': 'Números de la empresa: {taxId}, {registrationNumber}',
  'kyb.start.people':
    'Nombre, fecha de nacimiento, dirección y documento de identidad de cada persona que tenga el {threshold}% o más, y de la persona que controla la empresa',
  'kyb.start.people.over':
    'Nombre, fecha de nacimiento, dirección y documento de identidad de cada persona que tenga más del {threshold}%, y de la persona que controla la empresa',
  'kyb.start.contact': 'Tu correo y tu teléfono: recibirás un código en cada uno',
  'kyb.people.lead':
    'La ley pregunta quién está detrás de una empresa: quienes poseen una parte importante, y la única persona que la controla.',
  'kyb.documents.lead': 'Papeles que muestran qué es la empresa y quién está detrás.',
  'kyb.documents.people': 'Documentos de las personas',
  'kyb.documents.show': 'Mostrar',
  'kyb.documents.hide': 'Ocultar',
  'kyb.documents.about': '{action} los documentos de {name}',
  'kyb.documents.wanted': 'Necesita un cambio',
}
