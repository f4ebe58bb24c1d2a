import type { Fremdabsatz } from '../../worddatei/modell.js'
import { textOf } from '../gliederung.js'
import type { Importstueck } from './stueck.js'

const DARUNTER =
  /^(?:Daten)?(?:quellen?|stand|bildnachweis|foto|grafik|datenstand|berichtsmonat|erhebungsstand)(?:\s*[:(]|\s+\d)/i

/** Lines of source and state, and small print, belong to the table or picture above them. */
export function attachSources(stuecke: readonly Importstueck[], grund: number): Importstueck[] {
  const fertig: Importstueck[] = []
  for (const stueck of stuecke) {
    const davor = fertig.at(-1)
    if (stueck.art === 'absatz' && davor?.art === 'objekt' && isBelow(stueck.absatz, grund))
      davor.darunter.push(textOf(stueck.absatz))
    else fertig.push(stueck)
  }
  return fertig
}

function isBelow(absatz: Fremdabsatz, grund: number): boolean {
  const text = textOf(absatz)
  if (absatz.laeufe.some(({ art }) => art === 'note') || text.length > 300) return false
  return (
    DARUNTER.test(text) ||
    absatz.stile.some((stil) => /^(?:quelle|source)/.test(stil)) ||
    (absatz.groesse <= grund - 1.5 && /^(?:\*|\d\)|[¹²³]|anm|hinweis|abweich|rundung)/i.test(text))
  )
}
