import { visit } from '../../content/abschnitt/knoten.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Melde } from '../../message.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { parseZeitpunkt } from '../reading/zeitpunkt.js'
import { isGetippt, isZahl, type Zahlzelle } from '../zahlen/zelle.js'

/** Fewer figures are alike by chance. */
const MINDESTENS = 4
const SPANNE = /(?<![\d.,/])((?:19|20)\d{2})\s*(?:bis|–|-)\s*((?:19|20)\d{2})(?!\d)/g

/** Tables that have stayed behind: last year's figures under this year's heads, and titles of other years than the columns. */
export const jahrBlatt: Pruefregel = {
  id: 'jahr-blatt',
  schwere: 'warnung',
  erklaerung:
    'Ein Datenblatt ist beim Fortschreiben stehen geblieben: Die Köpfe nennen andere Jahre als im Programm des Vorjahrs, alle getippten Werte sind aber dieselben; oder der Titel einer Tabelle oder eines Diagramms nennt andere Jahre („2017 bis 2022“) als die Spalten. Ein Blatt, das samt Köpfen und Stand unverändert ist, wird nur als Hinweis genannt, denn manche Statistik ist nicht neuer.',
  uebersieht:
    'Blätter mit weniger als vier getippten Werten, einzelne stehen gebliebene Werte und Titel mit nur einem Jahr',
  pruefe(pruefling, melde) {
    const { blaetter, vorjahr } = pruefling
    for (const blatt of blaetter.values()) {
      const voriges = vorjahr?.blaetter.get(blatt.id)
      if (vorjahr && voriges) compare(blatt, voriges, vorjahr.programm.zeitraum.text, melde)
    }
    checkTitles(pruefling, melde)
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
      const { daten, titel, spalten } = knoten.attributes ?? {}
      const blatt = blaetter.get(daten ?? '')
      if (!blatt || !titel || spalten) return
      const jahre = blatt.spalten.map(({ name }) => yearIn(name)).filter((jahr) => jahr > 0)
      const [treffer, ...weitere] = titel.matchAll(SPANNE)
      if (!treffer || weitere.length > 0 || jahre.length < 2) return
      const [von, bis] = [Number(treffer[1]), Number(treffer[2])]
      const [erstes, letztes] = [Math.min(...jahre), Math.max(...jahre)]
      if ((von === erstes && bis === letztes) || von > letztes || bis < erstes) return
      melde(
        { datei, zeile: knoten.position?.start.line ?? 1, spalte: knoten.position?.start.column ?? 1 },
        `Der Titel nennt ${treffer[0]}, die Spalten von „${blatt.titel}“ reichen von ${erstes} bis ${letztes}.`,
        `Richtig ist „${erstes} bis ${letztes}“, wenn alle Spalten gezeigt werden; sonst mit spalten="…" wählen.`,
      )
    })
}
