import { BusinessKybWizard, GridKycProvider, IndividualKycForm } from '@grid-kyc/react'

/** With `initialData` the first screen of each form is part of the static page. */
export default function Page() {
  return (
    <GridKycProvider proxyUrl="/api/grid" support={<a href="/help">Contact us</a>}>
      <BusinessKybWizard initialData={{}} />
      <IndividualKycForm initialData={{}} />
    </GridKycProvider>
  )
}
