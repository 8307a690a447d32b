/** Who is signed in: a customer's user, one who has no customer yet, or one of the platform's own staff. */
export interface User {
  id: string
  customerId?: string | undefined
  isStaff: boolean
  /** As the tour calls them. */
  person?: string | undefined
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
