const bullets = '•••••'

/** Hides an identifier behind bullets, its last characters apart: four at most, and never more than a third of it. */
export function mask(value: string): string {
  const characters = [...value]
  const shown = Math.min(4, Math.floor(characters.length / 3))
  return bullets + (shown > 0 ? characters.slice(-shown).join('') : '')
}
