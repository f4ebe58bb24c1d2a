import type { Melde } from '../../message.js'
import { type Benennung, readWords, rowNamed, type Worte } from '../bindung/benennung.js'
import { findLabelled } from '../bindung/beschriftung.js'
import { fieldOf, findBetterCovered, isAfterDeduction } from '../bindung/deckung.js'
import type { GebundeneFigur } from '../bindung/verwechslung/verwechslung.js'
import { findVerwechslungen } from '../bindung/verwechslung.js'
import { asPrinted, boundCell, pathOf, type Zellstelle } from '../bindung/zellstelle.js'
import { zellbezuegeOf } from '../bindung.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { between, type Figurglied, gliederOf } from '../reading/aussagen/muster.js'
import { gegenstandOf, isSameThing } from '../reading/gegenstand.js'
import { type Passage, passagesOf } from '../reading/satz/passage.js'
import { hasWord } from '../reading/worte/worte.js'
import { isGesamt } from '../zahlen/namen.js'
import type { Bucheintrag, Buchzelle } from '../zahlen/zellenbuch.js'

/** A sentence that names one row and takes its figure from another. */
export const figurGegenstand: Pruefregel = {
  id: 'figur-gegenstand',
  schwere: 'warnung',
  erklaerung:
    'Der Satz nennt eine Zeile des Datenblatts, der Ausdruck nimmt den Wert einer anderen: „Frauen stellen {{zahl geschlecht.maenner.anteil}}“. Das geschieht, wenn ein Ausdruck kopiert und nur der Satz geändert wird. Gemeldet wird, wenn zwischen dieser Zahl und ihren Nachbarn genau eine andere Zeile bei ihrem vollen Namen genannt ist, deren Wert der Absatz sonst nicht nennt, und die eingesetzte Zeile gar nicht, wenn die Wörter um die Zahl weit mehr vom Namen einer anderen Zeile sagen als von dem der eingesetzten („nicht“ und „ohne“ zählen mit, seltene Wörter mehr), oder wenn deren Zelle im selben Absatz schon an ihrer Stelle steht. Gemeldet wird auch, wenn die Überschrift eine andere Zeile nennt und nichts die eingesetzte; wenn nach „von ihnen“ oder „davon“ eine Zeile steht, die kein Teil der davor ist; wenn „der Arbeitslosen“ folgt und eine andere Zeile „Anteil an den Arbeitslosen“ heißt; eine Anzahl vor „je km²“ und eine Zeile „je km²“ ohne „je“ im Satz; „A und B jeweils“ mit dem Wert von C; „bis“ vor einer Zeile „… von“; „keine“ bei der Zeile ohne „ohne“; und eine andere Zeile, wo „er“ oder „sie“ von der vorigen weiterspricht. Gemeldet wird auch eine Zelle, die ein Satz zweimal für zwei Angaben einsetzt („Von {{a}} trägt die Kommune {{a}}“).',
  uebersieht: 'Sätze, die ihre Zeile anders nennen als das Datenblatt, und vertauschte Werte zweier genannter Zeilen',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      if (!prosa.abschnitt || !prosa.einsaetze.some(({ wert }) => wert?.herkunft.length === 1)) continue
      const gesagt = cellsIn(prosa)
      const getippte = zellbezuegeOf(pruefling).filter(({ passage }) => passage.prosa === prosa)
      const gemeldet = new Set<string>()
      for (const passage of passagesOf(prosa)) {
        const daneben = getippte.filter((bezug) => bezug.passage === passage)
        const vergeben = [...gesagt, ...daneben.map(({ buchzelle }) => buchzelle.zelle.herkunft.zelle)]
        for (const glied of gliederOf(passage)) {
          const stelle = boundCell(glied.figur, pruefling)
          if (!stelle) continue
          if (checkFigur(passage, glied, stelle, { gesagt, vergeben }, melde)) gemeldet.add(stelle.pfad)
          else if (!gemeldet.has(stelle.pfad) && isTwice(passage, glied, stelle.pfad, pruefling))
            reportTwice(stelle, glied.figur, gesagt, melde)
        }
      }
      for (const { figur, gemeint, warum } of findVerwechslungen(prosa, gesagt, pruefling)) {
        if (gemeldet.has(figur.stelle.pfad) || gemeint.zelle.wert.eq(figur.stelle.buchzelle.zelle.wert)) continue
        gemeldet.add(figur.stelle.pfad)
        reportMixedUp(figur, gemeint, warum, melde)
      }
    }
  },
}

/** The cells that a piece of text prints, as often as it does. */
function cellsIn({ einsaetze }: Prosa): string[] {
  return einsaetze.flatMap(({ wert }) => (wert?.herkunft.length === 1 ? wert.herkunft : []))
}

/**
 * Reports a figure whose row is not the one that the words around it name; whether it did. `gesagt` are the cells that the
 * piece of text prints, `vergeben` these and those that figures typed beside it give.
 */
function checkFigur(
  passage: Passage,
  glied: Figurglied,
  stelle: Zellstelle,
  { gesagt, vergeben }: { gesagt: readonly string[]; vergeben: readonly string[] },
  melde: Melde,
): boolean {
  const { buchzelle, pfad } = stelle
  const { figur } = glied
  if (!figur.einsatz) return false
  const worte = readWords(passage, glied)
  const benannt = rowNamed(buchzelle.eintrag, worte)
  // In a list of all rows each is named; then one of them stands twice, and another is left out.
  const doppelt = gesagt.indexOf(pfad) !== gesagt.lastIndexOf(pfad)
  const gemeint =
    isNamed(benannt) || benannt === 'offen' || (benannt !== 'nicht' && !doppelt) || isAfterDeduction(glied)
      ? undefined
      : rowNamedAlone(worte, stelle, vergeben, benannt, doppelt)
  const andere =
    findLabelled(passage, glied, stelle) ?? gemeint ?? rowCoveredBetter(glied, worte, stelle, vergeben, doppelt)
  if (!andere || andere.zelle.wert.eq(buchzelle.zelle.wert)) return false
  const name = andere.eintrag.reihe.name
  melde(
    figur.einsatz.ort,
    `Der Satz nennt „${name}“, ${figur.text} (${pfad}) ist der Wert von „${buchzelle.eintrag.reihe.name}“.`,
    `Für „${name}“ ist richtig ${asPrinted(andere, figur)}: ${pathOf(andere)} einsetzen, oder den Satz berichtigen.`,
  )
  return true
}

const ALLE = /^alle /i

/** The one other row that the words around a figure name in full. */
function rowNamedAlone(
  worte: Worte,
  { buchzelle, zeilen }: Zellstelle,
  vergeben: readonly string[],
  benannt: Benennung,
  doppelt: boolean,
): Buchzelle | undefined {
  const cellsNamed = (isMeant: (eintrag: Bucheintrag) => boolean): Buchzelle[] =>
    zeilen.flatMap((eintrag) => {
      const { eigenname, name } = eintrag.reihe
      if (eintrag === buchzelle.eintrag || isGesamt(eigenname) || ALLE.test(name)) return []
      if (!doppelt && GATTUNG.test(name)) return []
      if (!isMeant(eintrag)) return []
      return eintrag.zellen.filter(
        ({ spalte, zelle }) =>
          spalte === buchzelle.spalte &&
          zelle.einheit === buchzelle.zelle.einheit &&
          !vergeben.includes(zelle.herkunft.zelle),
      )
    })
  const genannte = cellsNamed((eintrag) => isNamed(rowNamed(eintrag, worte)))
  // Where the row that was taken is not spoken of at all, one that the sentence speaks of anywhere is meant.
  const [gemeint, ...weitere] =
    genannte.length === 0 && benannt === 'nicht'
      ? cellsNamed((eintrag) => !isPartOf(eintrag, buchzelle.eintrag) && isSpokenOf(eintrag, worte))
      : genannte
  return weitere.length === 0 ? gemeint : undefined
}

const BETRIEBE = /^betriebe(?: \(.*\))?$/i

/** The one other row of which the words around a figure say much more than of the row that its cell is of. */
function rowCoveredBetter(
  glied: Figurglied,
  worte: Worte,
  { buchzelle, zeilen }: Zellstelle,
  vergeben: readonly string[],
  doppelt: boolean,
): Buchzelle | undefined {
  const moegliche = zeilen.flatMap((eintrag) => {
    // Of two kinds one is meant: "nicht erwerbsfähige Leistungsberechtigte".
    const gattung =
      GATTUNG.test(eintrag.reihe.name) &&
      // Of changes each row is one of its own: no row counts what the others are of.
      !buchzelle.zelle.vorzeichen &&
      !BETRIEBE.test(eintrag.reihe.name) &&
      !GATTUNG.test(buchzelle.eintrag.reihe.name)
    if (eintrag === buchzelle.eintrag || (!doppelt && gattung)) return []
    const zelle = eintrag.zellen.find(({ spalte }) => spalte === buchzelle.spalte)
    const frei = zelle?.zelle.einheit === buchzelle.zelle.einheit && !vergeben.includes(zelle.zelle.herkunft.zelle)
    return zelle && frei ? [zelle] : []
  })
  return findBetterCovered(buchzelle, moegliche, zeilen, fieldOf(worte, glied))
}

function reportMixedUp(
  { glied: { figur }, stelle }: GebundeneFigur,
  gemeint: Buchzelle,
  warum: string,
  melde: Melde,
): void {
  if (!figur.einsatz) return
  const { eintrag, spalte } = gemeint
  melde(
    figur.einsatz.ort,
    `${figur.text} (${stelle.pfad}) ist vermutlich die falsche Zelle: ${warum}.`,
    `Für „${eintrag.reihe.name}${spalte ? `, ${spalte}` : ''}“ ist richtig ${asPrinted(gemeint, figur)}: ${pathOf(gemeint)} einsetzen, oder den Satz berichtigen.`,
  )
}

/** Whether the cell stands before in the same sentence, and not as the same thing again: "von {{a}} trägt die Kommune {{a}}". */
function isTwice(passage: Passage, glied: Figurglied, pfad: string, pruefling: Pruefling): boolean {
  const vorher = gliederOf(passage).findLast(
    (anderes) => anderes.nummer < glied.nummer && boundCell(anderes.figur, pruefling)?.pfad === pfad,
  )
  // "davon" the same as the whole, in whichever sentence.
  const oefter = passage.prosa.einsaetze.filter(({ wert }) => wert?.herkunft.length === 1 && wert.herkunft[0] === pfad)
  if (DAVON.test(glied.davor) && (oefter[0]?.von ?? glied.figur.von) < glied.figur.von) return true
  if (!vorher) return false
  if (between(passage, vorher, glied).includes('¶')) return false
  const [a, b] = [gegenstandOf(passage, vorher).kern, gegenstandOf(passage, glied).kern]
  return !isSameThing(a, b) && !NOCHMALS.test(glied.davor)
}

const DAVON = /(?<![a-zäöüß])(?:davon|hiervon)(?: [a-zäöüß]+){0,2} $/
/** "dieser 312", "jeweils", "ebenfalls": the same once more, and meant so. */
const NOCHMALS =
  /(?:diese[nrms]?|genannten|ebenfalls|ebenso|auch|jeweils|je|wieder|erneut|unverändert|weiterhin|gleichfalls)(?: [a-zäöüß]+)? $/
/** More rows that it might be say nothing. */
const HOECHSTENS_GEMEINT = 6

function reportTwice(
  { buchzelle, pfad, zeilen }: Zellstelle,
  figur: Figurglied['figur'],
  gesagt: readonly string[],
  melde: Melde,
): void {
  const andere = zeilen.flatMap((eintrag) =>
    eintrag === buchzelle.eintrag
      ? []
      : eintrag.zellen.filter(
          ({ spalte, zelle }) =>
            spalte === buchzelle.spalte &&
            zelle.einheit === buchzelle.zelle.einheit &&
            !zelle.wert.eq(buchzelle.zelle.wert) &&
            !gesagt.includes(zelle.herkunft.zelle),
        ),
  )
  if (!figur.einsatz || andere.length === 0 || andere.length > HOECHSTENS_GEMEINT) return
  melde(
    figur.einsatz.ort,
    `${figur.text} (${pfad}) steht zweimal im Satz, für zwei verschiedene Angaben.`,
    `Eine der beiden ist eine andere Zelle: ${andere.map((zelle) => `${zelle.eintrag.reihe.name} ${asPrinted(zelle, figur)}`).join(', ')}.`,
  )
}

/** A part of what was taken is spoken of behind it. */
function isPartOf({ reihe }: Bucheintrag, ganzes: Bucheintrag): boolean {
  return (reihe.davon ?? reihe.darunter) === ganzes.reihe.id
}

/** What is counted, and so stands behind the figures of all rows: "697 ELB". */
const GATTUNG =
  /^(?:alle )?(?:(?:nicht )?erwerbsfähige )?(?:leistungsberechtigte|elb|kundinnen und kunden|personen|menschen|bedarfsgemeinschaften|arbeitslose|teilnehmende|betriebe|stellen)(?: \(.*\))?$/i

const UEBRIGE = /^(?:übrige|sonstige|andere|weitere|nicht)/i

/** The sentence has the full name of a row, or the figure a long word of it beside itself that is no mere kind of persons. */
function isSpokenOf({ worte: namensworte, reihe }: Bucheintrag, { satz, hier }: Worte): boolean {
  if (UEBRIGE.test(reihe.eigenname)) return false
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
