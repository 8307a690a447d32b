import { customerDetailsMessages } from '../../operators/CustomerDetails.messages.js'
import { customerImportMessages } from '../../operators/CustomerImport.messages.js'
import { customerTableMessages } from '../../operators/CustomerTable.messages.js'
import { importErrorMessages } from '../../operators/importError.messages.js'
import type { OperatorsMessages } from '../Messages.js'

/** Every English text for the platform's own staff, by its key: what to start a translation from. */
export const operatorsEn: OperatorsMessages = {
  ...customerTableMessages,
  ...customerDetailsMessages,
  ...customerImportMessages,
  ...importErrorMessages,
}
