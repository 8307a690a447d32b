import { GridKycProvider, KycLinkButton } from '@grid-kyc/react'

/** A server component: what runs in the browser says so in its own file. */
export default function Page() {
  return (
    <GridKycProvider proxyUrl="/api/grid" support={<a href="/help">Contact us</a>}>
      <KycLinkButton />
    </GridKycProvider>
  )
}
