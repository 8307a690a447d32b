import { CustomerDetails, CustomerImport, CustomerTable } from '@grid-kyc/react/operators'
import { useState } from 'react'

/** A page for the platform's own staff. */
export function Operators() {
  const [opened, setOpened] = useState<string>()
  const [imports, setImports] = useState(0)
  return (
    <>
      <CustomerImport onFinished={() => setImports(imports + 1)} />
      <CustomerTable key={imports} onOpen={({ customerId }) => setOpened(customerId)} />
      {opened && (
        <>
          <p>Opened {opened}</p>
          <CustomerDetails customerId={opened} onDeleted={() => setImports(imports + 1)} />
        </>
      )}
    </>
  )
}
