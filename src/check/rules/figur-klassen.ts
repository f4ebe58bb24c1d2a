import { addUnder } from '../../add-under.js'
import type { Melde, Ort } from '../../message.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { gapBetween, type Klasse, overlap, parseKlasse } from '../zahlen/klasse.js'
import { rasterOf } from '../zahlen/raster.js'
import { tablesOf } from '../zahlen/tabellen.js'

interface Fundstelle {
  klasse: Klasse
  ort: Ort
}

/** Classes that overlap or leave a gap: in the rows and columns of a table, and in a list. */
export const figurKlassen: Pruefregel = {
  id: 'figur-klassen',
  schwere: 'warnung',
  erklaerung:
    'Klassen überschneiden sich („50 bis 250“ und „250 und mehr“) oder lassen eine Lücke („25 bis unter 50“ und „55 und älter“). Wer genau auf der Grenze liegt, wird zweimal gezählt oder gar nicht. Eindeutig sind „unter 25“, „25 bis unter 55“, „55 und älter“.',
  uebersieht:
    'Klassen, deren Namen keine Zahlen enthalten, Lücken, die breiter sind als die schmalste Klasse, und Grenzen, die in verschiedenen Tabellen verschieden gezogen sind',
  pruefe(pruefling, melde) {
    for (const blatt of tablesOf(pruefling)) {
      for (const { reihen } of rasterOf(blatt)) {
        const gruppen = new Map<string, Fundstelle[]>()
        for (const { eigenname, block, stufe, davon, darunter, ort } of reihen) {
          const klasse = parseKlasse(eigenname)
          if (klasse) addUnder(gruppen, `${block} ${stufe} ${davon ?? darunter ?? ''}`, { klasse, ort })
        }
        for (const gruppe of gruppen.values()) checkKlassen(gruppe, melde)
      }
    }
    for (const liste of listsOf(proseOf(pruefling))) checkKlassen(liste, melde)
  },
}

/** Neighbouring items of a list that each name one class: "18,7 Prozent Kleinbetriebe (10 bis 49 Beschäftigte)". */
function listsOf(prosa: readonly Prosa[]): Fundstelle[][] {
  const listen: Fundstelle[][] = [[]]
  for (const stueck of prosa) {
    const klasse = stueck.art === 'punkt' ? classOfItem(stueck.text) : undefined
    if (klasse) listen.at(-1)?.push({ klasse, ort: stueck.ort(0) })
    else listen.push([])
  }
  return listen
}

const IN_KLAMMERN = /\(([^()]{3,60})\)/
const VOR_DOPPELPUNKT = /^([^:,.]{3,60})(?::|$)/

/** The class stands in brackets or before the colon. */
function classOfItem(text: string): Klasse | undefined {
  const klammer = IN_KLAMMERN.exec(text)?.[1]
  const vorn = VOR_DOPPELPUNKT.exec(text)?.[1]
  const name = [vorn, klammer].find((teil) => teil !== undefined && parseKlasse(teil))
  return name === undefined ? undefined : parseKlasse(name)
}

function checkKlassen(stellen: readonly Fundstelle[], melde: Melde): void {
  const sortiert = [...stellen].sort((a, b) => a.klasse.von - b.klasse.von || a.klasse.bis - b.klasse.bis)
  const breiten = sortiert.map(({ klasse }) => klasse.bis - klasse.von).filter(Number.isFinite)
  // A gap as wide as a class is a class that the author left out on purpose.
  const schmalste = breiten.reduce((bisher, breite) => Math.min(bisher, breite), breiten[0] ?? 0)
  let vorige: Fundstelle | undefined
  for (const stelle of sortiert) {
    if (vorige) {
      if (overlap(vorige.klasse, stelle.klasse)) reportOverlap(vorige, stelle, melde)
      else if (sortiert.length > 2 && isSame(vorige.klasse, stelle.klasse)) reportGap(vorige, stelle, schmalste, melde)
    }
    if (!vorige || stelle.klasse.bis >= vorige.klasse.bis) vorige = stelle
  }
}

function isSame(a: Klasse, b: Klasse): boolean {
  return a.wovon === b.wovon || a.wovon === '' || b.wovon === ''
}

function reportOverlap({ klasse: a }: Fundstelle, { klasse: b, ort }: Fundstelle, melde: Melde): void {
  const grenze = Math.min(a.bis, b.bis)
  const wo = b.von === grenze ? `bei ${grenze}` : `von ${b.von} bis ${grenze}`
  const rat =
    b.von === grenze
      ? `Eindeutig sind „${Number.isFinite(a.von) ? `${a.von} bis ` : ''}unter ${grenze}“ und „${grenze} ${Number.isFinite(b.bis) ? `bis unter ${b.bis}` : a.wovon === 'jahr' || b.wovon === 'jahr' ? 'und älter' : 'und mehr'}“, wenn die Zahlen so erhoben sind.`
      : 'Die Grenzen so setzen, dass jeder Wert in genau eine Klasse fällt.'
  melde(ort, `Die Klassen „${a.name}“ und „${b.name}“ überschneiden sich ${wo}.`, rat)
}

function reportGap({ klasse: a }: Fundstelle, { klasse: b, ort }: Fundstelle, schmalste: number, melde: Melde): void {
  const luecke = gapBetween(a, b)
  if (!luecke || luecke.bis - luecke.von + 1 > Math.max(1, schmalste)) return
  const wo =
    luecke.von === luecke.bis
      ? `${luecke.von} gehört in keine von beiden`
      : `${luecke.von} bis ${luecke.bis} gehören in keine von beiden`
  melde(
    ort,
    `Zwischen den Klassen „${a.name}“ und „${b.name}“ ist eine Lücke: ${wo}.`,
    'Die Grenzen so setzen, dass jeder Wert in genau eine Klasse fällt, oder die fehlende Klasse ergänzen.',
  )
}
