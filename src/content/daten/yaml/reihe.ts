import { isMap, isSeq } from 'yaml'
import type { Meldungen, Ort } from '../../../message.js'
import { wertUngueltig } from '../../yaml/regeln.js'
import type { RechnungQuelle, SpalteQuelle, Zahlangabe } from '../quelle.js'
import { figurDoppelt } from '../regeln.js'
import type { Feld, YamlLeser } from './leser.js'
import { readRechnung, readZahl } from './rechnung.js'
import { namesOf, SPALTE } from './schluessel.js'

/** Printed values as typed at a row or column, before it is known which cells they belong to. */
export type Gedrucktangabe =
  | { art: 'liste'; werte: (Zahlangabe | undefined)[]; ort: Ort }
  | { art: 'karte'; werte: Map<string, Zahlangabe>; ort: Ort }

/** A row or column with what is typed about it; `gedruckt` still waits for its cells. */
export interface Entwurf<Quelle> {
  quelle: Quelle
  gedruckt: Gedrucktangabe | undefined
}

/** What reading a sheet needs everywhere. */
export interface Leselage {
  blatt: string
  leser: YamlLeser
  meldungen: Meldungen
}

const HOECHSTE_STELLEN = 10

export interface Reihenangaben {
  name: string
  einheit?: string
  stellen?: number
  vorzeichen?: boolean
  rechnung?: RechnungQuelle
}

/** Reads the keys that rows and columns share. */
export function readReihe(
  angaben: ReadonlyMap<string, Feld>,
  id: string,
  wovon: string,
  { leser, meldungen }: Leselage,
): Reihenangaben {
  const einheit = angaben.get('einheit')
  const stellen = readStellen(angaben.get('stellen'), leser, meldungen)
  const vorzeichen = leser.janein(angaben.get('vorzeichen'))
  const rechnung = readRechnung(angaben, wovon, leser, meldungen)
  return {
    name: leser.text(angaben.get('name')) || id,
    ...(einheit && { einheit: leser.text(einheit) }),
    ...(stellen !== undefined && { stellen }),
    ...(vorzeichen !== undefined && { vorzeichen }),
    ...(rechnung && { rechnung }),
  }
}

/** Digits after the comma, 0 to 10. */
export function readStellen(feld: Feld | undefined, leser: YamlLeser, meldungen: Meldungen): number | undefined {
  if (!feld) return undefined
  const text = leser.text(feld)
  if (/^\d{1,2}$/.test(text) && Number(text) <= HOECHSTE_STELLEN) return Number(text)
  meldungen.melde(
    wertUngueltig,
    leser.ort(feld.knoten),
    `„stellen: ${text}“ ist keine Anzahl von Nachkommastellen.`,
    `Eine ganze Zahl von 0 bis ${HOECHSTE_STELLEN} angeben.`,
  )
  return undefined
}

/** `gedruckt` as list or mapping; 'fehlt' leaves a cell without comparison. */
export function readGedruckt(feld: Feld | undefined, wovon: string, lage: Leselage): Gedrucktangabe | undefined {
  if (!feld) return undefined
  const zelle = `${wovon}, gedruckt`
  if (isMap(feld.knoten)) {
    const werte = new Map<string, Zahlangabe>()
    for (const { name, knoten } of lage.leser.felder(feld.knoten, zelle, feld.ort) ?? []) {
      const zahl = readZahl(knoten, `${zelle}.${name}`, lage.leser, lage.meldungen)
      if (zahl) werte.set(name, zahl)
    }
    return { art: 'karte', werte, ort: feld.ort }
  }
  const knoten = isSeq(feld.knoten) || feld.knoten === null ? lage.leser.liste(feld) : [feld.knoten]
  if (!knoten) return undefined
  return { art: 'liste', werte: knoten.map((wert) => readZahl(wert, zelle, lage.leser, lage.meldungen)), ort: feld.ort }
}

/** `spalten` as list of ids or as mapping; a mapping's value is the details, a name, or nothing. */
export function readSpalten(feld: Feld, lage: Leselage): Entwurf<SpalteQuelle>[] {
  const { leser, meldungen } = lage
  if (isSeq(feld.knoten)) return readSpaltenliste(feld, lage)
  return (leser.felder(feld.knoten, 'spalten', feld.ort) ?? []).map(({ name: id, ort, knoten }) => {
    const wovon = `Spalte „${id}“`
    const kurz = leser.textOf(knoten)
    if (kurz !== undefined) return { quelle: plainSpalte(id, kurz || id, ort), gedruckt: undefined }
    const angaben = leser.angaben(knoten, wovon, namesOf(SPALTE), ort) ?? new Map<string, Feld>()
    const art = leser.wahl(angaben.get('art'), ['zahl', 'text']) ?? 'zahl'
    const quelle: SpalteQuelle = {
      id,
      ort,
      gruppe: leser.text(angaben.get('gruppe')),
      art,
      ...readReihe(angaben, id, wovon, lage),
    }
    if (art === 'text' && quelle.rechnung) {
      meldungen.melde(
        wertUngueltig,
        quelle.rechnung.ort,
        `${wovon}: Eine Textspalte wird nicht errechnet.`,
        '„art: text“ oder die Rechnung entfernen.',
      )
    }
    return { quelle, gedruckt: readGedruckt(angaben.get('gedruckt'), wovon, lage) }
  })
}

function readSpaltenliste(feld: Feld, { leser, meldungen }: Leselage): Entwurf<SpalteQuelle>[] {
  const spalten = new Map<string, Entwurf<SpalteQuelle>>()
  for (const knoten of leser.liste(feld) ?? []) {
    const id = leser.textOf(knoten)
    const ort = leser.ort(knoten)
    if (!id)
      meldungen.melde(
        wertUngueltig,
        ort,
        'spalten: Die Liste nennt nur Kennungen.',
        'Spalten mit Angaben so schreiben: „spalten: { 2021: { name: … } }“.',
      )
    else if (spalten.has(id))
      meldungen.melde(figurDoppelt, ort, `Die Spalte „${id}“ steht zweimal da.`, 'Eine der beiden umbenennen.')
    else spalten.set(id, { quelle: plainSpalte(id, id, ort), gedruckt: undefined })
  }
  return [...spalten.values()]
}

/** A column of which only the name is known. */
export function plainSpalte(id: string, name: string, ort: Ort): SpalteQuelle {
  return { id, name, ort, gruppe: '', art: 'zahl' }
}
