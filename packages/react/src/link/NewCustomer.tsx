'use client'

import type { CustomerType, GridKycError } from '@grid-kyc/core'
import { useEffect, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { StatusMessage } from '../ui/StatusMessage.js'
import { newCustomerMessages } from './NewCustomer.messages.js'
import { useNewCustomer } from './useNewCustomer.js'

const messages = { ...newCustomerMessages, ...errorMessages }

export interface NewCustomerProps {
  headingLevel: HeadingLevel
  /** The type of the customer. Default: the user is asked. */
  customerType: CustomerType | undefined
  /** Called when Grid needs more than the type, and your backend does not know it. Default: an error is shown. */
  onFormNeeded?: ((customerType: CustomerType) => void) | undefined
}

/** Creates the customer of a session that has none: before the hosted check, its type is all that is needed. */
export function NewCustomer({ headingLevel, customerType, onFormNeeded }: NewCustomerProps) {
  const { create, isCreating, error } = useNewCustomer()
  const [chosen, setChosen] = useState<CustomerType>()
  const isFormNeeded = error?.kind === 'invalid' && onFormNeeded !== undefined
  useEffect(() => {
    if (isFormNeeded && chosen) onFormNeeded(chosen)
  }, [isFormNeeded, chosen, onFormNeeded])
  return (
    <CustomerTypeChoice
      headingLevel={headingLevel}
      customerType={customerType}
      isBusy={isCreating}
      error={isFormNeeded ? undefined : error}
      onChoose={type => {
        setChosen(type)
        void create(type)
      }}
    />
  )
}

interface CustomerTypeChoiceProps {
  headingLevel: HeadingLevel
  /** Decided by the host already: there is only Continue. */
  customerType?: CustomerType | undefined
  isBusy?: boolean
  error?: GridKycError | undefined
  onChoose: (type: CustomerType) => void
}

/** Asks who the account is for. */
export function CustomerTypeChoice({
  headingLevel,
  customerType,
  isBusy = false,
  error,
  onChoose,
}: CustomerTypeChoiceProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  return (
    <StatusMessage
      tone="neutral"
      icon="person"
      headingLevel={headingLevel}
      title={t(
        customerType === 'BUSINESS'
          ? 'newCustomer.title.business'
          : customerType
            ? 'newCustomer.title'
            : 'newCustomer.type',
      )}
      actions={
        customerType ? (
          <Button variant="primary" busy={isBusy} onClick={() => onChoose(customerType)}>
            {t('newCustomer.start')}
          </Button>
        ) : (
          <>
            <Button busy={isBusy} onClick={() => onChoose('INDIVIDUAL')}>
              {t('newCustomer.person')}
            </Button>
            <Button busy={isBusy} onClick={() => onChoose('BUSINESS')}>
              {t('newCustomer.business')}
            </Button>
          </>
        )
      }
    >
      {error && <p role="alert">{t(`error.${error.kind}`)}</p>}
    </StatusMessage>
  )
}
