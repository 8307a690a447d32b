/** What an approved customer sees. Your server checks the status again before money moves. */
export function Account() {
  return (
    <>
      <h2>Welcome to Harbor</h2>
      <p>Your account is open.</p>
    </>
  )
}
