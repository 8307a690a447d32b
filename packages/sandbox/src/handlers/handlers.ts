import type { Handlers } from '../grid/Handler.js'
import { beneficialOwnerHandlers } from './beneficialOwnerHandlers.js'
import { bulkImportHandlers } from './bulkImportHandlers.js'
import { contactVerificationHandlers } from './contactVerificationHandlers.js'
import { customerHandlers } from './customerHandlers.js'
import { documentHandlers } from './documentHandlers.js'
import { kycLinkHandlers } from './kycLinkHandlers.js'
import { platformHandlers } from './platformHandlers.js'
import { verificationHandlers } from './verificationHandlers.js'

/** What each operation does. */
export const handlers: Handlers = {
  ...platformHandlers,
  ...bulkImportHandlers,
  ...customerHandlers,
  ...kycLinkHandlers,
  ...contactVerificationHandlers,
  ...beneficialOwnerHandlers,
  ...documentHandlers,
  ...verificationHandlers,
}
