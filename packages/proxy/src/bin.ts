#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { checkProxy } from './check/checkProxy.js'

const usage = `grid-kyc-proxy check --url <proxy> --as-a <header> --as-b <header> [--grid <url> --listen <port>]

Attacks a proxy, whoever wrote it, and says what it lets through. It creates data: use Grid's sandbox or ours.

  --url      where the proxy is, such as http://127.0.0.1:3000/api/grid
  --as-a     a header that signs a customer in, such as "Cookie: session=…"
  --as-b     the same for another customer
  --grid     Grid's base URL. With it, a recorder listens and passes on what reaches it: give its URL to the proxy as
             Grid's, and what the proxy sends is judged as well as what it answers
  --listen   the recorder's port (default 8790)
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    'as-a': { type: 'string' },
    'as-b': { type: 'string' },
    grid: { type: 'string' },
    listen: { type: 'string', default: '8790' },
  },
})
const { url, 'as-a': asA, 'as-b': asB, grid, listen } = values
if (positionals.join() !== 'check' || !url || !asA || !asB) {
  console.error(usage)
  process.exitCode = 2
} else {
  const say = (line: string) => console.log(line)
  const passed = await checkProxy({ url, asA, asB, grid, listen: Number(listen), say })
  process.exitCode = passed ? 0 : 1
}
