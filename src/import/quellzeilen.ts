const QUELLE = /^(?:Daten)?Quellen?\s*:\s*/i
const STAND = /^(?:Daten|Erhebungs|Berichts)?(?:stand|monat)\s*:?\s+(?=\S)/i

/** Whether a line says where figures come from. */
export function isQuelle(text: string): boolean {
  return QUELLE.test(text)
}

/** Whether a line says of when figures are. */
export function isStand(text: string): boolean {
  return STAND.test(text) && text.length < 60
}

/** What such a line says, without the word that it begins with. */
export function withoutWord(text: string): string {
  return text.replace(QUELLE, '').replace(STAND, '').trim()
}
