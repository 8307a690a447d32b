'use client'

import type { CustomerType, GridKycError } from '@grid-kyc/core'
import { useEffect, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { StatusMessage } from '../ui/StatusMessage.js'
import { gateMessages } from './OnboardingGate.messages.js'
import { useNewCustomer } from './useNewCustomer.js'

const messages = { ...gateMessages, ...errorMessages }

export interface GateStartProps {
  headingLevel: HeadingLevel
  customerType: CustomerType | undefined
  /** Called with the chosen type where a form creates the customer; undefined where the type alone does. */
  onChosen: ((customerType: CustomerType) => void) | undefined
  /** Grid wants more than the type, and your backend does not know it. */
  onFormNeeded: (customerType: CustomerType) => void
}

interface NewCustomerProps extends Omit<GateStartProps, 'onChosen'> {}

/** Asks a session without a customer who the account is for. */
export function GateStart({ onChosen, ...props }: GateStartProps) {
  if (onChosen) return <Choice headingLevel={props.headingLevel} onChoose={onChosen} />
  return <NewCustomer {...props} />
}

/** Before the hosted flow the type creates the customer, and nothing else is asked for. */
function NewCustomer({ headingLevel, customerType, onFormNeeded }: NewCustomerProps) {
  const { create, isCreating, error } = useNewCustomer()
  const [chosen, setChosen] = useState<CustomerType>()
  const isRefused = error?.kind === 'invalid'
  useEffect(() => {
    if (isRefused && chosen) onFormNeeded(chosen)
  }, [isRefused, chosen, onFormNeeded])
  return (
    <Choice
      headingLevel={headingLevel}
      customerType={customerType}
      isBusy={isCreating}
      error={isRefused ? undefined : error}
      onChoose={type => {
        setChosen(type)
        void create(type)
      }}
    />
  )
}

interface ChoiceProps {
  headingLevel: HeadingLevel
  /** Decided by the host already: there is only Continue. */
  customerType?: CustomerType | undefined
  isBusy?: boolean
  error?: GridKycError | undefined
  onChoose: (type: CustomerType) => void
}

function Choice({ headingLevel, customerType, isBusy = false, error, onChoose }: ChoiceProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  return (
    <StatusMessage
      tone="neutral"
      icon="person"
      headingLevel={headingLevel}
      title={t(
        customerType === 'BUSINESS' ? 'gate.new.title.business' : customerType ? 'gate.new.title' : 'gate.who.title',
      )}
      actions={
        customerType ? (
          <Button variant="primary" busy={isBusy} onClick={() => onChoose(customerType)}>
            {t('gate.new.start')}
          </Button>
        ) : (
          <>
            <Button busy={isBusy} onClick={() => onChoose('INDIVIDUAL')}>
              {t('gate.who.person')}
            </Button>
            <Button busy={isBusy} onClick={() => onChoose('BUSINESS')}>
              {t('gate.who.business')}
            </Button>
          </>
        )
      }
    >
      {error && <p role="alert">{t(`error.${error.kind}`)}</p>}
    </StatusMessage>
  )
}
