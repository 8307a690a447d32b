/** What you keep about your users. Yours is a database. */
export interface Users {
  /** Checks the password; undefined when it is wrong. */
  signIn(name: string, password: string): Promise<{ id: string } | undefined>
  /** The Grid customer that you stored for a user. */
  customerIdOf(userId: string): Promise<string | undefined>
  keepCustomerId(userId: string, customerId: string): Promise<void>
}
