/** A customer who uses the product as it is meant, and what they were promised: what was acknowledged must be there later. */
interface HonestCustomer {
  readonly id: string
  saved: number
  tried: number
  documents: number
}

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** A name without digits, which the sandbox would read as a test value. */
const nameOf = (count: number) => `Ada Number ${[...String(count)].map(digit => 'abcdefghij'[Number(digit)]).join('')}`

const file = new File(['%PDF-1.4\n', new Uint8Array(20_000)], 'passport.pdf', { type: 'application/pdf' })

/** Fifty customers who read, save and upload, with time to think in between. Latencies are of whole requests, in milliseconds. */
export function honestCustomers(url: string, grid: string, ids: readonly string[]) {
  const customers = ids.map((id): HonestCustomer => ({ id, saved: 0, tried: 0, documents: 0 }))
  let latencies: number[] = []
  let statuses: Record<number, number> = {}
  let isOver = false

  async function send(customer: HonestCustomer, path: string, init: RequestInit = {}): Promise<Response> {
    const start = performance.now()
    const headers = { 'x-session': customer.id, ...init.headers }
    const response = await fetch(`${url}${path}`, { ...init, headers })
    const text = await response.text()
    latencies.push(performance.now() - start)
    statuses[response.status] = (statuses[response.status] ?? 0) + 1
    return new Response(text || null, { status: response.status === 204 ? 200 : response.status })
  }

  async function save(customer: HonestCustomer): Promise<void> {
    customer.tried += 1
    const count = customer.tried
    const body = JSON.stringify({ customerType: 'INDIVIDUAL', fullName: nameOf(count) })
    const init = { method: 'PATCH', headers: { 'content-type': 'application/json' }, body }
    if ((await send(customer, `/customers/${customer.id}`, init)).ok) customer.saved = count
  }

  async function upload(customer: HonestCustomer): Promise<void> {
    const form = new FormData()
    form.set('documentHolder', customer.id)
    form.set('documentType', 'PASSPORT')
    form.set('country', 'US')
    form.set('documentNumber', 'X12345678')
    form.set('file', file)
    if ((await send(customer, '/documents', { method: 'POST', body: form })).ok) customer.documents += 1
  }

  /** What a customer does next: mostly reading, sometimes saving, seldom an upload. */
  async function act(customer: HonestCustomer, turn: number): Promise<void> {
    if (turn % 40 === 39) return upload(customer)
    if (turn % 10 === 9) return save(customer)
    const paths = ['/session', `/customers/${customer.id}`, `/documents?documentHolder=${customer.id}`, '/config']
    await send(customer, paths[turn % paths.length] ?? '/session')
  }

  const lives = customers.map(async (customer, at) => {
    await pause(Math.random() * 1000)
    for (let turn = at; !isOver; turn++) {
      await act(customer, turn).catch(() => {
        statuses[0] = (statuses[0] ?? 0) + 1
      })
      await pause(700 + Math.random() * 600)
    }
  })

  const fromGrid = async (path: string) => {
    const headers = { authorization: `Basic ${btoa('sandbox:sandbox')}` }
    return (await fetch(`${grid}${path}`, { headers })).json()
  }

  return {
    /** The latencies and statuses since the last call. */
    take() {
      const taken = { latencies, statuses }
      latencies = []
      statuses = {}
      return taken
    },
    async stop() {
      isOver = true
      await Promise.all(lives)
    },
    /** What was acknowledged and is not at Grid, one line each. */
    async lost(): Promise<string[]> {
      const lines: string[] = []
      for (const { id, saved, tried, documents } of customers) {
        const { fullName } = await fromGrid(`/customers/${id}`)
        const possible = Array.from({ length: tried - saved + 1 }, (_, more) => nameOf(saved + more))
        if (saved > 0 && !possible.includes(fullName)) lines.push(`${id} saved ${nameOf(saved)}, Grid has ${fullName}`)
        const { totalCount, data } = await fromGrid(`/documents?documentHolder=${id}&limit=100`)
        const kept = totalCount ?? data.length
        if (kept < documents) lines.push(`${id} uploaded ${documents} documents, Grid has ${kept}`)
      }
      return lines
    },
  }
}
