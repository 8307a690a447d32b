import { useVerificationStatus } from '@grid-kyc/react'
import { useState } from 'react'
import { Account } from './Account.js'
import { type Part, parts } from './parts.js'

/** The part is in the address, so that it survives leaving for the hosted check. */
const partOfPage = (): Part => parts.find(({ id }) => `#${id}` === window.location.hash) ?? (parts[0] as Part)

/**
 * A customer's page. The gate alone is what most apps need: it shows whatever is next. The other parts are what it is made
 * of, for apps that put them together themselves.
 */
export function Onboarding() {
  const [part, setPart] = useState(partOfPage)
  const verification = useVerificationStatus()
  const customerType = verification.status === 'ready' ? verification.customerType : undefined
  const choose = (next: Part) => {
    window.history.replaceState(null, '', `#${next.id}`)
    setPart(next)
  }
  return (
    <>
      <main className="card" key={part.id}>
        <h1>Open your account</h1>
        {part.render({ account: <Account />, customerType })}
      </main>
      <fieldset className="modes">
        <legend>What this page shows</legend>
        {parts
          .filter(({ only }) => only === undefined || only === customerType)
          .map(each => (
            <label key={each.id}>
              <input type="radio" name="part" checked={part.id === each.id} onChange={() => choose(each)} />
              {each.label}
            </label>
          ))}
      </fieldset>
    </>
  )
}
