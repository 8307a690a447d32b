import { GridKycError } from '@grid-kyc/core'
import { isLoopback } from '../isLoopback.js'
import { type Command, UsageError } from './Command.js'
import { connect, gridHelp, gridOptions } from './gridOptions.js'

function checkEndpoint(endpoint: string): void {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new UsageError(`${endpoint} is not a URL that Grid can send to.`)
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new UsageError(`${endpoint} is not https://, so anyone on the way could read the events.`)
  }
}

/** Registers the URL that Grid sends webhooks to. */
export const webhookSetCommand: Command = {
  name: 'webhook set',
  summary: 'Registers the URL that Grid sends its webhooks to.',
  help: `Usage: grid-kyc-proxy webhook set https://app.example.com/api/grid/webhooks

A platform has one endpoint for all its events, so this replaces the one you have. Grid sends a TEST there.

${gridHelp}`,
  options: gridOptions,
  arguments: 1,
  async run(values, rest, io) {
    const [endpoint] = rest as [string]
    checkEndpoint(endpoint)
    const grid = await connect(values, io)
    const { webhookEndpoint: before } = await grid.getPlatformConfig()
    const { webhookEndpoint } = await grid.updatePlatformConfig({ body: { webhookEndpoint: endpoint } })
    if (before !== undefined && before !== endpoint) io.out(`Replaced ${before}`)
    io.out(`Webhooks go to ${webhookEndpoint ?? endpoint}`)
    if (!new URL(endpoint).pathname.endsWith('/webhooks')) {
      io.out('The endpoint of the proxy ends with /webhooks under its base path. Is this your own endpoint?')
    }
    io.out('Test it with: grid-kyc-proxy webhook test')
    return 0
  },
}

const advice: Record<number, string> = {
  401: "The endpoint refused the signature. Pass the key from Grid's dashboard of the same environment as `webhook.publicKeys`.",
  403: 'Something in front of the endpoint refused the request. Let POST without cookies through to it.',
  404: 'Nothing is mounted at that path. The endpoint is <basePath>/webhooks, and it exists only with `webhook.publicKeys`.',
  405: 'Something other than the proxy answered at that path. The endpoint is <basePath>/webhooks.',
  413: 'Something in front of the endpoint limits the size of requests.',
  500: 'One of your callbacks failed. The log says which.',
  501: 'The endpoint does not process this type. Set `webhook.onOther`.',
}

/** What to do about an endpoint that answered a TEST with this status. */
export const webhookAdvice = (status: number): string =>
  advice[status] ?? 'The endpoint has to answer with 2xx within 30 seconds, and to be reachable from the internet.'

/** The status of the endpoint in Grid's error message, where it names one. */
export const statusIn = (reason: string | undefined): number => Number(reason?.match(/\b[1-5]\d\d\b/)?.[0] ?? 0)

/** Makes Grid send a TEST to the registered URL. */
export const webhookTestCommand: Command = {
  name: 'webhook test',
  summary: 'Makes Grid send a signed TEST webhook to the registered URL, and shows the answer.',
  help: gridHelp,
  options: gridOptions,
  async run(values, _, io) {
    const grid = await connect(values, io)
    try {
      const { url, response_status: status } = await grid.sendTestWebhook()
      io.out(`${url ?? 'The endpoint'} answered ${status}.`)
      if (status >= 200 && status < 300) return 0
      io.out(webhookAdvice(status))
    } catch (error) {
      if (!(error instanceof GridKycError && error.status === 400)) throw error
      io.out(`Grid could not deliver the webhook. ${error.reason ?? ''}`.trim())
      io.out(webhookAdvice(statusIn(error.reason)))
    }
    return 1
  },
}
