/** How a box at a post office is written where Grid has customers; each begins a part of an address, and a number follows. */
const names = [
  // English
  String.raw`(?:p\.?\s?o\.?|post(?:al)?\s+office)\s*(?:-|\s)?\s*(?:box|bx)`,
  String.raw`p\.?o\.?b\.?`,
  String.raw`(?:gpo|locked|private|postal|mail)\s+(?:box|bag)`,
  // Spanish, Portuguese, Italian, French
  String.raw`(?:apartado|apdo\.?)(?:\s+(?:de\s+correos|postal|aéreo))?`,
  String.raw`casilla(?:\s+(?:de\s+correo|postal))?`,
  String.raw`(?:caixa|casella)\s+postal[e]?`,
  String.raw`(?:bo[iî]te\s+postale|b\.?p\.?)`,
  // German, Dutch, Scandinavian, Polish, Czech, Turkish
  String.raw`(?:postfach|postbus|postbox|postboks|poštovní\s+přihrádka|skr(?:ytka|\.)\s*poczt(?:owa|\.)|p\.\s?k\.)`,
  // Russian, Arabic, Chinese, Japanese, Korean
  String.raw`(?:а/я|абонентский\s+ящик|ص\.?\s?ب\.?|صندوق\s+(?:ال)?بريد|郵政信箱|邮政信箱|私書箱|사서함)`,
]
const box = new RegExp(String.raw`(?:^|[\s,])(?:${names.join('|')})\s*[:.,#]?\s*(?:n[o°º]\.?\s*)?\p{Lu}?\p{N}`, 'iu')
/** Chinese and Japanese also write the number first. */
const numberedBox = /\p{N}\s*(?:號|号)?\s*(?:信箱|私書箱)/u

/** True for an address that is a box at a post office, where a home or an office has to be named. */
export const isPostOfficeBox = (line: string): boolean => box.test(line) || numberedBox.test(line)
