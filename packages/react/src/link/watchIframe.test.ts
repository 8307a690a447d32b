import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchIframe } from './watchIframe.js'

const origin = 'https://provider.example'
const onBlocked = vi.fn()
let watch: ReturnType<typeof watchIframe>

beforeEach(() => {
  vi.useFakeTimers()
  onBlocked.mockReset()
  watch = watchIframe({ origin, onBlocked })
})
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
})

const violate = (more: Partial<SecurityPolicyViolationEvent> = {}) =>
  document.dispatchEvent(
    Object.assign(new Event('securitypolicyviolation'), {
      ...{ effectiveDirective: 'frame-src', disposition: 'enforce', blockedURI: `${origin}/idensic` },
      ...more,
    }),
  )
const codes = () => onBlocked.mock.calls.map(([error]) => error.code)

describe('an iframe that sends nothing', () => {
  it('is reported once, ten seconds after it began', async () => {
    await vi.advanceTimersByTimeAsync(9_999)
    expect(onBlocked).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(codes()).toEqual(['PROVIDER_FRAME_SILENT'])
    expect(onBlocked.mock.lastCall?.[0]).toMatchObject({
      kind: 'unexpected',
      message: expect.stringContaining(`iframe from ${origin} sent nothing`),
    })
    await vi.advanceTimersByTimeAsync(60_000)
    violate()
    expect(onBlocked).toHaveBeenCalledOnce()
  })

  it('is reported after twenty where it is there and does not start', async () => {
    watch.received('ready')
    await vi.advanceTimersByTimeAsync(19_999)
    expect(onBlocked).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(codes()).toEqual(['PROVIDER_FRAME_SILENT'])
  })

  it('is not any more once it has started, or is gone', async () => {
    watch.received('initialized')
    await vi.advanceTimersByTimeAsync(60_000)
    violate()
    const other = watchIframe({ origin, onBlocked })
    other.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    violate()
    expect(onBlocked).not.toHaveBeenCalled()
  })

  it('is waited for as long as the caller says', async () => {
    watch.stop()
    watch = watchIframe({ origin, onBlocked, patience: { readyMs: 10, initializedMs: 30 } })
    await vi.advanceTimersByTimeAsync(10)
    expect(onBlocked).toHaveBeenCalledOnce()
  })
})

describe('an iframe that the page’s own policy forbids', () => {
  it.each(['frame-src', 'child-src'])('is reported at once, with what to add: %s', effectiveDirective => {
    violate({ effectiveDirective })
    expect(codes()).toEqual(['PROVIDER_FRAME_BLOCKED'])
    expect(onBlocked.mock.lastCall?.[0].message).toContain(`"frame-src ${origin}"`)
  })

  it.each<Partial<SecurityPolicyViolationEvent>>([
    { effectiveDirective: 'img-src' },
    { disposition: 'report' },
    { blockedURI: 'https://other.example/' },
    { blockedURI: `https://other.example/?from=${origin}` },
  ])('is another thing than %j', more => {
    violate(more)
    expect(onBlocked).not.toHaveBeenCalled()
  })

  it('stops the wait too', async () => {
    violate()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(onBlocked).toHaveBeenCalledOnce()
  })
})
