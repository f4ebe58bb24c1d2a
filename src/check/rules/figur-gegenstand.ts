import type { Melde } from '../../message.js'
import { type Benennung, readWords, rowNamed, type Worte } from '../bindung/benennung.js'
import { asPrinted, boundCell, pathOf } from '../bindung/zellstelle.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { type Figurglied, gliederOf } from '../reading/aussagen/muster.js'
import { type Passage, passagesOf } from '../reading/passage.js'
import { hasWord } from '../reading/worte.js'
import { isGesamt } from '../zahlen/namen.js'
import type { Bucheintrag, Buchzelle } from '../zahlen/zellenbuch.js'

/** A sentence that names one row and takes its figure from another. */
export const figurGegenstand: Pruefregel = {
  id: 'figur-gegenstand',
  schwere: 'warnung',
  erklaerung:
    'Der Satz nennt eine Zeile des Datenblatts, der Ausdruck nimmt den Wert einer anderen: „Frauen stellen {{zahl geschlecht.maenner.anteil}}“. Das geschieht, wenn ein Ausdruck kopiert und nur der Satz geändert wird. Gemeldet wird, wenn zwischen dieser Zahl und ihren Nachbarn genau eine andere Zeile bei ihrem vollen Namen genannt ist, deren Wert der Absatz sonst nicht nennt, und die eingesetzte Zeile gar nicht, oder wenn deren Zelle im selben Absatz schon an ihrer Stelle steht.',
  uebersieht: 'Sätze, die ihre Zeile anders nennen als das Datenblatt, und vertauschte Werte zweier genannter Zeilen',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      if (!prosa.abschnitt || !prosa.einsaetze.some(({ wert }) => wert?.herkunft.length === 1)) continue
      const gesagt = cellsIn(prosa)
      for (const passage of passagesOf(prosa))
        for (const glied of gliederOf(passage)) checkFigur(passage, glied, gesagt, pruefling, melde)
    }
  },
}

/** The cells that a piece of text prints, as often as it does. */
function cellsIn({ einsaetze }: Prosa): string[] {
  return einsaetze.flatMap(({ wert }) => (wert?.herkunft.length === 1 ? wert.herkunft : []))
}

function checkFigur(
  passage: Passage,
  glied: Figurglied,
  gesagt: readonly string[],
  pruefling: Pruefling,
  melde: Melde,
): void {
  const { figur } = glied
  const stelle = boundCell(figur, pruefling)
  if (!stelle || !figur.einsatz) return
  const { buchzelle, pfad, zeilen } = stelle
  const worte = readWords(passage, glied)
  const benannt = rowNamed(buchzelle.eintrag, worte)
  // In a list of all rows each is named; then one of them stands twice, and another is left out.
  const doppelt = gesagt.indexOf(pfad) !== gesagt.lastIndexOf(pfad)
  if (isNamed(benannt) || benannt === 'offen' || (benannt !== 'nicht' && !doppelt)) return
  const cellsNamed = (isMeant: (eintrag: Bucheintrag) => boolean): Buchzelle[] =>
    zeilen.flatMap((eintrag) => {
      const { eigenname, name } = eintrag.reihe
      if (eintrag === buchzelle.eintrag || isGesamt(eigenname) || (!doppelt && GATTUNG.test(name))) return []
      if (!isMeant(eintrag)) return []
      return eintrag.zellen.filter(
        ({ spalte, zelle }) =>
          spalte === buchzelle.spalte &&
          zelle.einheit === buchzelle.zelle.einheit &&
          !gesagt.includes(zelle.herkunft.zelle),
      )
    })
  const genannte = cellsNamed((eintrag) => isNamed(rowNamed(eintrag, worte)))
  // Where the row that was taken is not spoken of at all, one that the sentence speaks of anywhere is meant.
  const [gemeint, ...weitere] =
    genannte.length === 0 && benannt === 'nicht' ? cellsNamed((eintrag) => isSpokenOf(eintrag, worte)) : genannte
  if (!gemeint || weitere.length > 0 || gemeint.zelle.wert.eq(buchzelle.zelle.wert)) return
  const name = gemeint.eintrag.reihe.name
  melde(
    figur.einsatz.ort,
    `Der Satz nennt „${name}“, ${figur.text.trim()} (${pfad}) ist der Wert von „${buchzelle.eintrag.reihe.name}“.`,
    `Für „${name}“ ist richtig ${asPrinted(gemeint, figur)}: ${pathOf(gemeint)} einsetzen, oder den Satz berichtigen.`,
  )
}

/** What is counted, and so stands behind the figures of all rows: "697 ELB". */
const GATTUNG =
  /^(?:alle )?(?:(?:nicht )?erwerbsfähige )?(?:leistungsberechtigte|elb|kundinnen und kunden|personen|menschen|bedarfsgemeinschaften|arbeitslose|teilnehmende|betriebe|stellen)(?: \(.*\))?$/i

/** The sentence has the full name of a row, or the figure a long word of it beside itself that is no mere kind of persons. */
function isSpokenOf({ worte: namensworte, reihe }: Bucheintrag, { satz, hier }: Worte): boolean {
  if (/^(?:übrige|sonstige|andere|weitere|nicht)/i.test(reihe.eigenname)) return false
  const worte = [...namensworte]
  return (
    (worte.length > 0 && worte.every((wort) => hasWord(satz, wort)) && worte.some((wort) => wort.length >= LANG)) ||
    worte.some((wort) => wort.length >= LANG && !PERSONEN.test(wort) && hasWord(hier, wort))
  )
}

const PERSONEN = /^(?:leistungsberecht|bedarfsgemeinschaft|arbeitslos|arbeitsuchend|beschäftigt|teilnehm)/
const LANG = 9

function isNamed(benannt: Benennung): boolean {
  return benannt === 'genau' || benannt === 'hier'
}
