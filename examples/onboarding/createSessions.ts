/** The signed-in user: of a customer, without a customer yet, or of the platform's operations team. */
export interface User {
  id: string
  customerId?: string | undefined
  isOperator: boolean
  /** The name of the test customer in the tour. */
  testCustomer?: string | undefined
}

export type Sessions = ReturnType<typeof createSessions>

/** Sessions in memory, by cookie. A real backend has a database, and a password or more. */
export function createSessions() {
  const users = new Map<string, User>()
  return {
    start(user: Omit<User, 'id'>): string {
      const session = crypto.randomUUID()
      users.set(session, { ...user, id: crypto.randomUUID() })
      return session
    },
    userOf(request: Request): User | undefined {
      const session = /(?:^|;\s*)session=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1]
      return session === undefined ? undefined : users.get(session)
    },
    end: (session: string) => users.delete(session),
  }
}
