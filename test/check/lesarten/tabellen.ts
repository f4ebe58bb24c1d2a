import { proseOf } from '../../../src/check/prosa.js'
import type { Pruefling } from '../../../src/check/pruefling.js'
import { seriesOf } from '../../../src/check/tabellensatz/zeitreihe.js'
import { findAnteilspalten } from '../../../src/check/zahlen/anteilspalte.js'
import { rasterOf } from '../../../src/check/zahlen/raster.js'
import { findAufteilungen } from '../../../src/check/zahlen/summen.js'
import { tablesOf } from '../../../src/check/zahlen/tabellen.js'
import { findAenderungen } from '../../../src/check/zahlen/veraenderungen.js'
import { zellenbuchOf } from '../../../src/check/zahlen/zellenbuch.js'
import { collectZahlenspiegel } from '../../../src/check/zahlenspiegel.js'
import type { Datenblatt } from '../../../src/figures/datenblatt.js'
import type { Ort } from '../../../src/message.js'
import { tellWert } from './wort.js'

/** How the tables of a programme are understood: parts of wholes, changes, shares, series, and what each row and column is called. */
export function tellTabellen(pruefling: Pruefling): string {
  const buch = zellenbuchOf(pruefling)
  return tablesOf(pruefling)
    .map((blatt) => {
      const eintraege = buch.rowsOf(blatt).map(({ reihe, worte, umfeld, kuerzel, zellen }) => {
        const gesagt = zellen.map(({ spalte, zeit, art }) => `${spalte}${zeit ? ` ${tellWert(zeit)}` : ''} ${art}`)
        return `  „${reihe.name}“ ${kuerzel} ${tellWert(worte)} ${tellWert(umfeld)}: ${gesagt.join(', ')}\n`
      })
      return `${blatt.id} „${blatt.titel}“\n${tellBlatt(blatt)}${eintraege.join('')}`
    })
    .join('')
}

function tellBlatt(blatt: Datenblatt): string {
  const aufteilungen = rasterOf(blatt).flatMap((raster) => [
    ...findAufteilungen(raster).map((eine) => `  ${raster.art} ${tellWert(eine)}\n`),
    ...findAnteilspalten(raster).map((fund) => `  Anteil ${tellWert(fund)}\n`),
  ])
  const aenderungen = findAenderungen(blatt).map((eine) => `  Änderung ${tellWert(eine)}\n`)
  const reihen = seriesOf(blatt).map(({ name, worte, titelworte, einheit, werte }) => {
    const gezaehlt = werte.map(({ zeit, zelle }) => `${tellWert(zeit)} ${tellWert(zelle)}`)
    return `  Reihe „${name}“ ${tellWert(worte)} ${tellWert(titelworte)} ${einheit}: ${gezaehlt.join(', ')}\n`
  })
  return [...aufteilungen, ...aenderungen, ...reihen].join('')
}

/** Each piece of running text with what was put in, and each figure with its origin. */
export function tellProsa(pruefling: Pruefling): string {
  const stuecke = proseOf(pruefling).map((prosa) => {
    const einsaetze = prosa.einsaetze.map(({ art, von, bis, quelle }) => ` ${art} ${von}–${bis} ${quelle}`)
    return `${placeOf(prosa.ort(0))}–${placeOf(prosa.ort(prosa.text.length - 1))} ${prosa.art} ${prosa.name} ${prosa.daten ?? ''} ${prosa.text.slice(0, 30)}${einsaetze.join('')}\n`
  })
  const zahlen = collectZahlenspiegel(pruefling).map(
    ({ gedruckt, wo, satzstelle, zelle, formel, herkunft, nachweis, gerundet, vorjahr, veraenderung }) =>
      `${[
        ...[gedruckt, `${placeOf(wo)} ${wo.stelle} ${satzstelle}`, zelle, formel, herkunft ? placeOf(herkunft) : ''],
        ...[nachweis, gerundet, vorjahr, veraenderung],
      ].join(' | ')}\n`,
  )
  return [...stuecke, ...zahlen].join('')
}

function placeOf({ datei, zeile, spalte }: Ort): string {
  return `${datei.split('/').at(-1)}:${zeile}:${spalte}`
}
