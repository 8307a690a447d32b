/** A declaration that your platform asks for, with your own text. */
export interface Certification {
  /** What is declared, such as that the person may share the data of owners and directors. */
  text: string
}

/** What was ticked and typed on the review, kept while the user goes to change an answer. */
export interface Agreement {
  terms: string | undefined
  declared: { name: string; title: string; agreed: boolean }
}

/** Who declared what, and when. The library does not store it; your backend should. */
export interface Certified {
  name: string
  /** Their position in the business; empty for an individual customer. */
  title: string
  /** SHA-256 of the text, in hexadecimal. */
  textHash: string
  /** ISO 8601. */
  at: string
}
