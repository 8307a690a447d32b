'use client'

import { useGridKycContext } from '../hooks/gridKycContext.js'
import { slot } from '../ui/slot.js'

/** The host's way of being reached, in our colour unless the host has styled it. */
export function Support() {
  return <span {...slot('support')}>{useGridKycContext().shown.support}</span>
}
