import type { KycLinkMode } from '../provider/GridKycEvent.js'
import { linkPrefix as prefix, storage } from '../store/forgetAll.js'

/**
 * Remembers, for this tab only, that a check was opened and how: never the link, never the token. It is how a page that
 * was left, or evicted while the camera was open, knows on its return to fetch the status.
 */
export const rememberedLink = {
  set(customerId: string, mode: KycLinkMode) {
    try {
      storage()?.setItem(prefix + customerId, mode)
    } catch {
      // A full or refused storage costs the message on return, not the check.
    }
  },
  get(customerId: string): KycLinkMode | undefined {
    const value = storage()?.getItem(prefix + customerId)
    return value === 'redirect' || value === 'tab' || value === 'embedded' ? value : undefined
  },
  clear(customerId: string) {
    storage()?.removeItem(prefix + customerId)
  },
}
