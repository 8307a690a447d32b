import { useState, useSyncExternalStore } from 'react'
import { recorded } from './recordRequests.js'
import { testCustomerName } from './testCustomerName.js'
import { signIn, useSandbox } from './useSandbox.js'

const decisions = {
  UNVERIFIED: 'Not started',
  PENDING: 'In review',
  APPROVED: 'Approved',
  REJECTED: 'Rejected',
  HOLD: 'On hold',
}

const events = {
  newerTerms: 'New terms published',
  firstTerms: 'First terms restored',
  failing: 'Five failed requests',
  slow: 'Five slow requests',
  wallet: 'Email linked to a wallet',
}

const resultOf = (response: Response) => {
  if (response.ok) return 'Done.'
  return response.status === 409 ? 'There is no customer yet. Fill in the first step.' : 'That did not work.'
}

export interface SandboxPanelProps {
  /** Whether a customer is signed in whose status can be changed. */
  canSimulate: boolean
  onSignedIn: () => Promise<void>
}

/** Plays Grid, and shows the page's requests to the proxy. A drawer on phones. A real app leaves it out. */
export function SandboxPanel({ canSimulate, onSignedIn }: SandboxPanelProps) {
  const requests = useSyncExternalStore(recorded.subscribe, recorded.all)
  const sandbox = useSandbox()
  const [isOpen, setIsOpen] = useState(false)
  const [result, setResult] = useState('')
  const simulate = async (path: string) => setResult(resultOf(await fetch(`/api/sandbox/${path}`, { method: 'POST' })))
  const buttons = (legend: string, path: string, labels: Record<string, string>) => (
    <fieldset>
      <legend>{legend}</legend>
      {Object.entries(labels).map(([id, label]) => (
        <button key={id} type="button" onClick={() => simulate(`${path}/${id}`)}>
          {label}
        </button>
      ))}
    </fieldset>
  )
  return (
    <aside className="panel" aria-labelledby="sandbox" data-open={isOpen || undefined}>
      <h2 id="sandbox">
        Sandbox
        <button
          type="button"
          className="panel-toggle"
          aria-expanded={isOpen}
          aria-controls="sandbox-controls"
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Close' : 'Open'}
        </button>
      </h2>
      <div id="sandbox-controls" className="panel-controls">
        <label>
          Test customer
          <select
            value={sandbox?.testCustomer ?? ''}
            onChange={async event => {
              await signIn(event.target.value)
              await onSignedIn()
            }}
          >
            {sandbox &&
              ['new', ...sandbox.testCustomers, 'operator'].map(name => (
                <option key={name} value={name}>
                  {testCustomerName(name)}
                </option>
              ))}
          </select>
        </label>
        {canSimulate && buttons('Simulate a decision', 'status', decisions)}
        {canSimulate && buttons('Simulate an event', 'simulate', events)}
        <output>{result}</output>
        <h3>Request log (no personal data)</h3>
        <ol className="requests">
          {requests.map(({ key, method, path, status }) => (
            <li key={key}>
              <code>
                {method} {path}
              </code>
              <span>{status === 0 ? 'no response' : (status ?? '…')}</span>
            </li>
          ))}
        </ol>
      </div>
    </aside>
  )
}
