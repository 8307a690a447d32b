/** Whether a value was masked before, so that it must not be sent as if it were one. */
export const isMasked = (value: unknown): boolean => typeof value === 'string' && value.includes('•')
