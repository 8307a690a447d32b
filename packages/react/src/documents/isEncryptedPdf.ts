const key = [...'/Encrypt'].map(letter => letter.charCodeAt(0))

/** Whether a PDF is protected: its trailer then names an encryption dictionary. Many such files open without a password. */
export function isEncryptedPdf(bytes: Uint8Array): boolean {
  const [slash = 0] = key
  for (let at = bytes.indexOf(slash); at >= 0; at = bytes.indexOf(slash, at + 1)) {
    // `/EncryptMetadata` belongs to the dictionary itself, which may be left over in a file that is open now.
    if (key.every((byte, offset) => bytes[at + offset] === byte) && bytes[at + key.length] !== 0x4d) return true
  }
  return false
}
