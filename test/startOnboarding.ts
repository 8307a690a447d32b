import {
  type Customer,
  type CustomerCreate,
  createClient,
  fieldRows,
  getCustomer,
  type Values,
  valueAt,
} from '@grid-kyc/core'
import type { GridProxyOptions } from '@grid-kyc/proxy'
import { onTestFinished, vi } from 'vitest'
import type { FieldForm, FormError, InvalidValue, ServerFieldError } from '../packages/react/src/form/FieldForm.js'
import { businessKind } from '../packages/react/src/onboarding/business/useBusinessKyb.js'
import type { OnboardingEnvironment, OnboardingSnapshot } from '../packages/react/src/onboarding/OnboardingSnapshot.js'
import type { OnboardingStep } from '../packages/react/src/onboarding/OnboardingStep.js'
import type { GridRecord } from '../packages/react/src/store/useStore.js'
import { startInProcess } from './startInProcess.js'

interface StartOnboardingOptions {
  /** Undefined for a session without a customer, where one may be created. */
  customer?: CustomerCreate | undefined
  proxy?: Partial<GridProxyOptions>
  /** What was typed. */
  values?: Values
  /** The id of the current step. */
  step?: string
}

/** What the actions of an onboarding work with: Grid is the sandbox behind the proxy, and the form says what a test lets it say. */
export async function startOnboarding({
  customer,
  proxy,
  values = {},
  step = 'business',
}: StartOnboardingOptions = {}) {
  const bystander = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' } as const
  let session: string[] = []
  const environment = await startInProcess(customer ?? bystander, {
    proxy: {
      customerFor: () => session,
      create: {
        platformCustomerId: () => 'account-7',
        onCreated(_request, { id = '' }) {
          session = [id]
        },
      },
      ...proxy,
    },
  })
  onTestFinished(() => environment.close())
  if (customer) session = [environment.customerId]
  const sent: { method: string; body: unknown }[] = []
  const client = createClient({
    baseUrl: environment.proxyUrl,
    async fetch(request) {
      if (request.method !== 'GET') sent.push({ method: request.method, body: await request.clone().json() })
      return environment.fetch(request)
    },
  })

  const kind = businessKind
  const steps: OnboardingStep[] = kind.steps.map(each => ({ ...each, state: 'todo' }))
  const form = {
    values,
    /** What verification would reject. */
    invalid: [] as Pick<InvalidValue, 'path' | 'code'>[],
    /** The errors at fields. */
    shown: [] as { path: string | undefined }[],
    inferred: [] as string[],
    /** The paths that are not asked. */
    unasked: [] as string[],
    checked: [] as (readonly string[])[],
    serverErrors: [] as ServerFieldError[],
    committed: [] as [Values, Values][],
  }
  const rows = () => fieldRows(kind.table).filter(({ path }) => !form.unasked.includes(path))
  const fieldForm = {
    rows,
    values: () => form.values,
    value: (path: string) => valueAt(form.values, path),
    isInferred: (path: string) => form.inferred.includes(path),
    validate: () => form.invalid as InvalidValue[],
    errors: () => form.shown as FormError[],
    async check(paths: readonly string[]) {
      form.checked.push(paths)
      form.shown = form.invalid.filter(({ path }) => paths.includes(path))
      return form.shown.length === 0
    },
    setServerErrors(errors: readonly ServerFieldError[]) {
      form.serverErrors.push(...errors)
      const isHere = ({ field }: ServerFieldError) => rows().some(({ path }) => path === field)
      form.shown = errors.filter(isHere).map(({ field }) => ({ path: field }))
      return errors.filter(each => !isHere(each))
    },
    commit: (body: Values, saved: Values) => void form.committed.push([body, saved]),
  } as unknown as FieldForm

  const grid = {
    customerId: customer && environment.customerId,
    customer: undefined as Customer | undefined,
    written: [] as GridRecord[],
    refresh: vi.fn(),
    refreshTerms: vi.fn(),
  }
  const fetchCustomer = async () => {
    grid.customer = await client.send(getCustomer, { customerId: environment.customerId })
  }
  if (customer) await fetchCustomer()
  const snapshot = {
    grid: {
      now: () => ({ customerId: grid.customerId, customer: grid.customer }),
      config: { isRegulatedFinancialInstitution: false },
      refresh: grid.refresh,
      refreshTerms: grid.refreshTerms,
      async write(record: GridRecord) {
        grid.written.push(record)
        grid.customer = record.customer ?? grid.customer
        grid.customerId = record.customer?.id ?? grid.customerId
      },
    },
    form: fieldForm,
    steps,
    step: steps.find(({ id }) => id === step),
    contextOf: () => ({}),
    pathsOf: (stepId: string) => rows().flatMap(({ path, field }) => (field.step === stepId ? path : [])),
    stepOfPath: (path: string): string | undefined => rows().find(row => row.path === path)?.field.step,
    go: vi.fn(),
    takeReturn: vi.fn<() => string | undefined>(),
    currencies: [] as string[],
    onContactNeeded: vi.fn<(customerId: string) => void>(),
  }
  const onboarding = {
    client,
    kind,
    now: () => snapshot as unknown as OnboardingSnapshot,
    run: vi.fn(async (_activity: string, work: () => Promise<unknown>) => (await work()) !== false),
    show: vi.fn(),
    report: vi.fn(),
  } satisfies OnboardingEnvironment
  return { environment, onboarding, snapshot, form, grid, sent, fetchCustomer }
}
