import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { runCli } from './runCli.js'

let sent: Request[] = []

afterEach(() => {
  sent = []
  vi.unstubAllGlobals()
})

const credentials = { GRID_CLIENT_ID: 'id', GRID_CLIENT_SECRET: 'secret' }

/** Runs the command against a Grid with this configuration. */
async function show(config: unknown, args: string[] = [], env: Record<string, string | undefined> = credentials) {
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(request)
    return Response.json(config)
  })
  const lines: string[] = []
  const add = (line: string) => void lines.push(line)
  return { code: await runCli(['config', 'show', ...args], { env, out: add, err: add }), lines }
}

it('prints what is set up, and which customer fields each currency needs', async () => {
  const config = {
    webhookEndpoint: 'https://app.test/api/grid/webhooks',
    umaDomain: 'uma.test',
    isRegulatedFinancialInstitution: true,
    supportedCurrencies: [
      { currencyCode: 'USD' },
      { currencyCode: 'USDC', providerRequiredCustomerFields: [] },
      { currencyCode: 'EUR', providerRequiredCustomerFields: ['FULL_NAME', 'BIRTH_DATE'] },
    ],
  }
  expect(await show(config)).toEqual({
    code: 0,
    lines: [
      'Webhook endpoint  https://app.test/api/grid/webhooks',
      'UMA domain        uma.test',
      'KYC               done by your platform (regulated)',
      'Currencies        and the customer fields that each needs',
      '  USD     nothing',
      '  USDC    nothing',
      '  EUR     FULL_NAME, BIRTH_DATE',
    ],
  })
})

it('prints what is not set up', async () => {
  expect((await show({})).lines).toEqual([
    'Webhook endpoint  none (set one with: grid-kyc-proxy webhook set <url>)',
    'UMA domain        none',
    'KYC               done by Grid',
    'Currencies        and the customer fields that each needs',
  ])
})

it.each<[what: string, args: string[], env: Record<string, string>, base: string]>([
  ['production where nothing says another', [], {}, 'https://api.lightspark.com/grid/2025-10-13'],
  ['GRID_BASE_URL', [], { GRID_BASE_URL: 'https://a.test/grid' }, 'https://a.test/grid'],
  [
    '--base-url first',
    ['--base-url', 'https://b.test/grid'],
    { GRID_BASE_URL: 'https://a.test' },
    'https://b.test/grid',
  ],
  ['GRID_BASE_URL where --base-url is empty', ['--base-url='], { GRID_BASE_URL: 'https://a.test' }, 'https://a.test'],
])('asks Grid at %s, with the credentials of the environment', async (_, args, env, base) => {
  await show({}, args, { ...credentials, ...env })
  expect(sent.map(({ url }) => url)).toEqual([`${base}/config`])
  expect(sent[0]?.headers.get('authorization')).toBe(`Basic ${btoa('id:secret')}`)
})

it('takes what --env-file says first, and the rest from the environment', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'grid-cli-'))
  const file = join(folder, '.env')
  await writeFile(file, 'GRID_CLIENT_ID=other\nGRID_BASE_URL=https://c.test/grid\n')
  await show({}, ['--env-file', file])
  await rm(folder, { recursive: true })
  expect(sent[0]?.url).toBe('https://c.test/grid/config')
  expect(sent[0]?.headers.get('authorization')).toBe(`Basic ${btoa('other:secret')}`)
})

it('refuses a file that is not there, and takes an empty name for none', async () => {
  const { code, lines } = await show({}, ['--env-file', '/nowhere/.env'])
  expect([code, lines[0]?.split('\n')[0]]).toEqual([2, '--env-file /nowhere/.env cannot be read.'])
  expect((await show({}, ['--env-file='])).code).toBe(0)
})
