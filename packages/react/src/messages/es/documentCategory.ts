import type { LocaleMessagesPart } from '../LocaleMessages.js'

/** What documents prove. Not legally reviewed. */
export const documentCategory: LocaleMessagesPart<'documentCategory'> = {
  'documentCategory.identity.label': 'Prueba de identidad',
  'documentCategory.identity.help': 'Demuestra que la persona es quien dice ser. Tiene que estar vigente hoy.',
  'documentCategory.legalPresence.label': 'Prueba de que la empresa existe',
  'documentCategory.legalPresence.help': 'Demuestra que la empresa está registrada, y con qué nombre.',
  'documentCategory.ownershipStructure.label': 'Prueba de quién posee la empresa',
  'documentCategory.ownershipStructure.help': 'Nombra a los dueños y sus partes.',
  'documentCategory.controlStructure.label': 'Prueba de quién está a cargo',
  'documentCategory.controlStructure.help': 'Nombra a las personas que dirigen la empresa.',
  'documentCategory.proofOfAddress.label': 'Comprobante de domicilio',
  'documentCategory.proofOfAddress.help': 'Muestra el nombre y la dirección, y se emitió en los últimos 3 meses.',
  'documentCategory.goodStanding.label': 'Certificado de vigencia (good standing)',
  'documentCategory.goodStanding.help': 'Demuestra que la empresa está al día con el registro.',
}
