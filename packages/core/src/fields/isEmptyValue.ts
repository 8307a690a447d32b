/** Whether a value says nothing: absent, only spaces, or a list without entries. Zero and `false` are answers. */
export const isEmptyValue = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)
