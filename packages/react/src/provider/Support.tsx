'use client'

import { slot } from '../ui/slot.js'
import { useGridKycContext } from './gridKycContext.js'

/** The host's way of being reached, in our colour unless the host has styled it. */
export function Support() {
  return <span {...slot('support')}>{useGridKycContext().shown.support}</span>
}
