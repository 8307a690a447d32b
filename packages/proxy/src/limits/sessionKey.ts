/** One key for the customers of a session, in whatever order the host names them. */
export const sessionKey = (customerIds: readonly string[]): string => [...customerIds].sort().join(' ')
