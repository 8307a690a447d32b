/** The full text of the End User Terms. */
export const terms = {
  version: 'V1',
  fullText: (
    <>
      <p>This is an example. Grid gives the address of the real terms for the current version.</p>
      <p>You agree that Harbor and its partners verify your identity and keep the records that the law requires.</p>
    </>
  ),
}
