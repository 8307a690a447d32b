import { checkProxy } from '../check/checkProxy.js'
import { type Command, optional, required, UsageError } from './Command.js'

/** Attacks a proxy and reports what it lets through. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'Attacks a proxy, in any language, and reports what it lets through.',
  help: `Usage: grid-kyc-proxy check --url <proxy> --as-a <header> --as-b <header> [--grid <url> --listen <port>]

It creates data: use Grid's sandbox or ours.

  --url      where the proxy is, such as http://127.0.0.1:3000/api/grid
  --as-a     a header that signs a customer in, such as "Cookie: session=…". A business has more to attack
  --as-b     the same for another customer
  --grid     Grid's base URL. With it, a recorder listens and forwards to that URL: give the recorder's URL to the proxy
             as Grid's base URL, and what the proxy sends is judged as well as what it answers
  --listen   the recorder's port (default 8790)`,
  options: {
    url: { type: 'string' },
    'as-a': { type: 'string' },
    'as-b': { type: 'string' },
    grid: { type: 'string' },
    listen: { type: 'string', default: '8790' },
  },
  async run(values, _, io) {
    const [url, listen] = [required(values, 'url'), Number(values.listen)]
    if (!URL.canParse(url)) throw new UsageError(`--url ${url} is not a URL.`)
    if (!Number.isInteger(listen) || listen < 1 || listen > 65_535)
      throw new UsageError(`--listen ${values.listen} is not a port.`)
    const passed = await checkProxy({
      url,
      asA: required(values, 'as-a'),
      asB: required(values, 'as-b'),
      grid: optional(values, 'grid'),
      listen,
      print: io.out,
    })
    return passed ? 0 : 1
  },
}
