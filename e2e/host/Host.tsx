import {
  BeneficialOwnerList,
  BusinessKybWizard,
  DocumentChecklist,
  GridKycProvider,
  KycLinkButton,
  type KycLinkMode,
  useGridKyc,
} from '@grid-kyc/react'
import { es } from '@grid-kyc/react/es'
import { useState } from 'react'
import { Operators } from './Operators.js'
import { createPersistingClient, recordError, recordEvent } from './record.js'

const asked = new URLSearchParams(window.location.search)
const queryClient = asked.has('persist') ? createPersistingClient() : undefined

/** A customer's page. What it does differently from one test to the next stands in its address. */
export function Host() {
  const [renders, setRenders] = useState(0)
  return (
    <>
      <h1>A platform</h1>
      <GridKycProvider
        proxyUrl="/api/grid"
        queryClient={queryClient}
        live={asked.has('stream') ? 'stream' : 'poll'}
        polling={asked.has('slow') ? undefined : { fromMs: 200, upToMs: 400, settledMs: 400 }}
        onEvent={event => recordEvent(event)}
        onError={error => recordError(error)}
        locale={asked.get('locale') ?? 'en'}
        copy={asked.get('locale') === 'es' ? es : undefined}
        support={<a href="mailto:help@platform.test">Contact us</a>}
      >
        {asked.has('operators') ? (
          <Operators />
        ) : asked.has('business') ? (
          <Business />
        ) : asked.has('owners') ? (
          <Owners />
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

const terms = { version: 'V1', fullText: <p>The terms of the account, in full.</p> }

function Business() {
  const [asksForCodes, setAsksForCodes] = useState(false)
  return (
    <>
      <BusinessKybWizard history={asked.has('history')} terms={terms} onContactNeeded={() => setAsksForCodes(true)} />
      {asksForCodes && <p>The platform sends you two codes.</p>}
    </>
  )
}

function Owners() {
  const [isDone, setDone] = useState(false)
  return isDone ? <p>Everybody is named.</p> : <BeneficialOwnerList onContinue={() => setDone(true)} />
}

function Forget() {
  const { clear } = useGridKyc()
  return (
    <button type="button" onClick={clear}>
      Forget the customer
    </button>
  )
}
