import { CustomerImport, CustomerTable } from '@grid-kyc/react/operators'
import { useState } from 'react'

/** The screen of the platform's operations team. */
export function Operations() {
  const [imports, setImports] = useState(0)
  const [opened, setOpened] = useState<string>()
  return (
    <>
      <main className="card">
        <h1>Customers</h1>
        <CustomerTable key={imports} onOpen={({ customerId }) => setOpened(customerId)} />
        {opened && <p>Your own page about {opened} opens here.</p>}
      </main>
      <section className="card">
        <CustomerImport onFinished={() => setImports(imports + 1)} />
      </section>
    </>
  )
}
