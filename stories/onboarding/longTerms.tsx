const parts = [
  'What the account is for, and what it is not for.',
  'What we check before it opens, and what we may ask for again while it is open.',
  'What you promise: that your information is true, and that you update it when it changes.',
  'What it costs, how we tell you before that changes, and how you can leave.',
  'What we keep, for how long the law asks us to, and who we may show it to.',
]

/** Made up, and as long as real terms: they scroll. */
export const longTerms = {
  version: 'V1',
  fullText: (
    <>
      <p>These terms are made up for this page.</p>
      <ol>
        {parts.map(part => (
          <li key={part}>{part}</li>
        ))}
      </ol>
      <p>Questions about any of it? Ask before you agree: the address is on every page.</p>
    </>
  ),
}
