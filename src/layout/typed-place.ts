import type { Programm } from '../content/programm/programm.js'
import type { Datenblatt } from '../figures/datenblatt.js'
import type { Ort } from '../message.js'

/** What authors type. */
export interface TypedText {
  programm: Programm
  blaetter: ReadonlyMap<string, Datenblatt>
}

/**
 * Where a character was typed that is printed or drawn: at or behind a place of a section, in a data sheet, in programm.yaml or in
 * the tree of an organisation chart; undefined where no author has typed it.
 * @param block where what prints it begins in a section
 */
export function placeOfCharacter(char: string, block: Ort | undefined, typed: TypedText): Ort | undefined {
  const { programm, blaetter } = typed
  const has = (text: string | undefined) => text?.normalize('NFC').includes(char) ?? false
  return (
    (block && inAbschnitt(has, char, block, programm)) ??
    inSheets(has, [...blaetter.values()]) ??
    inOrganigrammen(has, programm) ??
    inProgramm(has, programm)
  )
}

function inAbschnitt(has: Has, char: string, block: Ort, { abschnitte }: Programm): Ort | undefined {
  const lines = abschnitte.find(({ datei }) => datei === block.datei)?.text.split('\n') ?? []
  const line = lines.findIndex((one, index) => index >= block.zeile - 1 && has(one))
  if (line < 0) return undefined
  return { datei: block.datei, zeile: line + 1, spalte: (lines[line]?.indexOf(char) ?? 0) + 1 }
}

type Has = (text: string | undefined) => boolean

function inSheets(has: Has, blaetter: readonly Datenblatt[]): Ort | undefined {
  for (const { titel, einheit, spalten, zeilen, ort } of blaetter) {
    const series = [...spalten, ...zeilen].find(
      (one) => has(one.name) || has(one.einheit) || ('gruppe' in one && has(one.gruppe)),
    )
    if (series?.ort) return series.ort
    const zelle = zeilen.flatMap(({ zellen }) => zellen).find((one) => one.art === 'text' && has(one.text))
    if (zelle) return zelle.herkunft.ort
    if (has(titel) || has(einheit)) return ort
  }
  return undefined
}

function inOrganigrammen(has: Has, { organigramme }: Programm): Ort | undefined {
  const orte = [...organigramme.values()].flatMap((one) => [...one.orte])
  return orte.find(([{ name, zusatz }]) => has(name) || has(zusatz))?.[1]
}

function inProgramm(has: Has, programm: Programm): Ort | undefined {
  const { titel, untertitel, leitspruch, jobcenter, titelseite, impressum, diagramme, ort } = programm
  const attributes: (readonly [readonly PropertyKey[], readonly (string | undefined)[]])[] = [
    [['titel'], [titel]],
    [['untertitel'], [untertitel]],
    [['leitspruch'], [leitspruch]],
    [['jobcenter'], [jobcenter.name, jobcenter.standort, ...jobcenter.traeger]],
    [['titelseite'], [titelseite.definition, titelseite.bild?.nachweis]],
    ...impressum.map(
      ({ feld, zeilen }) =>
        [
          ['impressum', feld],
          [feld, ...zeilen],
        ] as const,
    ),
    ...[...diagramme].map(([name, values]) => [['diagramme', name], Object.values(values)] as const),
  ]
  const declaration = attributes.find(([, texts]) => texts.some(has))
  return declaration && ort(declaration[0])
}
