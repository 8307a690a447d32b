import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { harborAndPine } from '../../../../test/customers.js'
import { press, renderWithSandbox } from '../../../../test/renderWithSandbox.js'
import { useBusinessKyb } from '../onboarding/business/useBusinessKyb.js'

/** A host's own markup; with `isBare` it leaves out the empty option that the hook provides. */
function Business({ isBare }: { isBare: boolean }) {
  const kyb = useBusinessKyb({ step: 'activity', onStepChange: () => undefined })
  if (kyb.status !== 'ready') return <p>{kyb.status}</p>
  return (
    <>
      {kyb.pathsOf(kyb.step.id).map(path => {
        const { label, error, options, labelProps, inputProps, errorProps } = kyb.form.field(path)
        return (
          <div key={path}>
            {/* biome-ignore lint/a11y/noLabelWithoutControl: the hook's props connect them. */}
            <label {...labelProps}>{label}</label>
            {error && <p {...errorProps}>{error}</p>}
            {options.length === 0 ? (
              <input {...inputProps} />
            ) : (
              <select {...inputProps}>
                {options.map(({ value, label: text }) =>
                  isBare && value === '' ? null : (
                    <option key={value} value={value}>
                      {text}
                    </option>
                  ),
                )}
              </select>
            )}
          </div>
        )
      })}
      <button type="button" onClick={() => void kyb.saveForLater()}>
        Save
      </button>
      <button type="button" onClick={() => void kyb.next()}>
        Continue
      </button>
    </>
  )
}

const { businessInfo } = harborAndPine
/** Nothing is left that follows from its other values. */
const customer = { ...harborAndPine, businessInfo: { ...businessInfo, countriesOfOperation: ['US'] } }

it.each([false, true])(
  'sends nothing for a select that the user did not touch (without the empty option: %s)',
  async isBare => {
    const written: unknown[] = []
    const { environment, findByLabelText } = await renderWithSandbox(<Business isBare={isBare} />, {
      customer,
      provider: {
        async fetch(request) {
          if (request.method === 'PATCH') written.push(await request.clone().json())
          return environment.fetch(request)
        },
      },
    })
    const purpose = (await findByLabelText(/Main purpose of the account/)) as HTMLSelectElement
    expect(purpose.value).toBe('')
    // The hook's own first option, so that the user can see that nothing is selected, and go back to it.
    expect(purpose.options[0]?.value === '').toBe(!isBare)
    await press('Save')
    await press('Continue')
    await expect.poll(() => purpose.getAttribute('aria-invalid')).toBe('true')
    expect(written).toEqual([])

    await userEvent.selectOptions(purpose, 'SUPPLIER_PAYMENTS')
    await press('Save')
    await expect
      .poll(() => written)
      .toEqual([{ customerType: 'BUSINESS', businessInfo: { purposeOfAccount: 'SUPPLIER_PAYMENTS' } }])
  },
)
