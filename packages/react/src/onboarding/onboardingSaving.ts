import {
  type Customer,
  type FieldRow,
  fieldAt,
  isEmptyValue,
  missingFields,
  type Values,
  valueAt,
} from '@grid-kyc/core'
import { changesOf, groupOf } from '../form/changesOf.js'
import { saveCustomer } from '../store/saveCustomer.js'
import type { OnboardingEnvironment } from './OnboardingSnapshot.js'

/** What can be written to Grid now, and the writing of it. */
export function onboardingSaving({ client, kind, now, show, report }: OnboardingEnvironment) {
  const { table } = kind

  /** The currencies that were sent alone. A proxy that does not allow them drops them, and is not asked again and again. */
  let sentAlone: string | undefined

  /** Adds the currencies, and at creation the region: what is the platform's to set. A proxy that does not allow it drops it. */
  function withPlatformValues(changes: Values | undefined, saved: Customer | undefined): Values | undefined {
    const { form, currencies } = now()
    const known = saved?.currencies ?? []
    const all = [...new Set([...known, ...currencies])]
    const isWanted = all.length > known.length
    if (!changes) {
      // A currency that is wanted later is added although nothing else has changed.
      if (!saved || !isWanted || sentAlone === all.join()) return undefined
      sentAlone = all.join()
      return { customerType: saved.customerType, currencies: all }
    }
    const region = valueAt(form.values(), kind.countryAt)
    return { ...(!saved && region ? { region } : {}), ...(isWanted ? { currencies: all } : {}), ...changes }
  }

  /** Whether a field is on the step that is shown, or on one before it. */
  function isPassed(path: string): boolean {
    const { steps, step, stepOfPath } = now()
    const placeOf = (id: string | undefined) => steps.findIndex(each => each.id === id)
    return placeOf(stepOfPath(path)) <= placeOf(step?.id)
  }

  /** What was filled in and not shown to the user yet. It is saved with its step, or with the rest of its address. */
  const unseen = () => {
    const { form } = now()
    const rows = form.rows()
    const isEntered = (path: string) => !isEmptyValue(form.value(path)) && !form.isInferred(path)
    const hasEnteredGroup = ({ path, field }: FieldRow) =>
      field.wholeGroup !== undefined && rows.some(each => groupOf(each.path) === groupOf(path) && isEntered(each.path))
    return rows.flatMap(row =>
      form.isInferred(row.path) && !isPassed(row.path) && !hasEnteredGroup(row) ? row.path : [],
    )
  }

  return {
    /** What creation still needs; nothing once there is a customer. */
    lacking(): string[] {
      const { form, grid, contextOf } = now()
      if (grid.now().customerId !== undefined) return []
      const values = form.values()
      const asked = new Set(form.rows().map(({ path }) => path))
      // A group that is not whole yet stays out for now, and hinders nothing.
      const isAlone = (path: string) => fieldAt(table, path)?.wholeGroup === undefined
      return missingFields(table, 'create', values, contextOf(values)).filter(path => asked.has(path) && isAlone(path))
    },

    isPassed,

    async save(): Promise<void> {
      const { grid, form, contextOf } = now()
      const { customerId, customer } = grid.now()
      await saveCustomer(
        {
          client,
          table,
          customerId,
          changes: saved =>
            withPlatformValues(
              changesOf(table, saved && { ...saved }, form.values(), {
                context: contextOf(form.values()),
                without: [...form.validate().map(({ path }) => path), ...unseen()],
              }),
              saved,
            ),
          async onStored(stored, sent, created) {
            await now().grid.write({ customer: stored })
            now().form.commit(sent, { ...stored })
            const id = stored.id ?? customerId ?? ''
            if (created || Object.keys(sent).length > 0) report({ type: 'saved', resource: 'customer', id, created })
          },
          onChallenged(paths) {
            now().form.setServerErrors(paths.map(field => ({ field })))
            show({ attempted: true })
          },
        },
        customer,
      )
      show({ saved: true })
    },
  }
}
