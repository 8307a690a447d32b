/** The type of a US tax id by its digits: only an ITIN begins with 9, and until then most people have an SSN. */
export const taxIdTypeOf = (identifier: unknown): 'SSN' | 'ITIN' =>
  /^\D*9/.test(typeof identifier === 'string' ? identifier : '') ? 'ITIN' : 'SSN'
