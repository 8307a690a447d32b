import { GridKycError, type PlatformConfig } from '@grid-kyc/core'
import type { GridClient } from '../client/createGridClient.js'
import { isLoopback } from '../isLoopback.js'
import { readPublicKey } from '../webhooks/readPublicKey.js'
import type { CommandIo, OptionValues } from './Command.js'
import { explainGridError } from './explainGridError.js'
import { type Finding, failed, good, note, warning } from './Finding.js'
import { connect } from './gridOptions.js'
import { statusIn, webhookAdvice } from './webhookCommands.js'

interface GridCheck {
  values: OptionValues
  io: CommandIo
  env: CommandIo['env']
  sendsTest: boolean
}

/** Looks at the settings, the credentials, the configuration and the webhooks of the platform. */
export async function diagnoseGrid({ values, io, env, sendsTest }: GridCheck): Promise<Finding[]> {
  let grid: GridClient
  try {
    grid = await connect(values, { ...io, env })
  } catch (error) {
    const message = (error as Error).message.replace('createGridClient: ', '')
    return [failed(message, 'Set the variable in this shell, or pass --env-file .env'), ...diagnoseKey(env)]
  }
  let config: PlatformConfig
  try {
    config = await grid.getPlatformConfig()
  } catch (error) {
    return [failed('The configuration could not be read from Grid.', explainGridError(error)), ...diagnoseKey(env)]
  }
  const findings = [good('Grid accepts the credentials.'), ...diagnoseConfig(config), ...diagnoseKey(env)]
  const { webhookEndpoint } = config
  if (webhookEndpoint === undefined) return findings
  if (!sendsTest) return [...findings, note('The webhook round trip was left out (--no-webhook).')]
  return [...findings, ...(await diagnoseRoundTrip(grid, webhookEndpoint))]
}

function diagnoseConfig({ webhookEndpoint, umaDomain, supportedCurrencies = [] }: PlatformConfig): Finding[] {
  return [
    webhookEndpoint === undefined
      ? failed(
          'Grid has no webhook endpoint, so your backend does not learn of decisions.',
          'grid-kyc-proxy webhook set https://…/api/grid/webhooks',
        )
      : diagnoseEndpoint(webhookEndpoint),
    umaDomain === undefined
      ? warning('Grid has no UMA domain for your platform.', 'Set it in the dashboard, or leave `umaAddress` out.')
      : good(`The UMA domain is ${umaDomain}.`),
    supportedCurrencies.length === 0
      ? warning('No currency is enabled for your platform.', 'Enable currencies in the dashboard.')
      : good(`Enabled currencies: ${supportedCurrencies.map(({ currencyCode }) => currencyCode).join(', ')}.`),
  ]
}

function diagnoseEndpoint(endpoint: string): Finding {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined
  if (!url)
    return failed('The webhook endpoint is not a URL.', 'grid-kyc-proxy webhook set https://…/api/grid/webhooks')
  if (isLoopback(url.hostname)) {
    return warning(
      `Webhooks go to ${url.origin}, which only this machine reaches.`,
      'With the real Grid, use a tunnel or a deployed backend.',
    )
  }
  if (url.protocol !== 'https:') return failed('The webhook endpoint is not https://.', 'Register an https:// URL.')
  return good(`Webhooks go to ${url.origin}${url.pathname}.`)
}

function diagnoseKey(env: CommandIo['env']): Finding[] {
  const key = env.GRID_WEBHOOK_PUBLIC_KEY
  if (!key) {
    return [
      warning(
        'GRID_WEBHOOK_PUBLIC_KEY is not set.',
        'Copy the key from the dashboard; your proxy needs it as `webhook.publicKeys`.',
      ),
    ]
  }
  return readPublicKey(key)
    ? [good('The webhook key can be read.')]
    : [
        failed(
          'GRID_WEBHOOK_PUBLIC_KEY is not a P-256 public key in PEM.',
          'Copy the whole key, with its BEGIN and END lines. Line breaks may be written as \\n.',
        ),
      ]
}

/** A request that Grid did not sign; an endpoint that answers it with 2xx checks no signatures. */
async function acceptsForgery(endpoint: string): Promise<boolean | undefined> {
  try {
    const body = JSON.stringify({ id: 'Webhook:doctor', type: 'TEST', timestamp: new Date().toISOString(), data: {} })
    const headers = { 'content-type': 'application/json', 'x-grid-signature': '{"v":"1","s":"MAYCAQECAQE="}' }
    const response = await fetch(endpoint, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return undefined
  }
}

async function diagnoseRoundTrip(grid: GridClient, endpoint: string): Promise<Finding[]> {
  const findings: Finding[] = []
  try {
    const { response_status: status } = await grid.sendTestWebhook()
    findings.push(
      status >= 200 && status < 300
        ? good(`A webhook that Grid signed was accepted (${status}).`)
        : failed(`A webhook that Grid signed was answered ${status}.`, webhookAdvice(status)),
    )
  } catch (error) {
    const status = error instanceof GridKycError && error.status === 400 ? statusIn(error.reason) : undefined
    findings.push(
      status === undefined
        ? warning('Grid could not be asked to send a TEST webhook.', explainGridError(error))
        : failed('A webhook that Grid signed was not accepted by your endpoint.', webhookAdvice(status)),
    )
  }
  const forged = await acceptsForgery(endpoint)
  if (forged === true) {
    findings.push(
      failed(
        'Your endpoint accepts a webhook that Grid did not sign.',
        'Mount the proxy there with `webhook.publicKeys`, or call verifyGridWebhook first.',
      ),
    )
  } else if (forged === false) findings.push(good('A forged webhook is refused.'))
  else findings.push(note('Whether a forged webhook is refused: the endpoint cannot be reached from this machine.'))
  return findings
}
