/** What is behind a gate: the host's own page. */
export const Account = () => (
  <div>
    <h2>Your account</h2>
    <p>Everything that needs an approval.</p>
  </div>
)
