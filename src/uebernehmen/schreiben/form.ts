import type { Ort } from '../../message.js'
import type { Leseabsatz, Lesewort } from '../lesen/lesetext.js'
import type { Quelltexte } from '../stamm/quelltexte.js'
import type { Absatzquelle } from '../stamm/stamm.js'
import type { Formwechsel } from '../vergleichen/form.js'
import type { Ersetzung, Umsetzung } from './umsetzung.js'

const STERNE: Record<string, string> = { fett: '**', kursiv: '*', 'fett und kursiv': '***' }

/** Sets off in the source what is bold or italic in Word; what else looks otherwise is told. */
export function setzeForm(
  absatz: Leseabsatz,
  quelle: Absatzquelle,
  wechsel: readonly Formwechsel[],
  texte: Quelltexte,
  ort: Ort,
): Umsetzung {
  const umsetzung: Umsetzung = { ersetzungen: [], rueckfragen: [] }
  for (const { worte, wie } of wechsel) {
    const sterne = STERNE[wie]
    const stelle = sterne && rangeOf(worte, quelle)
    if (stelle) {
      const { datei, von, bis } = stelle
      umsetzung.ersetzungen.push({ datei, von, bis: von, text: sterne }, { datei, von: bis, bis, text: sterne })
      continue
    }
    const [erstes, letztes] = [worte[0], worte.at(-1)]
    const was =
      erstes && letztes ? `„${absatz.text.slice(erstes.von, letztes.von + letztes.text.length)}“` : 'Der Absatz'
    umsetzung.rueckfragen.push({
      ort: erstes ? placeOf(erstes, quelle, texte, ort) : ort,
      text: `${was} ist in Word ${wie}.`,
      rat: 'Ist es gewollt, die Stelle von Hand ändern; Aussehen, das zur Gestaltung gehört, bleibt.',
    })
  }
  return umsetzung
}

/** Letters that were typed in prose, one behind the other, with no sign of an emphasis among them. */
function rangeOf(worte: readonly Lesewort[], { zeichen }: Absatzquelle): Omit<Ersetzung, 'text'> | undefined {
  const [erstes, letztes] = [worte[0], worte.at(-1)]
  if (!erstes || !letztes) return undefined
  const alle = zeichen.slice(erstes.von, letztes.von + letztes.text.length).filter((eines) => eines !== undefined)
  const [vorn, hinten] = [alle[0], alle.at(-1)]
  const stueck = vorn?.stueck
  if (!stueck || !hinten || stueck.art !== 'text' || stueck.weise !== 'prosa') return undefined
  if (alle.some((eines) => eines.stueck !== stueck)) return undefined
  return { datei: stueck.bereich.datei, von: vorn.von, bis: hinten.bis }
}

function placeOf({ von }: Lesewort, { zeichen }: Absatzquelle, texte: Quelltexte, sonst: Ort): Ort {
  const getippt = zeichen[von]
  return getippt?.stueck ? texte.ortOf(getippt.stueck.bereich.datei, getippt.von) : sonst
}
