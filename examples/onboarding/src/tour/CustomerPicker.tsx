import { testCustomerName } from './testCustomerName.js'
import { signIn, useSandbox } from './useSandbox.js'

/** Takes the place of your own sign-in: choose a test customer of the sandbox. */
export function CustomerPicker({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const testCustomers = useSandbox()?.testCustomers ?? []
  const choices = (names: readonly string[]) => (
    <ul className="choices">
      {names.map(name => (
        <li key={name}>
          <button
            type="button"
            onClick={async () => {
              await signIn(name)
              await onSignedIn()
            }}
          >
            {testCustomerName(name)}
          </button>
        </li>
      ))}
    </ul>
  )
  const ofType = (type: string) => testCustomers.filter(name => name.startsWith(`${type}.`))
  return (
    <main className="card picker">
      <h1>Choose a test customer</h1>
      <p className="note">
        Harbor is an example. All customers are in a sandbox on this computer, and no data leaves it.
      </p>
      {choices(['new', 'operator'])}
      <h2>Returning customers</h2>
      <div className="types">
        {choices(ofType('individual'))}
        {choices(ofType('business'))}
      </div>
    </main>
  )
}
