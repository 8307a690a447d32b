/** Bullets and at most the last four characters, never more than a third: enough to recognize it, too little to use it. */
export function obscure(value: string): string {
  const characters = [...value]
  const seen = Math.min(4, Math.floor(characters.length / 3))
  return characters.map((each, at) => (at < characters.length - seen ? '•' : each)).join('')
}
