import { type KycLink, kycLinkFields, randomUuid } from '@grid-kyc/core'
import { checkFields } from '../grid/checkFields.js'
import { GridProblem } from '../grid/GridProblem.js'
import type { Handlers } from '../grid/Handler.js'
import { findActiveCustomer } from '../platform/findCustomer.js'
import type { LinkRecord } from '../platform/Platform.js'
import { hasPendingContact } from '../rules/hasPendingContact.js'
import { isRedirectUri } from '../rules/isRedirectUri.js'
import { providerToken } from '../websdk/providerToken.js'

const redirectProblem = {
  field: 'redirectUri',
  message: 'redirectUri has to be https, or http on this machine.',
  constraint: { format: 'uri' },
}

export const kycLinkHandlers: Handlers<'createKycLink'> = {
  createKycLink(platform, { params, body, headers }) {
    const { id, customer } = findActiveCustomer(platform, params.customerId)
    const { redirectUri } = body
    const isWrong = typeof redirectUri === 'string' && redirectUri !== '' && !isRedirectUri(redirectUri)
    checkFields({ table: kycLinkFields, values: body, moment: 'create', also: isWrong ? [redirectProblem] : [] })
    if (hasPendingContact(customer))
      throw new GridProblem(409, 'CONFLICT', 'The contacts of this customer have to be verified before a link is made.')
    const key = headers.get('idempotency-key')
    const keyed = key === null ? undefined : platform.keyedLinks.get(`${id} ${key}`)
    if (keyed) return keyed
    const now = platform.now()
    const link: LinkRecord = {
      code: randomUuid(),
      customerId: id,
      redirectUri: typeof redirectUri === 'string' && redirectUri !== '' ? redirectUri : undefined,
      token: providerToken(platform.origin, now + platform.tokenTtlMs),
      expiresAt: now + platform.linkTtlMs,
      tokenExpiresAt: now + platform.tokenTtlMs,
      used: false,
    }
    platform.links.set(link.code, link)
    const answer: KycLink = {
      kycUrl: `${platform.origin}/hosted/${link.code}`,
      expiresAt: new Date(link.expiresAt).toISOString(),
      provider: 'SUMSUB',
      token: link.token,
    }
    if (key !== null) platform.keyedLinks.set(`${id} ${key}`, answer)
    return answer
  },
}
