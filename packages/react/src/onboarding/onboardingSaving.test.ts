import type { Values } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { harborAndPineInc } from '../../../../test/customers.js'
import { startOnboarding } from '../../../../test/startOnboarding.js'
import { onboardingSaving } from './onboardingSaving.js'

const { businessInfo } = harborAndPineInc
const address = { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' }

async function start(options: Parameters<typeof startOnboarding>[0] = {}) {
  const started = await startOnboarding(options)
  return { ...started, ...onboardingSaving(started.onboarding) }
}
/** A business that Grid has, with other values of the form. */
const startKnown = async (more: Values = {}, step = 'business') => {
  const started = await start({ customer: harborAndPineInc, step })
  const known = started.grid.customer
  const info = { ...(known && 'businessInfo' in known ? known.businessInfo : {}), ...Object(more.businessInfo) }
  started.form.values = { ...known, ...more, businessInfo: info }
  return started
}
const startNew = (more: Values = {}, step = 'business') => start({ values: { ...harborAndPineInc, ...more }, step })
const bodies = (sent: { body: unknown }[]) => sent.map(({ body }) => body)

describe('a new business', () => {
  it('is created in the region of its country, and known from then on', async () => {
    const { save, form, grid, onboarding, sent } = await startNew()
    await save()
    const body = { region: 'US', ...harborAndPineInc }
    expect(sent).toEqual([{ method: 'POST', body }])
    expect(grid.customer).toMatchObject({
      customerType: 'BUSINESS',
      businessInfo: { legalName: businessInfo.legalName },
    })
    expect(form.committed).toEqual([[body, grid.customer]])
    expect(onboarding.report.mock.calls).toEqual([
      [{ type: 'saved', resource: 'customer', id: grid.customer?.id, created: true }],
    ])
    expect(onboarding.show.mock.calls).toEqual([[{ saved: true }]])
  })

  it('has no region while its country is not chosen', async () => {
    const { country: _, ...unplaced } = businessInfo
    const { save, sent, onboarding } = await startNew({ businessInfo: unplaced })
    await expect(save()).rejects.toMatchObject({ kind: 'invalid' })
    expect(bodies(sent)).toEqual([{ customerType: 'BUSINESS', businessInfo: unplaced }])
    expect(onboarding.show).not.toHaveBeenCalled()
  })

  it('is created with the currencies that the account will hold, each once', async () => {
    const { save, sent, snapshot } = await startNew()
    snapshot.currencies = ['EUR', 'USD', 'EUR']
    await save()
    expect(sent[0]?.body).toMatchObject({ currencies: ['EUR', 'USD'] })
  })

  it('is not created from currencies alone', async () => {
    const { save, sent, snapshot } = await start()
    snapshot.currencies = ['EUR']
    await save()
    expect(sent).toEqual([])
  })

  it('lacks what creation needs and is asked, until it is there', async () => {
    const { lacking, form } = await start()
    expect(lacking()).toEqual([
      ...['businessInfo.legalName', 'businessInfo.country', 'businessInfo.incorporatedOn', 'businessInfo.taxId'],
    ])
    form.unasked = ['businessInfo.country']
    form.values = { businessInfo: { legalName: 'Harbor', taxId: '1' } }
    expect(lacking()).toEqual(['businessInfo.incorporatedOn'])
  })
})

describe('a business that Grid has', () => {
  it('lacks nothing', async () => {
    const { lacking, form } = await startKnown()
    form.values = {}
    expect(lacking()).toEqual([])
  })

  it('is sent what changed and is right', async () => {
    const changed = { doingBusinessAs: 'Harbor', taxId: '12' }
    const { save, form, grid, onboarding, sent } = await startKnown({ businessInfo: changed })
    form.invalid = [{ path: 'businessInfo.taxId', code: 'invalid' }]
    await save()
    const body = { customerType: 'BUSINESS', businessInfo: { doingBusinessAs: 'Harbor' } }
    expect(bodies(sent)).toEqual([body])
    expect(form.committed).toEqual([[body, grid.customer]])
    expect(onboarding.report.mock.calls).toEqual([
      [{ type: 'saved', resource: 'customer', id: grid.customerId, created: false }],
    ])
  })

  it('is sent nothing where nothing changed', async () => {
    const { save, onboarding, sent } = await startKnown()
    await save()
    expect(sent).toEqual([])
    expect(onboarding.report).not.toHaveBeenCalled()
    expect(onboarding.show.mock.calls).toEqual([[{ saved: true }]])
  })

  it('is fetched first where only its id is known, which is no save to report', async () => {
    const { save, form, grid, onboarding, sent } = await startKnown()
    form.values = harborAndPineInc
    grid.customer = undefined
    await save()
    expect(form.committed[0]).toEqual([{}, grid.written[0]?.customer])
    expect(grid.customer).toMatchObject({ businessInfo: { legalName: businessInfo.legalName } })
    // The tax id is masked, so it cannot be compared.
    expect(bodies(sent)).toEqual([{ customerType: 'BUSINESS', businessInfo: { taxId: businessInfo.taxId } }])
    expect(onboarding.report).toHaveBeenCalledOnce()
  })

  it('keeps an error at what a wallet has to sign first', async () => {
    const { save, environment, form, onboarding } = await startKnown({ email: 'office@example.com' })
    environment.sandbox.tieWallet(environment.customerId, ['email'])
    await save()
    expect(form.serverErrors).toEqual([{ field: 'email' }])
    expect(onboarding.show.mock.calls).toEqual([[{ attempted: true }], [{ saved: true }]])
    expect(form.committed).toEqual([])
  })
})

describe('the currencies', () => {
  const startWith = async (known: string[] | undefined, wanted: string[], more: Values = {}) => {
    const started = await startKnown(more)
    Object.assign(started.grid.customer ?? {}, { currencies: known })
    started.snapshot.currencies = wanted
    return started
  }
  const changed = { businessInfo: { doingBusinessAs: 'Harbor' } }

  it('that are wanted besides go along with another change', async () => {
    const { save, sent } = await startWith(['USD'], ['EUR', 'USD'], changed)
    await save()
    expect(bodies(sent)).toEqual([
      { customerType: 'BUSINESS', currencies: ['USD', 'EUR'], businessInfo: { doingBusinessAs: 'Harbor' } },
    ])
  })

  it('that Grid has are not sent again', async () => {
    const { save, sent } = await startWith(['USD', 'EUR'], ['EUR'], changed)
    await save()
    expect(bodies(sent)).toEqual([{ customerType: 'BUSINESS', businessInfo: { doingBusinessAs: 'Harbor' } }])
  })

  it('are sent alone once, though the proxy drops them, and again when another is wanted', async () => {
    const { save, sent, snapshot } = await startWith(undefined, ['EUR'])
    await save()
    await save()
    expect(bodies(sent)).toEqual([{ customerType: 'BUSINESS', currencies: ['EUR'] }])
    snapshot.currencies = ['EUR', 'USD']
    await save()
    expect(bodies(sent).slice(1)).toEqual([{ customerType: 'BUSINESS', currencies: ['EUR', 'USD'] }])
  })

  it('are not sent alone where Grid has them all', async () => {
    const { save, sent } = await startWith(['EUR', 'USD'], ['USD'])
    await save()
    expect(sent).toEqual([])
  })
})

describe('a field', () => {
  it('is passed on the current step, on one before it, and where no step asks for it', async () => {
    const { isPassed } = await start({ step: 'operations' })
    expect(['businessInfo.legalName', 'address.line1', 'somethingNew'].map(isPassed)).toEqual([true, true, true])
    expect(isPassed('businessInfo.purposeOfAccount')).toBe(false)
  })

  it('is not passed before any step is shown', async () => {
    const { isPassed, snapshot } = await start()
    snapshot.step = undefined
    expect(isPassed('businessInfo.legalName')).toBe(false)
  })
})

describe('what was filled in', () => {
  const operating = { businessInfo: { countriesOfOperation: ['US'], doingBusinessAs: 'Harbor' } }

  it('is not saved before its step was shown, whatever else of its group was typed', async () => {
    const { save, form, sent } = await startKnown(operating)
    form.inferred = ['businessInfo.countriesOfOperation']
    await save()
    expect(bodies(sent)).toEqual([{ customerType: 'BUSINESS', businessInfo: { doingBusinessAs: 'Harbor' } }])
  })

  it('is saved with its step', async () => {
    const { save, form, sent } = await startKnown(operating, 'operations')
    form.inferred = ['businessInfo.countriesOfOperation']
    await save()
    expect(sent[0]?.body).toMatchObject({ businessInfo: { countriesOfOperation: ['US'] } })
  })

  it('is saved where it was typed', async () => {
    const { save, sent } = await startKnown(operating)
    await save()
    expect(sent[0]?.body).toMatchObject({ businessInfo: { countriesOfOperation: ['US'] } })
  })

  it('of an address is saved with the rest of it, once some of that was typed', async () => {
    const { save, form, sent } = await startKnown({ address })
    form.inferred = ['address.country']
    await save()
    expect(bodies(sent)).toEqual([{ customerType: 'BUSINESS', address }])
  })

  it('of an address is not saved while nothing else of it was typed', async () => {
    const { save, form, sent } = await startKnown({ address: { country: 'US', line1: ' ' } })
    form.inferred = ['address.country']
    await save()
    expect(sent).toEqual([])
  })
})
