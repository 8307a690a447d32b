import { act, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderHookWithSandbox } from '../../../../test/renderHookWithSandbox.js'
import { useCustomerId, useSession, useSessionAhead } from './useSession.js'

interface Start {
  own?: string
  providerId?: string
  session?: string[] | null
  mayCreate?: boolean
  ahead?: boolean
}

/** Who a component acts for, and how often the proxy was asked who is signed in. */
async function start({ own, providerId, session, mayCreate = false, ahead = false }: Start = {}) {
  let current: string[] | null | undefined = session
  let count = 0
  const rendered = await renderHookWithSandbox(
    ({ id }: { id: string | undefined }) => {
      useSessionAhead(ahead ? id : 'Customer:0')
      const { data } = useSession(false)
      const own = useCustomerId(ahead ? 'Customer:0' : id)
      return { ...own, data }
    },
    {
      ...{ initialProps: { id: own }, provider: { customerId: providerId } },
      start: {
        proxy: {
          customerFor() {
            count++
            return current as string[]
          },
          ...(mayCreate && { create: { platformCustomerId: () => 'account-7', onCreated: () => undefined } }),
        },
      },
      before(environment) {
        if (current === undefined) current = [environment.customerId]
      },
    },
  )
  return {
    ...rendered,
    now: () => rendered.result.current,
    asked: () => count,
    signInAs(ids: string[]) {
      current = ids
    },
  }
}
const aMoment = () => new Promise(resolve => setTimeout(resolve, 40))

describe('the customer a component acts for', () => {
  it.each<[string, Start]>([
    ['its own', { own: 'Customer:1', providerId: 'Customer:2' }],
    ['the provider’s', { providerId: 'Customer:1' }],
  ])('is %s, and no one asks who is signed in', async (_whose, options) => {
    const { now, asked } = await start(options)
    await aMoment()
    expect(now()).toMatchObject({ customerId: 'Customer:1', isNew: false, error: undefined })
    expect(asked()).toBe(0)
  })

  it('is the session’s where none is given', async () => {
    const { now, environment } = await start()
    expect(now()).toMatchObject({ customerId: undefined, isNew: false, error: undefined })
    await waitFor(() => expect(now().customerId).toBe(environment.customerId))
    expect(now()).toMatchObject({ isNew: false, error: undefined, data: { customerId: environment.customerId } })
  })

  it('is none where the session has none and may create one', async () => {
    const { now } = await start({ session: [], mayCreate: true })
    await waitFor(() => expect(now().isNew).toBe(true))
    expect(now()).toMatchObject({ customerId: undefined, error: { kind: 'not_found', code: 'NO_CUSTOMER' } })
    expect(now().error?.message).toMatch(/no customer, or several/)
  })

  it('is none where the session has none, until it is asked again', async () => {
    const { now, signInAs, environment } = await start({ session: [] })
    await waitFor(() => expect(now().error?.code).toBe('NO_CUSTOMER'))
    expect(now().isNew).toBe(false)
    signInAs([environment.customerId])
    act(() => now().refresh())
    await waitFor(() => expect(now()).toMatchObject({ customerId: environment.customerId, error: undefined }))
  })

  it('is none where no one is signed in', async () => {
    const { now } = await start({ session: null })
    await waitFor(() => expect(now().error?.kind).toBe('unauthorized'))
    expect(now()).toMatchObject({ customerId: undefined, isNew: false })
  })
})

describe('who is signed in', () => {
  it('is asked ahead where it is needed', async () => {
    const { now, environment } = await start({ ahead: true })
    await waitFor(() => expect(now().data?.customerId).toBe(environment.customerId))
  })

  it.each<Start>([{ own: 'Customer:1' }, { providerId: 'Customer:1' }])('is not asked ahead with %o', async given => {
    const { now, asked } = await start({ ahead: true, ...given })
    await aMoment()
    expect(asked()).toBe(0)
    expect(now().data).toBeUndefined()
  })
})
