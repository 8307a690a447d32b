'use client'

import { useGridKycContext } from '../../hooks/gridKycContext.js'
import type { ReadyBeneficialOwners } from '../../hooks/owners/useBeneficialOwners.js'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { OwnershipMeter } from '../../ui/OwnershipMeter.js'
import { beneficialOwnerListWords } from './BeneficialOwnerList.words.js'

/** More than these are drawn as one: nobody reads forty segments. */
const most = 8

/** Who owns what so far, and what can't be right about it. */
export function OwnershipSummary({ owners }: { owners: ReadyBeneficialOwners }) {
  const { locale } = useGridKycContext().shown
  const say = useWords(beneficialOwnerListWords)
  const { people, ownership, rule } = owners
  const { sum, findings } = ownership
  const { threshold } = rule
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const format = (percentage: number) => percent.format(percentage / 100)
  const holding = people.filter(({ percentage }) => percentage > 0).sort((a, b) => b.percentage - a.percentage)
  if (holding.length === 0) return null

  const drawn = holding.length > most ? holding.slice(0, most - 1) : holding
  const others = holding.slice(drawn.length)
  const segments = drawn.map(({ key, name, percentage }) => ({
    id: key,
    label: name || say('owners.nameless'),
    percentage,
  }))
  if (others.length > 0) {
    const percentage = others.reduce((total, each) => total + each.percentage, 0)
    segments.push({ id: 'others', label: say('owners.meter.others', { count: others.length }), percentage })
  }
  const unflagged = findings.find(({ code }) => code === 'unflagged')?.keys ?? []
  return (
    <>
      <OwnershipMeter
        label={say('owners.meter')}
        owners={segments}
        restLabel={say('owners.meter.rest')}
        format={format}
        threshold={{
          percentage: threshold,
          label: say(rule.comparator === 'more than' ? 'owners.meter.threshold.over' : 'owners.meter.threshold', {
            threshold,
          }),
        }}
      />
      {sum > 100 && (
        <Alert tone="danger" role="status">
          <p>{say('owners.over', { sum })}</p>
        </Alert>
      )}
      {people.map(({ key, name, percentage }) =>
        unflagged.includes(key) ? (
          <Alert key={key} tone="warning">
            <p>{say('owners.unflagged', { name: name || say('owners.nameless'), share: percentage })}</p>
          </Alert>
        ) : null,
      )}
    </>
  )
}
