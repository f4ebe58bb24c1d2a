import { isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import { parseZahl } from '../content/daten/zahl.js'
import type { Datenblatt } from '../figures/datenblatt.js'
import { Dezimal } from '../figures/dezimal.js'
import { formatZelle } from '../figures/format.js'
import type { ComputedProgramm } from '../programme/computed.js'
import type { Blattzelle, Tabellenansicht } from './protokoll.js'
import { quellort } from './stellen.js'

/** A sheet as a table that can be typed into. */
export function showBlatt(id: string, { blaetter, quellen }: ComputedProgramm): Tabellenansicht | undefined {
  const blatt = blaetter.get(id)
  const quelle = quellen.get(id)
  if (!blatt || !quelle) return undefined
  const { titel, einheit, quelle: herkunft, stand } = blatt
  const nachId = new Map(quelle.zeilen.map((zeile) => [zeile.id, zeile]))
  const stellen = new Map(quelle.spalten.map((spalte, index) => [spalte.id, index]))
  return {
    id,
    titel,
    einheit,
    quelle: herkunft,
    stand,
    datei: quelle.ort.datei,
    spalten: blatt.spalten.map(({ id: spalte, name, gruppe, rechnung }) => ({
      id: spalte,
      name: [gruppe, name].filter(Boolean).join(' '),
      rechnung: rechnung ? inWords(rechnung.formel, blatt) : '',
    })),
    zeilen: blatt.zeilen.map(({ id: zeile, name, stufe, summe, zellen }) => ({
      id: zeile,
      name,
      stufe,
      summe,
      zellen: zellen.map((zelle, index): Blattzelle => {
        const getippt = nachId.get(zeile)?.zellen[stellen.get(blatt.spalten[index]?.id ?? '') ?? -1]
        const ort = getippt?.art === 'rechnung' ? undefined : getippt?.ort
        const formel = zelle.herkunft.formel
        return {
          anzeige: formatZelle(zelle, { mitEinheit: false }),
          fehlt: zelle.art === 'fehlt',
          text: zelle.art === 'text',
          rechnung: formel === undefined ? '' : inWords(formel, blatt),
          ...(ort?.datei.endsWith('.yaml') && { ort: quellort(ort) }),
        }
      }),
    })),
  }
}

const RECHNUNGEN: Record<string, string> = {
  summe: 'Summe aus',
  differenz: 'Differenz von',
  veraenderung: 'Veränderung in Prozent von',
  punkte: 'Veränderung in Prozentpunkten von',
  anteil: 'Anteil von',
  quote: 'Quote von',
  je: 'Verhältnis je Einheit von',
  verhaeltnis: 'Verhältnis von',
  mittelwert: 'Mittelwert aus',
}

/** "summe(egt, vh)" as "Summe aus Eingliederungsleistung und Verwaltungshaushalt". */
function inWords(formel: string, { zeilen, spalten }: Datenblatt): string {
  const [, art = '', glieder = ''] = /^(\p{L}+)\((.*)\)$/u.exec(formel) ?? []
  const worte = RECHNUNGEN[art]
  if (worte === undefined) return formel
  const namen = glieder.split(/,\s*/).map((glied) => {
    const letztes = glied.split('.').at(-1)
    return (
      (
        zeilen.find(({ id }) => id === glied) ??
        spalten.find(({ id }) => id === glied) ??
        zeilen.find(({ id }) => id === letztes)
      )?.name ?? glied
    )
  })
  return `${worte} ${namen.slice(0, -1).join(', ')}${namen.length > 1 ? ' und ' : ''}${namen.at(-1)}`
}

export const Zellenaenderung = z.object({
  blatt: z.string(),
  fassung: z.string(),
  zellen: z.array(z.object({ zeile: z.number(), spalte: z.number(), text: z.string() })).max(5000),
})

/**
 * The text of a sheet with typed cells changed, each at its place; all else stays as it was.
 * @returns what cannot be a value, in words, or the text
 */
export function changeCells(
  text: string,
  aenderungen: readonly { zeile: number; spalte: number; text: string; istText: boolean }[],
): { text: string } | { fehler: string } {
  const linien = new LineCounter()
  const dokument = parseDocument(text, { lineCounter: linien })
  const stellen = new Map<string, readonly [number, number]>()
  visit(dokument, (_, knoten) => {
    if (!isScalar(knoten) || !knoten.range) return
    const { line, col } = linien.linePos(knoten.range[0])
    stellen.set(`${line}:${col}`, [knoten.range[0], knoten.range[1]])
  })
  const stuecke: { von: number; bis: number; neu: string }[] = []
  for (const { zeile, spalte, text: getippt, istText } of aenderungen) {
    const stelle = stellen.get(`${zeile}:${spalte}`)
    if (!stelle) return { fehler: 'Die Datei hat sich geändert; bitte noch einmal eintragen.' }
    const neu = istText ? JSON.stringify(getippt) : yamlZahl(getippt)
    if (neu === undefined)
      return { fehler: `„${getippt}“ ist keine Zahl. Zum Beispiel 1.234,5 oder leer, wo ein Wert fehlt.` }
    stuecke.push({ von: stelle[0], bis: stelle[1], neu })
  }
  // From the end, so that places hold.
  const sortiert = stuecke.sort((a, b) => b.von - a.von)
  return { text: sortiert.reduce((summe, { von, bis, neu }) => summe.slice(0, von) + neu + summe.slice(bis), text) }
}

/** A number as YAML has it, of what is typed in German or comes from Excel; "fehlt" for nothing. */
function yamlZahl(getippt: string): string | undefined {
  const roh = getippt.replace(/[\s\u00a0\u202f]|€|%/g, '').replace('\u2212', '-')
  if (roh === '' || /^(?:fehlt|–|-|k\.A\.|\.)$/i.test(roh)) return 'fehlt'
  // What a German types with points between thousands is meant so: the column shows it.
  const deutsch = /^[+-]?\d{1,3}(?:\.\d{3})+$/.test(roh) ? roh.replaceAll('.', '') : roh
  const befund = parseZahl(deutsch, deutsch.includes(',') ? 'komma' : 'offen')
  return befund.art === 'zahl' ? new Dezimal(befund.text).toFixed(befund.stellen) : undefined
}
