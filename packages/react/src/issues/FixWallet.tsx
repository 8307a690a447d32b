'use client'

import { type ReactNode, useRef } from 'react'
import { ContactWallet } from '../contact/ContactWallet.js'
import { useFirstFocus } from '../provider/useFirstFocus.js'
import { slot } from '../ui/slot.js'
import type { AwaitedWallet } from './useFieldFix.js'

export interface FixWalletProps {
  wallet: AwaitedWallet
  /** What went wrong with looking. */
  children: ReactNode
  onClose: () => void
  onDone: () => void
}

/** Where a wallet has to agree to the contact that was saved. It stands in the place of the form, and takes its focus. */
export function FixWallet({ wallet, children, onClose, onDone }: FixWalletProps) {
  const root = useRef<HTMLDivElement>(null)
  useFirstFocus(root)
  return (
    <div ref={root} {...slot('form')}>
      <ContactWallet
        contact={wallet.contact}
        onCheck={async () => {
          if (await wallet.check()) onDone()
        }}
        onKeep={() => {
          wallet.keep()
          onClose()
        }}
      />
      {children}
    </div>
  )
}
