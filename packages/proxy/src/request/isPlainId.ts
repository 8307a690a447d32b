/** What Grid's ids are made of. Slashes, dots alone, percent signs and control characters are nobody's id. */
const plainId = /^(?!\.{1,2}$)[\w:.~-]{1,200}$/

/** Whether a value can stand in a path as it is, and means the same id to everybody who reads it. */
export const isPlainId = (value: unknown): value is string => typeof value === 'string' && plainId.test(value)
