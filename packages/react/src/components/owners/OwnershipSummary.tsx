'use client'

import { useGridKycContext } from '../../hooks/gridKycContext.js'
import type { ReadyBeneficialOwners } from '../../hooks/owners/useBeneficialOwners.js'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { Button as OurButton } from '../../ui/Button.js'
import { OwnershipMeter } from '../../ui/OwnershipMeter.js'
import { usePrivacy } from '../../ui/usePrivacy.js'
import { usePrimitive } from '../usePrimitive.js'
import { beneficialOwnerListWords } from './BeneficialOwnerList.words.js'

/** More than these are drawn as one: nobody reads forty segments. */
const most = 8

export interface OwnershipSummaryProps {
  owners: ReadyBeneficialOwners
  /** Somebody is an owner now, and what said otherwise is gone. */
  onMarked: (key: string) => void
}

/** Who owns what so far, and what can't be right about it. */
export function OwnershipSummary({ owners, onMarked }: OwnershipSummaryProps) {
  const { locale } = useGridKycContext().shown
  const say = useWords(beneficialOwnerListWords)
  const Button = usePrimitive('Button', OurButton)
  const secret = usePrivacy('personal')
  // What is not a name may be translated.
  const { translate: _, ...masks } = { translate: undefined, ...secret.attributes }
  const { people, ownership, rule, opened, marking } = owners
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
      {people.map(({ key, name: known, percentage }) => {
        if (!unflagged.includes(key)) return null
        const name = known || say('owners.nameless')
        return (
          <Alert
            key={key}
            {...masks}
            className={secret.className}
            tone="warning"
            actions={
              // The form that is open has a button of its own for it.
              opened?.key !== key && (
                <Button busy={marking === key} onClick={async () => (await owners.markOwner(key)) && onMarked(key)}>
                  {say('owners.unflagged.mark', { name })}
                </Button>
              )
            }
          >
            <p>{say('owners.unflagged', { name, share: percentage })}</p>
          </Alert>
        )
      })}
    </>
  )
}
