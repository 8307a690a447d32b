import { isUsResident, type Values, valueAt } from '@grid-kyc/core'
import type { InferredValue } from '../../form/InferredValue.js'
import { taxIdTypeOf } from '../../form/identifierFormat.js'

const nationality = 'nationality'
const residence = 'address.country'

/** The first country that is given answers for the other one; a resident of the United States has an SSN, or an ITIN. */
export function inferIndividual(path: string | undefined, values: () => Values): readonly InferredValue[] {
  if (path !== undefined && ![nationality, residence, 'identifier'].includes(path)) return []
  const all = values()
  const textAt = (at: string) => {
    const value = valueAt(all, at)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const [from, home] = [textAt(nationality), textAt(residence)]
  const found: InferredValue[] = []
  if (path !== residence && path !== 'identifier' && from) found.push({ path: residence, value: from })
  // People in the territories are US nationals.
  if (path !== nationality && path !== 'identifier' && home)
    found.push({ path: nationality, value: isUsResident(home) ? 'US' : home })
  const lives = home ?? from
  // Elsewhere there is neither, and what was filled in goes again.
  if (lives) found.push({ path: 'idType', value: isUsResident(lives) ? taxIdTypeOf(textAt('identifier')) : '' })
  return found
}
