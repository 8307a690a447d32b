import { en as english, operatorsEn } from '@grid-kyc/react/en'

const en = { ...english, ...operatorsEn }

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  c: 'ç',
  n: 'ñ',
  y: 'ý',
  s: 'š',
  z: 'ž',
}

/** Longer by two fifths, as German or Finnish would be: what is cut off, or not translated, is seen at once. */
function stretch(text: string): string {
  const accented = text.replace(/\{\w+\}|./gu, sign => accents[sign] ?? sign)
  const filler = ' ·'.repeat(Math.max(0, Math.ceil((text.length * 0.4 - 2) / 2)))
  return `⟦${accented}${filler}⟧`
}

/** Every English text, stretched. */
export const pseudo = Object.fromEntries(Object.entries(en).map(([key, text]) => [key, stretch(text)])) as typeof en
