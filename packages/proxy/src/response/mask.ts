const bullets = '•••••'

/** Replaces an identifier by bullets and its last characters: four at most, and never more than a third of it. */
export function mask(value: string): string {
  const characters = [...value]
  const shown = Math.min(4, Math.floor(characters.length / 3))
  return bullets + (shown > 0 ? characters.slice(-shown).join('') : '')
}

/** True when a value was masked before, so that it must not be sent to Grid as if it were the identifier. */
export { isMasked } from '@grid-kyc/core'
