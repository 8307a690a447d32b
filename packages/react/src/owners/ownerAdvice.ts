import { isMasked, type OwnershipRule, reachesThreshold, type Values, valueAt } from '@grid-kyc/core'

/** A warning about a value. It never blocks, because Grid decides. `use` is a value that removes the warning. */
export interface OwnerAdvice {
  readonly code:
    | 'roundDown'
    | 'tooMuch'
    | 'flag'
    | 'indirect'
    | 'known'
    | 'underAge'
    | 'likelyDate'
    | 'digits'
    | 'looksLikeItin'
    | 'looksLikeSsn'
    | 'foreign'
  readonly values?: Readonly<Record<string, number>>
  readonly use?: unknown
}

export interface AdviceContext {
  readonly rule: OwnershipRule
  /** The share that the others leave. */
  readonly left: number
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Whether a new person has the name and birth date of one Grid has. */
  readonly isKnown: () => boolean
}

const adultYears = 18
const oldestYears = 110

function aboutShare(values: Values, { rule, left }: AdviceContext): OwnerAdvice | undefined {
  const { ownershipPercentage: share, roles } = values
  if (typeof share !== 'number' || Number.isNaN(share) || share < 0) return undefined
  if (!Number.isInteger(share)) {
    const whole = Math.floor(share)
    return { code: 'roundDown', values: { whole }, use: whole }
  }
  if (share > left && share <= 100) return { code: 'tooMuch', values: { left } }
  const { threshold } = rule
  const isOwner = Array.isArray(roles) && roles.includes('UBO')
  if (reachesThreshold(share, rule)) return isOwner ? undefined : { code: 'flag', values: { threshold } }
  return isOwner ? { code: 'indirect', values: { threshold } } : undefined
}

function aboutBirth(values: Values, { today, isKnown }: AdviceContext): OwnerAdvice | undefined {
  const date = valueAt(values, 'personalInfo.birthDate')
  if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(date)) return undefined
  const birthday = (years: number) => `${Number(today.slice(0, 4)) - years}${today.slice(4)}`
  if (isKnown()) return { code: 'known' }
  if (date > birthday(adultYears)) return { code: 'underAge', values: { age: adultYears } }
  return date < birthday(oldestYears) ? { code: 'likelyDate' } : undefined
}

function aboutNumber(values: Values): OwnerAdvice | undefined {
  const type = valueAt(values, 'personalInfo.idType')
  const number = String(valueAt(values, 'personalInfo.identifier') ?? '')
  if (type === 'NON_US_TAX_ID') return { code: 'foreign' }
  if (number === '' || isMasked(number) || !['SSN', 'ITIN', 'EIN'].includes(String(type))) return undefined
  const digits = number.replace(/[\s-]/g, '')
  if (!/^\d{9}$/.test(digits)) return { code: 'digits' }
  if (type === 'SSN' && digits.startsWith('9')) return { code: 'looksLikeItin' }
  return type === 'ITIN' && !digits.startsWith('9') ? { code: 'looksLikeSsn' } : undefined
}

/** What there is to say about a value while it can still be changed; undefined for most. */
export function ownerAdvice(path: string, values: Values, context: AdviceContext): OwnerAdvice | undefined {
  if (path === 'ownershipPercentage') return aboutShare(values, context)
  if (path === 'personalInfo.birthDate') return aboutBirth(values, context)
  return path === 'personalInfo.identifier' ? aboutNumber(values) : undefined
}
