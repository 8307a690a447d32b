import type { LocaleMessagesPart } from '../LocaleMessages.js'

/** The steps. Not legally reviewed. */
export const steps: LocaleMessagesPart<'steps'> = {
  'steps.business.start': 'Antes de empezar',
  'steps.business.business': 'Sobre la empresa',
  'steps.business.operations': 'Dirección y operaciones',
  'steps.business.activity': 'Actividad y fondos',
  'steps.business.people': 'Dueños y personas a cargo',
  'steps.business.documents': 'Documentos',
  'steps.business.review': 'Revisar y enviar',
  'steps.business.outcome': 'Resultado',
  'steps.individual.person': 'Sobre ti',
  'steps.individual.address': 'Tu dirección',
  'steps.individual.contact': 'Cómo contactarte',
  'steps.individual.documents': 'Tu documento de identidad',
  'steps.individual.dueDiligence': 'Tu dinero y esta cuenta',
  'steps.individual.review': 'Revisar y enviar',
  'steps.individual.outcome': 'Resultado',
}
