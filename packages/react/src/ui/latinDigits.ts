/** Arabic and Persian digits as the ones a number is parsed from; full-width ones too. */
export const latinDigits = (text: string): string =>
  text.normalize('NFKC').replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15))
