/** The End User Terms, all of them, as your lawyers give them to you. */
export const terms = {
  version: 'V1',
  fullText: (
    <>
      <p>These are made up. The real ones are at the address that Grid gives for the version in force.</p>
      <p>
        You agree that Harbor and its partners check who you are, keep what the law asks them to keep, and tell you why.
      </p>
    </>
  ),
}
