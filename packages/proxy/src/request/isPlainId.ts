/** What Grid's ids are made of. Slashes, dots alone, percent signs and control characters are in no id. */
const plainId = /^(?!\.{1,2}$)[\w:.~-]{1,200}$/

/** True when a value can be put in a path unchanged, and every parser reads the same id from it. */
export const isPlainId = (value: unknown): value is string => typeof value === 'string' && plainId.test(value)
