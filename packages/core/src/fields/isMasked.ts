/** True for what the proxy has masked: bullets, and at most the last characters. It is never sent back. */
export const isMasked = (value: unknown): boolean => typeof value === 'string' && value.includes('•')
