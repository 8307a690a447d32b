import { personName } from './personName.js'
import { signIn, useSandbox } from './useSandbox.js'

/** Stands in for your own sign-in: pick somebody to be. */
export function Lobby({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const people = useSandbox()?.people ?? []
  const choices = (persons: readonly string[]) => (
    <ul className="people">
      {persons.map(person => (
        <li key={person}>
          <button
            type="button"
            onClick={async () => {
              await signIn(person)
              await onSignedIn()
            }}
          >
            {personName(person)}
          </button>
        </li>
      ))}
    </ul>
  )
  const of = (kind: string) => people.filter(person => person.startsWith(`${kind}.`))
  return (
    <main className="card lobby">
      <h1>Who are you today?</h1>
      <p className="hint">
        Harbor is made up. Everyone here lives in a sandbox on this computer, and nothing leaves it.
      </p>
      {choices(['new', 'staff'])}
      <h2>Somebody who has been here before</h2>
      <div className="kinds">
        {choices(of('individual'))}
        {choices(of('business'))}
      </div>
    </main>
  )
}
