import {
  BeneficialOwnerForm,
  BeneficialOwnerList,
  BusinessKybWizard,
  DocumentChecklist,
  GridKycProvider,
  IndividualKycForm,
  KycLinkButton,
  type KycLinkMode,
  useGridKyc,
  VerificationErrorList,
} from '@grid-kyc/react'
import { es } from '@grid-kyc/react/es'
import { useState } from 'react'
import { Gate } from './Gate.js'
import { Handoff } from './Handoff.js'
import { Operators } from './Operators.js'
import { createPersistingClient, recordError, recordEvent } from './record.js'

const asked = new URLSearchParams(window.location.search)
const queryClient = asked.has('persist') ? createPersistingClient() : undefined

/** A customer's page. Its URL says what it does differently from one test to the next. */
export function Host() {
  const [renders, setRenders] = useState(0)
  return (
    <>
      <h1>A platform</h1>
      <GridKycProvider
        proxyUrl="/api/grid"
        theme="system"
        queryClient={queryClient}
        live={asked.has('stream') ? 'stream' : 'poll'}
        polling={asked.has('slow') ? undefined : { fromMs: 200, upToMs: 400, settledMs: 400 }}
        onEvent={event => recordEvent(event)}
        onError={error => recordError(error)}
        locale={asked.get('locale') ?? 'en'}
        messages={asked.get('locale') === 'es' ? es : undefined}
        support={<a href="mailto:help@platform.test">Contact us</a>}
      >
        {asked.has('operators') ? (
          <Operators />
        ) : asked.has('gate') ? (
          <Gate asked={asked} />
        ) : asked.has('handoff') ? (
          <Handoff isBeside={asked.get('handoff') === 'beside'} />
        ) : asked.has('business') ? (
          <Business />
        ) : asked.has('individual') ? (
          <Individual />
        ) : asked.get('owners') === 'form' ? (
          <BeneficialOwnerForm />
        ) : asked.has('owners') ? (
          <Owners />
        ) : asked.has('errors') ? (
          <VerificationErrorList actions={<button type="button">Open the account</button>} />
        ) : asked.has('documents') ? (
          <DocumentChecklist />
        ) : (
          <KycLinkButton
            mode={(asked.get('mode') ?? 'redirect') as KycLinkMode}
            providerOrigins={[asked.get('provider') ?? 'https://*.sumsub.com']}
          />
        )}
        <Forget />
      </GridKycProvider>
      <button type="button" onClick={() => setRenders(renders + 1)}>
        Render the page again ({renders})
      </button>
    </>
  )
}

const currencies = asked.getAll('currency')
const terms = { version: 'V1', fullText: <p>The terms of the account, in full.</p> }

function Business() {
  const [unconfirmed, setUnconfirmed] = useState<string>()
  return (
    <>
      <BusinessKybWizard
        history={asked.has('history')}
        terms={terms}
        currencies={currencies}
        onContactNeeded={setUnconfirmed}
      />
      {unconfirmed && <p>Contacts to confirm: {unconfirmed}</p>}
    </>
  )
}

const Individual = () => (
  <IndividualKycForm
    terms={asked.has('terms') ? { ...terms, version: asked.get('terms') ?? '' } : undefined}
    currencies={currencies}
    alsoAsked={asked.has('uma') ? ['umaAddress'] : []}
  />
)

function Owners() {
  const [isDone, setDone] = useState(false)
  return isDone ? <p>All owners are listed.</p> : <BeneficialOwnerList onContinue={() => setDone(true)} />
}

function Forget() {
  const { clear } = useGridKyc()
  return (
    <button type="button" onClick={clear}>
      Forget the customer
    </button>
  )
}
