/** What an approved customer sees. Your server decides again before any money moves. */
export function Account() {
  return (
    <>
      <h2>Welcome to Harbor</h2>
      <p>Your account is open.</p>
    </>
  )
}
