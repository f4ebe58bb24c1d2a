import type { Decimal } from 'decimal.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Ort } from '../../message.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { isExplained } from '../reading/erklaert.js'
import type { Figur } from '../reading/figur.js'
import { absaetzeOf, passagesOf } from '../reading/passage.js'
import type { Widerspruch } from '../reading/rechenprobe/probe.js'
import { findWidersprueche } from '../reading/rechenprobe.js'
import { withRichtig } from '../reading/richtig.js'
import { findSchluesse } from '../reading/schluss.js'
import { tablesOf } from '../zahlen/tabellen.js'

/** Figures of a sentence that cannot all be right: sums, differences, shares, changes, averages. */
export const figurRechnung: Pruefregel = {
  id: 'figur-rechnung',
  schwere: 'warnung',
  erklaerung:
    'Die Zahlen eines Satzes, oder zweier zusammengehöriger Sätze, passen nicht zueinander: „312 von 1.200 sind 62 %“, „davon 541 Frauen und 58 Männer“ bei 572, „von 4.120 auf 4.326, ein Plus von 5,9 %“, „rund drei Viertel (57 %)“, „26,75 Mio. € (2.675.116 €)“, „es verbleiben …“. Runden und Wörter wie „rund“, „knapp“ oder „mehr als“ sind berücksichtigt. Eine Zahl, die sich aus anderen des Absatzes ergibt, gilt als erklärt. Welche der Zahlen falsch ist, sagt die Rechnung nicht; die Meldung nennt, was jeweils richtig wäre.',
  uebersieht:
    'Rechnungen über mehrere Absätze, Zahlen in Zitaten und Sätze, deren Zahlen anders verbunden sind als hier beschrieben',
  pruefe(pruefling, melde) {
    const tabellen = tablesOf(pruefling).filter(({ id }) => id === '')
    for (const prosa of proseOf(pruefling)) {
      if (prosa.art === 'zelle') continue
      const absaetze = absaetzeOf(prosa)
      const gemeldet = new Set<Figur>()
      const report = ({ glied, text, richtig, sonst }: Widerspruch): void => {
        if (gemeldet.has(glied.figur)) return
        gemeldet.add(glied.figur)
        melde(
          withRichtig(prosa, glied.figur, richtig),
          `${text}.`,
          `Richtig ist ${richtig}, wenn die anderen Zahlen stimmen${sonst ? `; ${sonst}` : ''}.`,
        )
      }
      const alle = absaetze.flatMap(({ figuren }) => figuren)
      for (const passage of passagesOf(prosa))
        for (const fund of findWidersprueche(passage)) if (!isExplained(fund.glied.figur, alle)) report(fund)
      // What a table beside the text says as well is no slip of the hand.
      const isInTable = ({ ort, wert }: { ort: Ort; wert: Decimal }) =>
        tabellen.some((blatt) => blatt.ort.datei === ort.datei && holdsValue(blatt, wert))
      for (const absatz of absaetze)
        for (const fund of findSchluesse(absatz)) {
          const { von, wert } = fund.glied.figur
          if (!isInTable({ ort: prosa.ort(von), wert })) report(fund)
        }
    }
  },
}

function holdsValue({ zeilen }: Datenblatt, wert: Decimal): boolean {
  return zeilen.some(({ zellen }) => zellen.some((zelle) => zelle.art === 'zahl' && zelle.wert.eq(wert)))
}
