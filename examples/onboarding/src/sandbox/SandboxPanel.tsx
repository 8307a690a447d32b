import { useSyncExternalStore } from 'react'
import { recorded } from './recordRequests.js'

const decisions = {
  UNVERIFIED: 'Not started',
  PENDING: 'In review',
  APPROVED: 'Approved',
  REJECTED: 'Rejected',
  HOLD: 'On hold',
}

/** Plays Grid: decides, and shows what the page asks of the proxy. A real app leaves it out. */
export function SandboxPanel({ canSteer }: { canSteer: boolean }) {
  const requests = useSyncExternalStore(recorded.subscribe, recorded.all)
  const decide = (status: string) => fetch(`/api/sandbox/status/${status}`, { method: 'POST' })
  return (
    <aside className="panel">
      <h2>The sandbox</h2>
      {canSteer && (
        <>
          <p>Be Grid, and decide:</p>
          <div className="decisions">
            {Object.entries(decisions).map(([status, label]) => (
              <button key={status} type="button" onClick={() => decide(status)}>
                {label}
              </button>
            ))}
          </div>
        </>
      )}
      <p>What this page asked of your backend, without anybody’s data:</p>
      <ol className="requests">
        {requests.map(({ key, method, path, status }) => (
          <li key={key}>
            <code>
              {method} {path}
            </code>
            <span>{status === 0 ? 'no answer' : status}</span>
          </li>
        ))}
      </ol>
    </aside>
  )
}
