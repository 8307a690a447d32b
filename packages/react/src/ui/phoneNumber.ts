import { latinDigits } from './latinDigits.js'

/** Where the leading 0 is dialled from abroad too. Elsewhere it stands for the country code. */
const keepsZero = ['39', '225', '242', '378', '379']

/** What was typed as E.164 where that is sure; otherwise what was typed, without the blanks around it. */
export function phoneNumber(text: string, callingCode?: string): string {
  const typed = latinDigits(text).trim()
  // "+44 (0)7700" is how many people write it: that zero is for those at home.
  const plain = typed
    .replace(/^(\+|00)(.*)\(0\)/, '$1$2')
    .replace(/[\s\-().\u2010-\u2015/]/g, '')
    .replace(/^00/, '+')
  if (/^\+\d+$/.test(plain)) return plain
  if (!callingCode || !/^\d{4,}$/.test(plain)) return typed
  const national = keepsZero.includes(callingCode) ? plain : plain.replace(/^0/, '')
  // In North America the country code is also what people dial at home.
  if (callingCode === '1' && /^1\d{10}$/.test(national)) return `+${national}`
  return `+${callingCode}${national}`
}
