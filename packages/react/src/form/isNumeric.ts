import type { IdentifierFormat } from './identifierFormat.js'

/** Whether the number has digits alone, so that a keypad of digits can write it. */
export const isNumeric = ({ masks, separator }: IdentifierFormat): boolean =>
  separator === undefined && masks.every(mask => !/[@*(\p{L}]/u.test(mask))
