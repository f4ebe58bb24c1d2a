import { formatMitEinheit, formatZelle } from '../../figures/format.js'
import type { Pruefregel } from '../pruefling.js'
import { findGleichungen, type Gleichung, holds, neededFor, slipFor } from '../zahlen/gleichungen.js'
import { tablesOf } from '../zahlen/tabellen.js'
import type { Zahlzelle } from '../zahlen/zelle.js'

/** More cells that a slip might explain leave open which it was. */
const HOECHSTENS_VERDAECHTIG = 5

/** A typed cell with which a sum is wrong, and but for one slip of the hand would be right. */
export const figurVertippt: Pruefregel = {
  id: 'figur-vertippt',
  schwere: 'warnung',
  erklaerung:
    'Eine Summe geht nicht auf, und diese Zelle erklärt es: Mit einer anderen Ziffer, zwei vertauschten Ziffern oder einem versetzten Komma stimmt sie, und keine andere Summe wird dadurch falsch. Die Meldung nennt den Wert, der dann richtig wäre; die Summe selbst meldet figur-summe oder figur-gedruckt. Kommen mehr als fünf Zellen in Frage, wird keine genannt.',
  uebersieht: 'zwei Fehler, die sich aufheben, und Werte, die in keiner Summe stehen',
  pruefe(pruefling, melde) {
    const gleichungen = findGleichungen(tablesOf(pruefling), pruefling.blaetter)
    const falsche = gleichungen.filter((gleichung) => !holds(gleichung))
    if (falsche.length === 0) return
    const jeZelle = new Map<Zahlzelle, Gleichung[]>()
    for (const gleichung of gleichungen) {
      for (const zelle of gleichung.zellen) jeZelle.set(zelle, [...(jeZelle.get(zelle) ?? []), gleichung])
    }
    const gemeldet = new Set<Zahlzelle>()
    for (const gleichung of falsche) {
      const verdacht = gleichung.zellen.flatMap((zelle) => {
        const richtig = slipFor(gleichung, zelle)
        if (!richtig) return []
        const andere = (jeZelle.get(zelle) ?? []).filter((eine) => eine !== gleichung)
        // Mended, it must make every sum right that it stands in.
        const passt = andere.every((eine) => !neededFor(eine, zelle).minus(richtig).abs().gt(eine.spielraum))
        return passt ? [{ zelle, richtig, belege: andere.length }] : []
      })
      const meiste = Math.max(0, ...verdacht.map(({ belege }) => belege))
      const engere = verdacht.filter(({ belege }) => belege === meiste)
      if (engere.length > HOECHSTENS_VERDAECHTIG) continue
      for (const { zelle, richtig } of engere) {
        if (gemeldet.has(zelle)) continue
        gemeldet.add(zelle)
        const wert = formatMitEinheit(richtig, zelle.einheit, zelle.stellen)
        const { ort } = zelle.herkunft
        // In YAML numbers are typed as machines write them; what else a file holds, only people can put right.
        const istSicher = engere.length === 1 && ort.datei.endsWith('.yaml')
        melde(
          istSicher ? { ...ort, ersatz: richtig.toFixed(zelle.stellen) } : ort,
          `${formatZelle(zelle, { mitEinheit: true })} passt nicht zu ${gleichung.wozu}; mit ${wert} stimmt es.`,
          `Richtig ist ${wert}, wenn die anderen Werte stimmen${engere.length > 1 ? '; in Frage kommen auch andere Zellen derselben Summe' : ''}.`,
        )
      }
    }
  },
}
