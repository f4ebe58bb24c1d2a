import { readWords } from '../../../src/check/bindung/benennung.js'
import { findLabelled } from '../../../src/check/bindung/beschriftung.js'
import { coverageOf, fieldOf } from '../../../src/check/bindung/deckung.js'
import { isMeanOfOthers, ownWords } from '../../../src/check/bindung/deutung/mittel.js'
import { isTotalOfColumn } from '../../../src/check/bindung/deutung/spaltensumme.js'
import { weigh } from '../../../src/check/bindung/indizien.js'
import {
  candidatesFor,
  inUnitOf,
  isFiner,
  isSame,
  roundedAs,
  slipFrom,
  type Zellkandidat,
} from '../../../src/check/bindung/kandidat.js'
import { Tabellenumfeld } from '../../../src/check/bindung/tabellenumfeld.js'
import { Textstand } from '../../../src/check/bindung/textstand.js'
import { findUngebundene } from '../../../src/check/bindung/ungebundene.js'
import { VerwaisteZellen } from '../../../src/check/bindung/verwaist.js'
import { findVerwechslungen } from '../../../src/check/bindung/verwechslung.js'
import type { GeleseneFigur } from '../../../src/check/bindung/zellbezug.js'
import { boundCell, pathOf } from '../../../src/check/bindung/zellstelle.js'
import type { Prosa } from '../../../src/check/prosa/stueck.js'
import { proseOf } from '../../../src/check/prosa.js'
import type { Pruefling } from '../../../src/check/pruefling.js'
import { gliederOf } from '../../../src/check/reading/aussagen/muster.js'
import { passagesOf } from '../../../src/check/reading/satz/passage.js'
import { zellenbuchOf } from '../../../src/check/zahlen/zellenbuch.js'
import { tellWert } from './wort.js'

/** So many cells of each figure are told: those that most speaks for. */
const ZELLEN = 6

/** What speaks for and against each cell that a figure may be, and what the figures of a piece of text say together. */
export function tellBindung(pruefling: Pruefling): string {
  const buch = zellenbuchOf(pruefling)
  const umgebung = new Tabellenumfeld(pruefling)
  const verwaiste = new VerwaisteZellen(pruefling)
  const zeilen = proseOf(pruefling).flatMap((prosa) => {
    if (!prosa.abschnitt || prosa.art === 'zelle' || !/\d|\ufffc/.test(prosa.text)) return []
    const nahe = umgebung.tablesNear(prosa)
    if (nahe.size === 0) return []
    const gelesen = passagesOf(prosa).flatMap((passage) =>
      gliederOf(passage).map((glied): GeleseneFigur => {
        const worte = readWords(passage, glied)
        return { passage, glied, worte, kandidaten: candidatesFor(passage, glied, worte, buch, nahe.keys()) }
      }),
    )
    const stand = new Textstand(prosa, buch, gelesen, nahe)
    return [
      `${[...nahe].map(([{ id }, abstand]) => `${id} ${abstand}`).join(', ')}\n`,
      ...gelesen.flatMap((figur) => tellFigur(figur, stand, verwaiste, pruefling)),
      ...tellVerwechslungen(prosa, pruefling),
    ]
  })
  const offen = findUngebundene(pruefling).map(({ text, zellen }) => `  offen ${text}: ${zellen.join(' ')}\n`)
  return [...zeilen, ...offen].join('')
}

function tellFigur(
  gelesen: GeleseneFigur,
  stand: Textstand,
  verwaiste: VerwaisteZellen,
  pruefling: Pruefling,
): string[] {
  const { passage, glied, worte, kandidaten } = gelesen
  const { figur } = glied
  const umfeld = fieldOf(worte, glied)
  const gebunden = boundCell(figur, pruefling)
  const benannt = gebunden && findLabelled(passage, glied, gebunden)
  const kopf = [
    ...[`${glied.art}${glied.nummer} ${figur.text.trim()} ${tellWert(umfeld)} kürzer ${tellWert(worte.kuerzel)}`],
    ...[`gesagt ${stand.saidBy(gelesen) ?? 'nicht'}`, ...(stand.isElsewhere(figur) ? ['anderswo'] : [])],
    ...(gebunden ? [`gebunden ${gebunden.pfad}`] : []),
    ...(benannt ? [`beschriftet ${pathOf(benannt)}`] : []),
  ]
  const zellen = kandidaten.map((kandidat) => tellKandidat(kandidat, gelesen, stand, verwaiste))
  const beste = zellen.sort((a, b) => b.punkte - a.punkte).slice(0, ZELLEN)
  return [`  ${kopf.join(' ')}\n`, ...beste.map(({ text, punkte }) => `    ${punkte.toFixed(2)} ${text}\n`)]
}

function tellKandidat(
  kandidat: Zellkandidat,
  gelesen: GeleseneFigur,
  stand: Textstand,
  verwaiste: VerwaisteZellen,
): { text: string; punkte: number } {
  const { passage, glied, worte } = gelesen
  const { figur } = glied
  const { buchzelle, benannt, zeit, passt } = kandidat
  const { eintrag, zelle } = buchzelle
  const zeilen = stand.rowsOf(buchzelle)
  const wie = slipFrom(figur, buchzelle)
  const deckung = coverageOf(eintrag, zeilen, fieldOf(worte, glied))
  const umstaende = {
    ...{ abstand: stand.distanceOf(buchzelle), worte, deckung, gesagt: stand.isGiven(buchzelle, figur) },
    ...{ uebrig: stand.isLeft(buchzelle, gelesen), verwaist: verwaiste.has(buchzelle) },
    nachbarzeit: stand.isTimeOfNeighbours(passage, buchzelle),
  }
  const ja = Object.entries({
    ...{ gleich: isSame(figur, buchzelle), genauer: isFiner(figur, zelle), Wechsel: !passt },
    ...{ gesagt: umstaende.gesagt, übrig: umstaende.uebrig, verwaist: umstaende.verwaist, Zeit: umstaende.nachbarzeit },
    Mittel: isMeanOfOthers(ownWords(glied), kandidat),
    Spaltensumme: isTotalOfColumn(figur, buchzelle, zeilen),
    fremd: stand.isRowOfOther(eintrag, glied),
  }).flatMap(([name, ist]) => (ist ? [name] : []))
  const rund = roundedAs(figur, inUnitOf(figur, buchzelle))
  return {
    punkte: weigh(kandidat, wie ?? 'ziffer', figur, umstaende),
    text: [
      ...[`${eintrag.blatt.id} „${eintrag.reihe.name}“ „${buchzelle.spalte}“ ${inUnitOf(figur, buchzelle)}`, benannt],
      ...[zeit, wie ?? '–', deckung.toFixed(2), umstaende.abstand ?? 'fern', ...ja, rund ? `rund ${rund}` : ''],
    ]
      .join(' ')
      .trimEnd(),
  }
}

function tellVerwechslungen(prosa: Prosa, pruefling: Pruefling): string[] {
  return findVerwechslungen(prosa, [], pruefling).map(
    ({ figur, gemeint, warum }) => `  ${figur.stelle.pfad} gemeint ${pathOf(gemeint)}: ${warum}\n`,
  )
}
