import type { Operation } from '@grid-kyc/core'
import { callHostHook } from '../callHostHook.js'
import type { GridProxyOptions, Limit, LimitName } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import type { ProxyStore } from '../store/ProxyStore.js'

const defaults: Record<LimitName, Limit> = {
  codeSends: { max: 5, perSeconds: 600 },
  codeAttempts: { max: 10, perSeconds: 600 },
  linkCreations: { max: 30, perSeconds: 3600 },
  uploads: { max: 100, perSeconds: 3600 },
}

/** What each limit counts; other routes have none. */
const limited: Partial<Record<Operation, LimitName>> = {
  sendEmailVerification: 'codeSends',
  sendPhoneVerification: 'codeSends',
  confirmEmailVerification: 'codeAttempts',
  confirmPhoneVerification: 'codeAttempts',
  createKycLink: 'linkCreations',
  uploadDocument: 'uploads',
  replaceDocument: 'uploads',
}

/** Refuses what a customer did too often: codes cost money and can be guessed, links are credentials. */
export async function checkLimit(
  operation: Operation,
  customerId: string,
  limits: GridProxyOptions['limits'],
  store: ProxyStore,
): Promise<void> {
  const name = limited[operation]
  if (!name || limits === false) return
  const { max, perSeconds } = limits?.[name] ?? defaults[name]
  const { count, resetsInMs } = await callHostHook('store', () => store.count(`${name} ${customerId}`, perSeconds))
  if (count <= max) return
  throw new HttpError(429, 'RATE_LIMITED', 'This was done too often. Wait before trying again.', {
    headers: { 'retry-after': String(Math.max(1, Math.ceil(resetsInMs / 1000))) },
  })
}
