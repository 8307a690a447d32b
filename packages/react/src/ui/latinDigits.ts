/** Digits of any script (Arabic, Persian, Thai, Devanagari, full-width) as the ones a number is parsed from. */
export const latinDigits = (text: string): string =>
  text.normalize('NFKC').replace(/(?![0-9])\p{Nd}/gu, digit => String(digitValue(digit)))

/** Every script has its ten digits in a row, so the value is how many of them come before. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++
  return before % 10
}
