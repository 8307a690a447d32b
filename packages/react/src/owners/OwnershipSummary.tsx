'use client'

import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import { OwnershipMeter } from '../ui/OwnershipMeter.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { beneficialOwnerListMessages } from './BeneficialOwnerList.messages.js'
import type { ReadyBeneficialOwners } from './useBeneficialOwners.js'

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
  const t = useMessages(beneficialOwnerListMessages)
  const Button = usePrimitive('Button', OurButton)
  const secret = usePrivacy('personal')
  // What is not a name may be translated.
  const { translate: _, ...masks } = { translate: undefined, ...secret.attributes }
  const { people, ownership, rule, opened, markingOwner } = owners
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
    label: name || t('owners.nameless'),
    percentage,
  }))
  if (others.length > 0) {
    const percentage = others.reduce((total, each) => total + each.percentage, 0)
    segments.push({ id: 'others', label: t('owners.meter.others', { count: others.length }), percentage })
  }
  const unflagged = findings.find(({ code }) => code === 'unflagged')?.keys ?? []
  return (
    <>
      <OwnershipMeter
        label={t('owners.meter')}
        owners={segments}
        restLabel={t('owners.meter.rest')}
        format={format}
        threshold={{
          percentage: threshold,
          label: t(rule.comparator === 'more than' ? 'owners.meter.threshold.over' : 'owners.meter.threshold', {
            threshold,
          }),
        }}
      />
      {sum > 100 && (
        <Alert tone="danger" role="status">
          <p>{t('owners.over', { sum })}</p>
        </Alert>
      )}
      {people.map(({ key, name: known, percentage }) => {
        if (!unflagged.includes(key)) return null
        const name = known || t('owners.nameless')
        return (
          <Alert
            key={key}
            {...masks}
            className={secret.className}
            tone="warning"
            actions={
              // The form that is open has a button of its own for it.
              opened?.key !== key && (
                <Button
                  busy={markingOwner === key}
                  onClick={async () => (await owners.markAsOwner(key)) && onMarked(key)}
                >
                  {t('owners.unflagged.mark', { name })}
                </Button>
              )
            }
          >
            <p>{t('owners.unflagged', { name, share: percentage })}</p>
          </Alert>
        )
      })}
    </>
  )
}
