import type { Programm } from '../content/programm/programm.js'
import type { Datenblatt } from '../figures/datenblatt.js'
import type { Ort } from '../message.js'

/** What authors type. */
export interface Getipptes {
  programm: Programm
  blaetter: ReadonlyMap<string, Datenblatt>
}

/**
 * Where a character was typed that is printed or drawn: at or behind a place of a section, in a data sheet, in programm.yaml or in
 * the tree of an organisation chart; undefined where no author has typed it.
 * @param block where what prints it begins in a section
 */
export function placeOfZeichen(zeichen: string, block: Ort | undefined, getippt: Getipptes): Ort | undefined {
  const { programm, blaetter } = getippt
  const has = (text: string | undefined) => text?.normalize('NFC').includes(zeichen) ?? false
  return (
    (block && inAbschnitt(has, zeichen, block, programm)) ??
    inSheets(has, [...blaetter.values()]) ??
    inOrganigrammen(has, programm) ??
    inProgramm(has, programm)
  )
}

function inAbschnitt(has: Has, zeichen: string, block: Ort, { abschnitte }: Programm): Ort | undefined {
  const zeilen = abschnitte.find(({ datei }) => datei === block.datei)?.text.split('\n') ?? []
  const zeile = zeilen.findIndex((eine, index) => index >= block.zeile - 1 && has(eine))
  if (zeile < 0) return undefined
  return { datei: block.datei, zeile: zeile + 1, spalte: (zeilen[zeile]?.indexOf(zeichen) ?? 0) + 1 }
}

type Has = (text: string | undefined) => boolean

function inSheets(has: Has, blaetter: readonly Datenblatt[]): Ort | undefined {
  for (const { titel, einheit, spalten, zeilen, ort } of blaetter) {
    const reihe = [...spalten, ...zeilen].find(
      (eine) => has(eine.name) || has(eine.einheit) || ('gruppe' in eine && has(eine.gruppe)),
    )
    if (reihe?.ort) return reihe.ort
    const zelle = zeilen.flatMap(({ zellen }) => zellen).find((eine) => eine.art === 'text' && has(eine.text))
    if (zelle) return zelle.herkunft.ort
    if (has(titel) || has(einheit)) return ort
  }
  return undefined
}

function inOrganigrammen(has: Has, { organigramme }: Programm): Ort | undefined {
  const orte = [...organigramme.values()].flatMap((eines) => [...eines.orte])
  return orte.find(([{ name, zusatz }]) => has(name) || has(zusatz))?.[1]
}

function inProgramm(has: Has, programm: Programm): Ort | undefined {
  const { titel, untertitel, leitspruch, jobcenter, titelseite, impressum, diagramme, ort } = programm
  const angaben: (readonly [readonly PropertyKey[], readonly (string | undefined)[]])[] = [
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
    ...[...diagramme].map(([name, werte]) => [['diagramme', name], Object.values(werte)] as const),
  ]
  const angabe = angaben.find(([, texte]) => texte.some(has))
  return angabe && ort(angabe[0])
}
