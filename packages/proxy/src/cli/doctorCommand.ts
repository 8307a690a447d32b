import { type Command, count, optional } from './Command.js'
import { diagnoseGrid } from './diagnoseGrid.js'
import { diagnosePage } from './diagnosePage.js'
import { diagnoseProxy } from './diagnoseProxy.js'
import { diagnoseRedirectUris } from './diagnoseRedirectUris.js'
import type { Finding } from './Finding.js'
import { gridHelp, gridOptions, readEnvironment } from './gridOptions.js'

const marks: Record<Finding['level'], string> = {
  good: 'ok      ',
  warning: 'WARNING ',
  error: 'ERROR   ',
  note: 'skipped ',
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** Checks an integration for common mistakes; every finding says what to do. */
export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'Checks for common mistakes: credentials, configuration, webhooks, redirect URIs, your page.',
  help: `Usage: grid-kyc-proxy doctor [--proxy <url>] [--redirect-uri <uri>]… [--page <url>]

It reads from Grid, and makes Grid send one TEST webhook. It creates nothing.

  --proxy         where the proxy is, such as https://app.example.com/api/grid
  --redirect-uri  where the hosted check returns to; may be repeated
  --page          a page that shows the components: its Content-Security-Policy is checked
  --no-webhook    sends no TEST webhook
${gridHelp}
The key of your webhooks is read from GRID_WEBHOOK_PUBLIC_KEY.`,
  options: {
    ...gridOptions,
    proxy: { type: 'string' },
    'redirect-uri': { type: 'string', multiple: true },
    page: { type: 'string' },
    'no-webhook': { type: 'boolean' },
  },
  async run(values, _, io) {
    const env = await readEnvironment(values, io)
    const proxy = optional(values, 'proxy')
    const counts: Record<Finding['level'], number> = { good: 0, warning: 0, error: 0, note: 0 }
    const report = (found: readonly Finding[]) => {
      for (const { level, what, todo } of found) {
        counts[level]++
        io.out(`${marks[level]}${what}`)
        if (todo) io.out(`        → ${todo}`)
      }
    }
    report(await diagnoseGrid({ values, io, env, sendsTest: values['no-webhook'] !== true }))
    report(await diagnoseProxy(proxy))
    report(diagnoseRedirectUris(texts(values['redirect-uri'])))
    report(await diagnosePage(optional(values, 'page'), proxy))
    io.out(`${count(counts.error, 'error')}, ${count(counts.warning, 'warning')}`)
    return counts.error > 0 ? 1 : 0
  },
}
