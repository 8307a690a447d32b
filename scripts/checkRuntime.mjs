/**
 * What a proxy has to do on any runtime: every class of route, a file of 10 MB, a signed webhook and the stream that says so.
 * @param {{ origin: string, grid: any, customerId: string, core: any }} proxy `core` is the packed @grid-kyc/core
 * @returns {Promise<{ checks: number, failures: string[] }>}
 */
export async function checkRuntime({ origin, grid, customerId, core }) {
  const proxyUrl = `${origin}/api/grid`
  const headers = { cookie: 'session=1' }
  const client = core.createClient({ baseUrl: proxyUrl, headers })
  const { sandbox } = grid
  sandbox.webhook = { url: `${proxyUrl}/webhooks`, retryDelaysMs: [50, 100, 200] }
  /** @type {string[]} */
  const failures = []
  let checks = 0
  /** @param {string} what @param {() => Promise<unknown>} work whether it is so */
  const check = async (what, work) => {
    checks++
    const answer = await work().catch((/** @type {Error} */ error) => `${error.name}: ${error.message}`)
    if (answer !== true) failures.push(`${what}: ${String(answer)}`)
  }
  const status = async (/** @type {string} */ path, /** @type {RequestInit} */ init = { headers }) =>
    (await fetch(`${proxyUrl}${path}`, init)).status

  await check('answers at all', () => listening(`${proxyUrl}/session`))
  await check('says who is signed in', async () => {
    const session = await (await fetch(`${proxyUrl}/session`, { headers })).json()
    return session.customerId === customerId || JSON.stringify(session)
  })
  await check('refuses who is signed out', async () => equal(await status(`/customers/${customerId}`, {}), 401))
  await check('refuses another customer', async () => equal(await status('/customers/Customer:other'), 403))
  await check('has no other path', async () => equal(await status('/quotes'), 404))
  await check('reads one', async () => (await client.send(core.getCustomer, { customerId })).id === customerId)
  await check('changes one', async () => {
    const body = { customerType: 'BUSINESS', businessInfo: { doingBusinessAs: 'Harbor' } }
    return (await client.send(core.updateCustomer, { customerId, body })).businessInfo.doingBusinessAs === 'Harbor'
  })
  await check('creates one', async () => {
    const address = {
      country: 'US',
      line1: '548 Market Street',
      city: 'San Francisco',
      state: 'CA',
      postalCode: '94104',
    }
    const identity = { idType: 'SSN', identifier: '536-22-8726', countryOfIssuance: 'US' }
    const person = { firstName: 'Amina', lastName: 'Haddad', birthDate: '1979-11-02', nationality: 'US' }
    const personalInfo = { ...person, ...identity, address }
    const body = { customerId, roles: ['UBO'], ownershipPercentage: 40, personalInfo }
    return typeof (await client.send(core.createBeneficialOwner, { body })).id === 'string'
  })
  await check('lists', async () => {
    const { data } = await client.send(core.listBeneficialOwners, { customerId })
    return equal(data.length, 1)
  })
  await check('opens a link', async () => {
    const sent = { customerId, body: { redirectUri: 'https://app.example.com/back' } }
    return (
      typeof (await client.send(core.createKycLink, { ...sent, idempotencyKey: crypto.randomUUID() })).kycUrl ===
      'string'
    )
  })
  let documentId = ''
  await check('forwards a file of 10 MB', async () => {
    const bytes = new Uint8Array(10 * 2 ** 20).fill(120)
    bytes.set(new TextEncoder().encode('%PDF-1.4\n'))
    const file = new File([bytes], 'Führerschein.pdf', { type: 'application/pdf' })
    const form = core.toFormData({
      documentHolder: customerId,
      documentType: 'CERTIFICATE_OF_INCORPORATION',
      country: 'US',
      file,
    })
    const document = await client.send(core.uploadDocument, { form })
    documentId = document.id
    return equal(document.fileName, 'Führerschein.pdf')
  })
  await check('deletes', async () => {
    await client.send(core.deleteDocument, { documentId })
    return equal((await client.send(core.listDocuments, { documentHolder: customerId })).data.length, 0)
  })
  await check('refuses a webhook that is not signed', async () =>
    equal(
      await status('/webhooks', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }),
      401,
    ),
  )
  await check('takes a signed webhook, and its change comes in the stream', async () => {
    const leave = new AbortController()
    const stream = await fetch(`${proxyUrl}/events`, { headers, signal: leave.signal })
    const changed = readUntil(stream, /"kind":/)
    sandbox.setCustomerStatus(customerId, 'APPROVED')
    await client.send(core.createVerification, { body: { customerId } }).catch(() => undefined)
    const found = await Promise.race([
      changed,
      new Promise(resolve => setTimeout(() => resolve('no change came'), 8000)),
    ])
    leave.abort()
    return found
  })
  return { checks, failures }
}

/** @param {unknown} is @param {unknown} expected */
const equal = (is, expected) => is === expected || `${JSON.stringify(is)} instead of ${JSON.stringify(expected)}`

/** Until something answers there. @param {string} url */
async function listening(url) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer) return answer.status === 401 || `${answer.status}`
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  return 'nothing listens'
}

/** @param {Response} response @param {RegExp} pattern @returns {Promise<true | string>} */
async function readUntil(response, pattern) {
  let text = ''
  try {
    for await (const chunk of /** @type {any} */ (response.body)) {
      text += new TextDecoder().decode(chunk)
      if (pattern.test(text)) return true
    }
  } catch {
    // Left by the check itself.
  }
  return `the stream ended after ${JSON.stringify(text.slice(0, 100))}`
}
