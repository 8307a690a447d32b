'use client'

import { type Address, valueAt } from '@grid-kyc/core'
import { useState, useSyncExternalStore } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { type AddressLookupProps, addressParts } from './AddressSuggestions.js'
import { lookupMessages } from './lookup.messages.js'
import { useLookup } from './useLookup.js'

/** Typing is over before a whole address is checked. */
const delayMs = 800

/** Offers the address that the host's service knows for the one that was entered. It never blocks. */
export function AddressVerification({ form, at }: AddressLookupProps) {
  const { latest } = useGridKycContext()
  const t = useMessages(lookupMessages)
  const secret = usePrivacy('personal')
  const Button = usePrimitive('Button', OurButton)
  const [kept, setKept] = useState<string>()
  /** The whole address as one text; empty while a part is missing. */
  const entered = () => {
    const values = form.values()
    const isWhole = ['country', 'line1', 'city'].every(part => valueAt(values, `${at}.${part}`))
    return isWhole ? JSON.stringify(addressParts.map(part => valueAt(values, `${at}.${part}`) ?? '')) : ''
  }
  const key = useSyncExternalStore(form.subscribe, entered, () => '')
  const { result } = useLookup(
    key === '' || key === kept ? undefined : key,
    async options => {
      const address = Object.fromEntries(
        addressParts.flatMap((part, index) => {
          const value = (JSON.parse(key) as string[])[index]
          return value ? [[part, value]] : []
        }),
      ) as unknown as Address
      return latest.current.lookups?.verifyAddress?.(address, options)
    },
    delayMs,
  )
  const changes = addressParts.filter(
    part => result?.[part] !== undefined && result[part] !== valueAt(form.values(), `${at}.${part}`),
  )
  if (!result || changes.length === 0) return null
  return (
    <Alert tone="warning" title={t('lookup.address.meant')} role="status">
      <p {...secret.attributes} className={secret.className} dir="auto">
        {addressParts
          .filter(part => part !== 'country')
          .flatMap(part => result[part] || [])
          .join(', ')}
      </p>
      <div {...slot('actions')}>
        <Button
          onClick={() => {
            for (const part of changes) form.setValue(`${at}.${part}`, result[part])
          }}
        >
          {t('lookup.address.use')}
        </Button>
        <Button variant="quiet" onClick={() => setKept(key)}>
          {t('lookup.address.keep')}
        </Button>
      </div>
    </Alert>
  )
}
