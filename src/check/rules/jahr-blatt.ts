import { ortOf, visit } from '../../content/abschnitt/knoten.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Melde, Ort } from '../../message.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { parseZeitpunkt } from '../reading/zeit/zeitpunkt.js'
import { isGeplant } from '../zahlen/namen.js'
import { isGetippt, isZahl, type Zahlzelle } from '../zahlen/zelle.js'

/** Fewer figures are alike by chance. */
const MINDESTENS = 4
const SPANNE = /(?<![\d.,/])((?:19|20)\d{2})\s*(?:bis|–|-)\s*((?:19|20)\d{2})(?!\d)/g

/** Tables that have stayed behind: last year's figures under this year's heads, and titles of other years than the columns. */
export const jahrBlatt: Pruefregel = {
  id: 'jahr-blatt',
  schwere: 'warnung',
  erklaerung:
    'Ein Datenblatt ist beim Fortschreiben stehen geblieben: Die Köpfe nennen andere Jahre als im Programm des Vorjahrs, alle getippten Werte sind aber dieselben; oder der Titel einer Tabelle oder eines Diagramms nennt andere Jahre („2017 bis 2022“) als die Spalten; oder Titel oder Alternativtext nennen das Jahr vor dem der einzigen Spalte; oder eine Veränderung rechnet mit den Spalten des Vorjahrs, obwohl das Blatt eine neuere hat. Ein Blatt, das samt Köpfen und Stand unverändert ist, wird nur als Hinweis genannt, denn manche Statistik ist nicht neuer.',
  uebersieht:
    'Blätter mit weniger als vier getippten Werten, einzelne stehen gebliebene Werte und Titel mit nur einem Jahr über Spalten mehrerer Jahre',
  pruefe(pruefling, melde) {
    const { blaetter, vorjahr } = pruefling
    for (const blatt of blaetter.values()) {
      const voriges = vorjahr?.blaetter.get(blatt.id)
      if (vorjahr && voriges) compare(blatt, voriges, vorjahr.programm.zeitraum.text, melde)
    }
    checkTitles(pruefling, melde)
    for (const blatt of blaetter.values()) {
      checkYear(blatt, blatt.titel, 'Titel', blatt.ort, melde)
      checkOperands(blatt, pruefling.programm.zeitraum.bis, melde)
    }
  },
}

function compare(blatt: Datenblatt, voriges: Datenblatt, programm: string, melde: Melde): void {
  const werte = typedValues(blatt)
  if (werte.length < MINDESTENS || werte.join(' ') !== typedValues(voriges).join(' ')) return
  const [neu, alt] = [blatt, voriges].map(({ spalten }) => spalten.map(({ name }) => name)) as [string[], string[]]
  const moved = neu.findIndex((name, index) => yearIn(name) !== yearIn(alt[index] ?? ''))
  if (neu.length === alt.length && moved >= 0)
    melde(
      blatt.spalten[moved]?.ort ?? blatt.ort,
      `„${blatt.titel}“: Der Kopf heißt „${neu[moved]}“, im Programm ${programm} hieß er „${alt[moved]}“, aber alle ${werte.length} getippten Werte sind dieselben.`,
      `Die Werte für „${neu[moved]}“ eintragen oder den Kopf „${alt[moved]}“ lassen.`,
    )
  else if (neu.join('|') === alt.join('|') && blatt.stand === voriges.stand && neu.every((name) => yearIn(name) === 0))
    melde(
      blatt.ort,
      `„${blatt.titel}“ ist dasselbe Datenblatt wie im Programm ${programm}: alle ${werte.length} getippten Werte sind gleich.`,
      'Gibt es neuere Werte, sie eintragen; sonst den Stand der Werte nennen (stand: …).',
      'hinweis',
    )
}

/** The typed figures in order, with the ids of their rows. */
function typedValues({ zeilen }: Datenblatt): string[] {
  return zeilen.flatMap(({ id, zellen }) =>
    zellen.flatMap((zelle) => (isZahl(zelle) && isGetippt(zelle) ? `${id}:${textOf(zelle)}` : [])),
  )
}

function textOf({ wert, einheit }: Zahlzelle): string {
  return `${wert.toFixed()}${einheit}`
}

function yearIn(name: string): number {
  return parseZeitpunkt(name)?.jahr ?? 0
}

/** "Haushaltsmittel 2017 bis 2022" above columns up to 2023; a block that chooses columns shows what it likes. */
function checkTitles({ programm, blaetter }: Pruefling, melde: Melde): void {
  for (const { baum, datei } of programm.abschnitte)
    visit(baum, (knoten) => {
      if (knoten.type !== 'leafDirective') return
      const { daten, titel, alt, spalten } = knoten.attributes ?? {}
      const blatt = blaetter.get(daten ?? '')
      if (!blatt || spalten) return
      const ort = ortOf(knoten, datei)
      if (alt) checkYear(blatt, alt, 'Alternativtext', ort, melde)
      if (!titel) return
      checkYear(blatt, titel, 'Titel', ort, melde)
      const jahre = blatt.spalten.map(({ name }) => yearIn(name)).filter((jahr) => jahr > 0)
      const [treffer, ...weitere] = titel.matchAll(SPANNE)
      if (!treffer || weitere.length > 0 || jahre.length < 2) return
      const [von, bis] = [Number(treffer[1]), Number(treffer[2])]
      const [erstes, letztes] = [Math.min(...jahre), Math.max(...jahre)]
      if ((von === erstes && bis === letztes) || von > letztes || bis < erstes) return
      melde(
        ort,
        `Der Titel nennt ${treffer[0]}, die Spalten von „${blatt.titel}“ reichen von ${erstes} bis ${letztes}.`,
        `Richtig ist „${erstes} bis ${letztes}“, wenn alle Spalten gezeigt werden; sonst mit spalten="…" wählen.`,
      )
    })
}

/** A year that says of when the figures are; not a beginning, an end, a reference, a law or a name. */
const EIN_JAHR = /(?<![\p{L}\d.,/-])((?:19|20)\d{2})(?![\d/–-]|[.,]\d)/gu
const BEZUGSJAHR =
  /(?:seit|ab|bis|gegenüber|stand|basis|zensus|vergleich|zu|von|nach|agenda|ziel|fassung|programm)\p{L}*[\s:]+(?:\p{L}+[\s.]+)?$/iu

/** "Mittelverteilung 2023" over the one column 2024: the year before that of the only columns, which it does not have. */
function checkYear(blatt: Datenblatt, text: string, was: 'Titel' | 'Alternativtext', ort: Ort, melde: Melde): void {
  const jahre = new Set(blatt.spalten.map(({ name }) => yearIn(name)).filter((jahr) => jahr > 0))
  const [treffer, ...weitere] = text.matchAll(EIN_JAHR)
  if (!treffer || weitere.length > 0 || jahre.size === 0 || BEZUGSJAHR.test(text.slice(0, treffer.index))) return
  const [genannt, erstes, letztes] = [Number(treffer[1]), Math.min(...jahre), Math.max(...jahre)]
  if (jahre.has(genannt) || genannt !== letztes - 1 || erstes !== letztes) return
  melde(
    ort,
    `Der ${was} „${text}“ nennt ${genannt}, die Spalten von „${blatt.titel}“ sind von ${letztes}.`,
    `Richtig ist ${letztes}, wenn die Werte von ${letztes} sind.`,
  )
}

/** A change "zum Vorjahr" between two columns, where the sheet has a later one by now. */
function checkOperands({ titel, spalten, ort }: Datenblatt, bis: number, melde: Melde): void {
  const letztes = Math.max(
    ...spalten.filter(({ rechnung, name }) => !rechnung && !isGeplant(name)).map(({ name }) => yearIn(name)),
  )
  if (letztes > bis) return
  const veraltet = spalten
    .filter(({ rechnung }) => rechnung && UNTERSCHIED.has(rechnung.art))
    .map((spalte) => ({ spalte, jahre: operandYears(spalte.rechnung?.formel ?? '') }))
  // Changes from year to year, of which one is the latest, are a series.
  if (veraltet.some(({ jahre }) => jahre.includes(letztes))) return
  for (const { spalte, jahre } of veraltet) {
    const [a = 0, b = 0] = jahre
    if (jahre.length !== 2 || b !== letztes - 1 || a >= b || yearIn(spalte.name) > 0) continue
    melde(
      spalte.rechnung?.ort ?? ort,
      `„${titel}“: „${spalte.name}“ rechnet von ${a} nach ${b}, das Blatt hat schon ${letztes}.`,
      `Richtig ist die Veränderung von ${a + letztes - b} nach ${letztes}; [vorjahr, jahr] wandert beim Fortschreiben mit. Ist die frühere gemeint, die Jahre in den Kopf schreiben.`,
    )
  }
}

const UNTERSCHIED: ReadonlySet<string> = new Set(['veraenderung', 'differenz', 'punkte'])

const OPERANDEN = /\(([^()]*)\)$/
const JAHR = /^\s*(?:19|20)\d{2}$/

/** "veraenderung(2022, 2023)": the years of its columns; those that are no year give none. */
function operandYears(formel: string): number[] {
  const [, operanden = ''] = OPERANDEN.exec(formel) ?? []
  return operanden.split(',').flatMap((operand) => (JAHR.test(operand) ? Number(operand) : []))
}
