import { useState, useSyncExternalStore } from 'react'
import { personName } from './personName.js'
import { recorded } from './recordRequests.js'
import { signIn, useSandbox } from './useSandbox.js'

const decisions = {
  UNVERIFIED: 'Not started',
  PENDING: 'In review',
  APPROVED: 'Approved',
  REJECTED: 'Rejected',
  HOLD: 'On hold',
}

const happenings = {
  newerTerms: 'Newer terms',
  firstTerms: 'The first terms again',
  failing: 'Five failures',
  slow: 'Five slow answers',
  wallet: 'A wallet on their email',
}

const outcome = (answer: Response) =>
  answer.ok
    ? 'Done.'
    : answer.status === 409
      ? 'There is no customer yet: fill in the first step.'
      : 'That didn’t work.'

export interface SandboxPanelProps {
  /** Whether there is a customer whose fate can be decided. */
  canSteer: boolean
  onSignedIn: () => Promise<void>
}

/** Plays Grid, and shows what the page asks of the proxy. A real app leaves it out. */
export function SandboxPanel({ canSteer, onSignedIn }: SandboxPanelProps) {
  const requests = useSyncExternalStore(recorded.subscribe, recorded.all)
  const sandbox = useSandbox()
  const [said, setSaid] = useState('')
  const steer = async (path: string) => setSaid(outcome(await fetch(`/api/sandbox/${path}`, { method: 'POST' })))
  const buttons = (legend: string, path: string, labels: Record<string, string>) => (
    <fieldset>
      <legend>{legend}</legend>
      {Object.entries(labels).map(([id, label]) => (
        <button key={id} type="button" onClick={() => steer(`${path}/${id}`)}>
          {label}
        </button>
      ))}
    </fieldset>
  )
  return (
    <aside className="panel" aria-labelledby="sandbox">
      <h2 id="sandbox">The sandbox</h2>
      <label>
        You are
        <select
          value={sandbox?.person ?? ''}
          onChange={async event => {
            await signIn(event.target.value)
            await onSignedIn()
          }}
        >
          {sandbox &&
            ['new', ...sandbox.people, 'staff'].map(person => (
              <option key={person} value={person}>
                {personName(person)}
              </option>
            ))}
        </select>
      </label>
      {canSteer && buttons('Be Grid, and decide', 'status', decisions)}
      {canSteer && buttons('Let something happen', 'happen', happenings)}
      <output>{said}</output>
      <h3>What this page asked of your backend, without anybody’s data</h3>
      <ol className="requests">
        {requests.map(({ key, method, path, status }) => (
          <li key={key}>
            <code>
              {method} {path}
            </code>
            <span>{status === 0 ? 'no answer' : (status ?? '…')}</span>
          </li>
        ))}
      </ol>
    </aside>
  )
}
