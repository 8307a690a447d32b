import { type KycLink, kycLinkFields, randomUuid } from '@grid-kyc/core'
import { GridError } from '../errors/GridError.js'
import { checkFields } from '../grid/checkFields.js'
import type { Handlers } from '../grid/Handler.js'
import { findActiveCustomer } from '../platform/findResource.js'
import type { LinkRecord } from '../platform/Platform.js'
import { hasPendingContact } from '../rules/requiredContacts.js'

/** Printable ASCII without `?`, `>` and `~` has no `-` or `_` in base64url, which the provider's SDK cannot decode. */
const encode = (claims: object) => btoa(JSON.stringify(claims)).replaceAll('=', '')

/** A token in the shape of Sumsub's sandbox tokens: its `url` claim tells the SDK whom to frame. */
function providerToken(origin: string, expiresAt: number): string {
  const claims = { jti: randomUuid(), url: origin, exp: Math.floor(expiresAt / 1000) }
  return `_act-sbx-jwt-${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.${encode({ from: 'sandbox' })}`
}

const thisMachine = ['localhost', '127.0.0.1', '[::1]']

/** Where a hosted check may return to: https anywhere, http on this machine. */
function isRedirectUri(value: string): boolean {
  try {
    const { protocol, hostname } = new URL(value)
    return protocol === 'https:' || (protocol === 'http:' && thisMachine.includes(hostname))
  } catch {
    return false
  }
}

const redirectIssue = {
  field: 'redirectUri',
  message: 'redirectUri has to be https, or http on this machine.',
  constraint: { format: 'uri' },
}

export const kycLinkHandlers: Handlers<'createKycLink'> = {
  createKycLink(platform, { params, body, headers }) {
    const { id, customer } = findActiveCustomer(platform, params.customerId)
    const { redirectUri } = body
    const isWrong = typeof redirectUri === 'string' && !isRedirectUri(redirectUri)
    checkFields({ table: kycLinkFields, values: body, stage: 'create', also: isWrong ? [redirectIssue] : [] })
    if (hasPendingContact(customer))
      throw new GridError(409, 'CONFLICT', 'The contacts of this customer have to be verified before a link is made.')
    const key = headers.get('idempotency-key')
    const keyed = key === null ? undefined : platform.keyedLinks.get(`${id} ${key}`)
    if (keyed) return keyed
    const now = platform.now()
    const link: LinkRecord = {
      code: randomUuid(),
      customerId: id,
      redirectUri: redirectUri as string | undefined,
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
