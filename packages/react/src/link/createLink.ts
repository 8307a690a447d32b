import { type Client, createKycLink, GridKycError, type KycLink } from '@grid-kyc/core'

export interface LinkRequest {
  customerId: string
  /** One per click of the person: a repeated request gets the same link. */
  idempotencyKey: string
  redirectUri: string | undefined
}

/** Asks Grid for a link, and refuses one that a browser should not be sent to. */
export async function createLink(client: Client, request: LinkRequest): Promise<KycLink> {
  const { customerId, idempotencyKey, redirectUri } = request
  const input = redirectUri ? { customerId, body: { redirectUri } } : { customerId }
  const link = await client.send(createKycLink, input, { idempotencyKey })
  if (/^https?:\/\//i.test(link.kycUrl)) return link
  throw new GridKycError({
    kind: 'unexpected',
    code: 'UNSAFE_LINK',
    message:
      'The link to the hosted check is not an http(s) address, so it was not opened. Check what answers as Grid.',
  })
}
