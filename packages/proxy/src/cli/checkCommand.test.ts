import { beforeEach, expect, it, vi } from 'vitest'
import { checkProxy } from '../check/checkProxy.js'
import { runCli } from './runCli.js'

vi.mock('../check/checkProxy.js', () => ({ checkProxy: vi.fn() }))

beforeEach(() => void vi.mocked(checkProxy).mockReset().mockResolvedValue(true))

const whole = ['--url', 'http://127.0.0.1:3000/api/grid', '--as-a', 'Cookie: a', '--as-b', 'Cookie: b']

async function check(args: string[]) {
  const [out, err]: string[][] = [[], []]
  const code = await runCli(['check', ...args], {
    env: {},
    out: line => void out?.push(line),
    err: line => void err?.push(line),
  })
  return { code, out, problem: err?.[0]?.split('\n')[0] }
}

it('attacks the proxy as both customers, and prints what is found', async () => {
  vi.mocked(checkProxy).mockImplementation(async ({ print }) => {
    print('100 passed')
    return true
  })
  expect(await check(whole)).toEqual({ code: 0, out: ['100 passed'], problem: undefined })
  expect(checkProxy).toHaveBeenCalledWith({
    url: 'http://127.0.0.1:3000/api/grid',
    asA: 'Cookie: a',
    asB: 'Cookie: b',
    grid: undefined,
    listen: 8790,
    print: expect.any(Function),
  })
})

it('records between the proxy and Grid, at the port that is asked for', async () => {
  await check([...whole, '--grid', 'https://grid.test', '--listen', '65535'])
  expect(checkProxy).toHaveBeenCalledWith(expect.objectContaining({ grid: 'https://grid.test', listen: 65_535 }))
})

it('ends with 1 when something was let through', async () => {
  vi.mocked(checkProxy).mockResolvedValue(false)
  expect((await check(whole)).code).toBe(1)
})

it.each([
  [whole.slice(2), '--url is missing.'],
  [whole.slice(0, 4), '--as-b is missing.'],
  [[...whole, '--as-a='], '--as-a is missing.'],
  [[...whole, '--url', 'api/grid'], '--url api/grid is not a URL.'],
  ...['0', '65536', '8790.5', 'x'].map((port): [string[], string] => [
    [...whole, '--listen', port],
    `--listen ${port} is not a port.`,
  ]),
])('sends nothing with %j, and says what is wrong', async (args, problem) => {
  expect(await check(args)).toEqual({ code: 2, out: [], problem })
  expect(checkProxy).not.toHaveBeenCalled()
})

it('accepts every port', async () => {
  for (const port of ['1', '65535']) expect((await check([...whole, '--listen', port])).code).toBe(0)
})
