'use client'

import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { Alert } from '../ui/Alert.js'
import { OwnershipMeter } from '../ui/OwnershipMeter.js'
import { beneficialOwnerListMessages } from './BeneficialOwnerList.messages.js'
import type { OwnerSummary } from './OwnerSummary.js'
import type { ReadyBeneficialOwners } from './useBeneficialOwners.js'

/** The last segments are merged beyond this number: forty are not distinguishable. */
const maxSegments = 8

/** The people of the meter, largest share first: those with a segment of their own, and all others in one. */
function segmentsOf(people: readonly OwnerSummary[]) {
  const holding = people.filter(({ percentage }) => percentage > 0).sort((a, b) => b.percentage - a.percentage)
  const own = holding.length > maxSegments ? holding.slice(0, maxSegments - 1) : holding
  return { own, others: holding.slice(own.length) }
}

/** The colours of the segments by person, for the cards below: they are the legend. */
export const tintsOf = (people: readonly OwnerSummary[]): ReadonlyMap<string, string> =>
  new Map(segmentsOf(people).own.map(({ key }, at) => [key, String(at % 4)]))

/** Who owns how much so far, as a bar whose legend is the list below it. */
export function OwnershipSummary({ owners }: { owners: ReadyBeneficialOwners }) {
  const { locale } = useGridKycContext().shown
  const t = useMessages(beneficialOwnerListMessages)
  const { people, ownership, rule } = owners
  const { sum } = ownership
  const { threshold } = rule
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const { own, others } = segmentsOf(people)
  if (own.length === 0) return null

  const rest = others.reduce((total, each) => total + each.percentage, 0)
  const segments = own.map(({ key, percentage }) => ({ id: key, label: '', percentage }))
  return (
    <>
      <OwnershipMeter
        label={t('owners.meter')}
        owners={rest > 0 ? [...segments, { id: 'others', label: '', percentage: rest }] : segments}
        restLabel={t('owners.meter.rest', { threshold })}
        legend={false}
        format={percentage => percent.format(percentage / 100)}
        threshold={{ percentage: threshold, label: t('owners.meter.threshold', { threshold }) }}
      />
      {sum > 100 && (
        <Alert tone="danger" role="status">
          <p>{t('owners.over', { sum })}</p>
        </Alert>
      )}
    </>
  )
}
