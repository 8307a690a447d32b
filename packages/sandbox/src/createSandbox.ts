import { createClient, type Fetch } from '@grid-kyc/core'
import { Hono } from 'hono'
import { createControls } from './controls/createControls.js'
import type { Sandbox } from './controls/Sandbox.js'
import { createFaults } from './faults/createFaults.js'
import { createHosted } from './hosted/createHosted.js'
import { finishLink, linkState } from './hosted/finishLink.js'
import { clearPlatform, createPlatform, firstConfig, newId } from './platform/createPlatform.js'
import { findCustomer } from './platform/findResource.js'
import type { LinkRecord } from './platform/Platform.js'
import type { SandboxOptions } from './platform/SandboxOptions.js'
import { decideCustomer, saveVerification } from './rules/decideCustomer.js'
import { seeds } from './seed/seeds.js'
import { basicAuthorization, createGridServer, type GridRequest, gridPath } from './server/createGridServer.js'
import { createSigner } from './webhooks/createSigner.js'
import { createWebhooks } from './webhooks/createWebhooks.js'
import { createWebsdk } from './websdk/createWebsdk.js'

const defaultCredentials = { clientId: 'sandbox', clientSecret: 'sandbox' }

/**
 * An emulator of Grid's KYC and KYB API: `fetch` answers what Grid would.
 *
 * @example
 * const sandbox = createSandbox()
 * const response = await sandbox.fetch(new Request(`${sandbox.origin}/grid/2025-10-13/config`, { headers }))
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const signer = createSigner(options.webhookKey)
  const requests: GridRequest[] = []
  const faults = createFaults()
  const platform = createPlatform(options, {
    notify: (type, data) => webhooks.send(type, data),
    sendTest: () => webhooks.sendTest(),
  })
  const webhooks = createWebhooks({ signer, endpoint: () => platform.endpoint.current, timestamp: platform.timestamp })
  const authorization = basicAuthorization(options.credentials ?? defaultCredentials)
  const grid = createGridServer({ platform, authorization, faults, requests })

  const app = new Hono()
  app.route('/hosted', createHosted(platform))
  app.route('/websdk', createWebsdk(platform))
  app.notFound(context =>
    context.json({ status: 404, code: 'REFERENCE_NOT_FOUND', message: 'There is nothing here.' }, 404),
  )

  const serve: Fetch = async request => {
    const { pathname } = new URL(request.url)
    return pathname.startsWith(`${gridPath}/`) ? grid(request) : app.fetch(request)
  }

  function findLink(kycUrl: string): LinkRecord {
    const link = platform.links.get(kycUrl.slice(kycUrl.lastIndexOf('/') + 1))
    if (!link) throw new Error('This sandbox made no such link. Pass the kycUrl of POST …/kyc-link unchanged.')
    return link
  }

  const client = createClient({ baseUrl: `https://sandbox.test${gridPath}`, fetch: serve, headers: { authorization } })
  const sandbox: Sandbox = {
    fetch: serve,
    client,
    get origin() {
      return platform.origin
    },
    set origin(origin) {
      platform.origin = origin
    },
    get webhook() {
      return platform.endpoint.current
    },
    set webhook(next) {
      platform.endpoint.current = next
    },
    webhookPublicKey: signer.publicKey,
    webhooks: webhooks.controls,
    requests,
    faults: { next: faults.next, clear: faults.clear },
    setCustomerStatus(customerId, status) {
      decideCustomer(platform, findCustomer(platform, customerId), status)
    },
    setVerification(customerId, verification) {
      findCustomer(platform, customerId)
      const id = newId('Verification')
      return saveVerification(platform, { id, customerId, createdAt: platform.timestamp(), ...verification }).id
    },
    setContactVerification(customerId, channels) {
      const record = findCustomer(platform, customerId)
      const { contactVerification: _, ...customer } = record.customer
      record.customer = { ...customer, ...(channels && { contactVerification: channels }) }
    },
    tieWallet(customerId, logins) {
      findCustomer(platform, customerId).wallet = { logins }
    },
    setTermsVersion(version) {
      platform.termsVersion = version
    },
    expireLink(kycUrl) {
      findLink(kycUrl).expiresAt = platform.now()
    },
    expireTokens(customerId) {
      for (const link of platform.links.values())
        if (link.customerId === customerId) link.tokenExpiresAt = platform.now()
    },
    finishHosted(kycUrl, outcome) {
      const link = findLink(kycUrl)
      const state = linkState(platform, link)
      if (state !== 'open') throw new Error(`This link is ${state}, so nothing was finished. Make a new one.`)
      return finishLink(platform, link, outcome)
    },
    seedCustomer: name => seeds[name](client, sandbox),
    reset() {
      clearPlatform(platform, firstConfig(options))
      webhooks.reset()
      faults.clear()
      requests.length = 0
    },
    close: webhooks.close,
  }
  app.route('/controls', createControls(sandbox, authorization))
  return sandbox
}
