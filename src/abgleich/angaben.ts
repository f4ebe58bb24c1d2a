import type { Organigrammstelle } from '../content/organigramm.js'
import { formatDatum } from '../figures/ausdruck/datum.js'
import type { Datenblatt } from '../figures/datenblatt.js'
import { formatZelle } from '../figures/format.js'
import { Meldungen, type Ort } from '../message.js'
import { Fundstellen, typed } from './fundstellen.js'
import type { Gedrucktes } from './gedruckt.js'
import type { Stueck } from './quelle/stueck.js'
import type { Abschnittsquelle, Blockstelle } from './quelle/zeilen.js'
import type { Satzprobe } from './satzprobe.js'
import { type Abweichung, deviationOf, type Textbereich } from './vergleich.js'

/** Attributes that steer and are not printed as they are. */
const STEUERND = new Set(['betont', 'diagramm', 'zielwert', 'sortiert'])

/** What was set, and the printed values of expressions. */
type Probe = Satzprobe & { wert(ausdruck: string): string }

/** What a block says besides its prose, and is printed where it stands. */
export interface Angabe {
  stueck: Stueck
  /** Stands by itself: no more than this is printed in its cell or line. */
  ganz: boolean
  /** The same with its unit, which stands in the cell or above. */
  sonst?: string
  /** A figure that may be printed with fewer digits. */
  wert?: number
  /** A step of a waterfall, which is printed with a minus where the sheet takes it away. */
  schritt?: boolean
  /** Where it was typed, if not in the section. */
  ort?: Ort
}

/** Of each block its attributes in words, of a table, a chart or an organisation chart the names, values and notes of its data. */
export function listAngaben({ bloecke }: Abschnittsquelle, probe: Probe): Map<Blockstelle, Angabe[]> {
  return new Map(
    bloecke
      .filter(({ name }) => probe.programm.bausteine.has(name) && name !== 'ausnahme')
      .map((block) => {
        const angaben = attributesOf(block, probe)
        return [block, [...wordsOf(block, angaben, probe), ...dataOf(block, angaben, probe)]]
      }),
  )
}

/** How long what each block without contents prints is at least, by the number of the piece of prose that follows it. */
export function lengthsOf(angaben: ReadonlyMap<Blockstelle, readonly Angabe[]>): Map<number, number> {
  const laengen = new Map<number, number>()
  for (const [{ von, bis }, liste] of angaben)
    if (von === bis)
      for (const { stueck, wert } of liste)
        if (wert === undefined) laengen.set(von, (laengen.get(von) ?? 0) + stueck.text.length + 1)
  return laengen
}

/** Whether what blocks say is printed where they stand. */
export function checkAngaben(
  angaben: ReadonlyMap<Blockstelle, readonly Angabe[]>,
  gedruckt: Gedrucktes,
  orte: readonly (Textbereich | undefined)[],
  pair: (stueck: Stueck, von: number) => void,
  melde: (abweichung: Abweichung, block: Blockstelle, ort?: Ort) => void,
): void {
  for (const [block, liste] of angaben) {
    const von = orte.slice(0, block.von).findLast((ort) => ort !== undefined)?.bis ?? 0
    const bis = orte.slice(block.bis).find((ort) => ort !== undefined)?.von ?? gedruckt.text.length
    const bereich = new Fundstellen(gedruckt, von, block.bis === orte.length ? gedruckt.text.length : bis)
    // What must stand by itself is found first: a caption may say the word of a row, and more.
    for (const { stueck, ganz, sonst, wert, schritt, ort } of liste.toSorted(
      (a, b) => Number(b.ganz) - Number(a.ganz),
    )) {
      const hier =
        wert === undefined
          ? bereich.take(stueck.text, ganz, sonst)
          : (bereich.takeZahl(wert) ?? (schritt ? bereich.takeZahl(-wert) : undefined))
      if (hier === undefined) melde(deviationOf(stueck, bereich.texte()), block, ort)
      else if (stueck.noten.length > 0) pair(stueck, hier)
    }
  }
}

const NOTE = /\[\^[^\]\s]+\]/g
const AUSDRUCK = /\{\{(.*?)\}\}/g

type Attribute = ReadonlyMap<string, { stueck: Stueck; ort?: Ort }>

/** The attributes of a block; those of a chart that programm.yaml describes as well, unless the block says otherwise. */
function attributesOf({ attribute, stelle }: Blockstelle, { programm, wert }: Probe): Attribute {
  const hier = new Map<string, { stueck: Stueck; ort?: Ort }>(attribute.map(({ name, stueck }) => [name, { stueck }]))
  const benannt = hier.get('diagramm')?.stueck.text ?? ''
  for (const [name, text = ''] of Object.entries(programm.diagramme.get(benannt) ?? {}))
    if (!hier.has(name)) {
      const stueck = typed(
        text.replace(AUSDRUCK, (_, innen: string) => wert(innen)),
        stelle,
      )
      hier.set(name, { stueck, ort: programm.ort(['diagramme', benannt, name]) })
    }
  return hier
}

function wordsOf({ name: bausteinname }: Blockstelle, attribute: Attribute, { programm }: Satzprobe): Angabe[] {
  const bekannt = programm.bausteine.get(bausteinname)?.attribute ?? {}
  return [...attribute].flatMap(([name, { stueck, ort }]) => {
    if (bekannt[name]?.art !== 'text' || STEUERND.has(name) || stueck.text === '') return []
    return [{ stueck: name === 'stand' ? dated(stueck) : stueck, ganz: false, ...(ort && { ort }) }]
  })
}

/** A date as it is printed, all of it at the place where it was typed. */
function dated({ text, stellen }: Stueck): Stueck {
  return typed(formatDatum(text, { datei: '', zeile: 1, spalte: 1 }, new Meldungen()) ?? text, stellen[0] ?? 0)
}

/** What a block shows of its data; said at the block, for these may have any form. */
function dataOf({ name, stelle }: Blockstelle, attribute: Attribute, { blaetter, programm }: Satzprobe): Angabe[] {
  const angabe = (gesucht: string) => attribute.get(gesucht)?.stueck.text ?? ''
  const baum = name === 'organigramm' ? programm.organigramme.get(angabe('datei'))?.spitze : undefined
  if (baum) return namesOf(baum).map((text) => ({ stueck: typed(text, stelle), ganz: true }))
  const blatt = blaetter.get(angabe('daten'))
  if (!blatt || !programm.bausteine.get(name)?.zaehlt) return []
  const imDiagramm = name === 'diagramm'
  const schritt = angabe('typ') === 'wasserfall'
  const zeilen = chosen(blatt.zeilen, angabe('zeilen'))
  const spalten = chosen(blatt.spalten, angabe('spalten'))
  // A drawing has no notes: what it names is named without them.
  const nameOf = (text: string) => (imDiagramm ? text.replace(NOTE, '') : text)
  const worte = (text: string, ganz = false) => (text === '' ? [] : [{ stueck: typed(text, stelle), ganz }])
  return [
    ...(angabe('titel') === '' ? worte(blatt.titel) : []),
    ...(angabe('quelle') === '' ? worte(blatt.quelle) : []),
    ...(imDiagramm ? [] : blatt.hinweise.flatMap((hinweis) => worte(hinweis))),
    ...spalten.flatMap((spalte) => worte(nameOf(spalte.name))),
    ...zeilen.flatMap((zeile) => [
      ...worte(nameOf(zeile.name), !imDiagramm),
      ...spalten.flatMap((spalte) =>
        cellOf(blatt, zeile, spalte, stelle, imDiagramm).map((zelle) => ({ ...zelle, schritt })),
      ),
    ]),
  ]
}

/** The boxes of an organisation chart as its list says them. */
function namesOf({ name, zusatz, art, darunter }: Organigrammstelle): string[] {
  const worte = [name, zusatz].filter((wort) => wort !== '').join(', ')
  return [`${worte}${art === 'stab' ? ' (Stab)' : ''}`, ...darunter.flatMap(namesOf)]
}

function chosen<Reihe extends { id: string }>(alle: readonly Reihe[], liste: string): readonly Reihe[] {
  if (liste === '') return alle
  const ids = liste.split(',').map((id) => id.trim())
  return alle.filter(({ id }) => ids.includes(id))
}

function cellOf(
  { spalten }: Datenblatt,
  zeile: Datenblatt['zeilen'][number],
  spalte: Datenblatt['spalten'][number],
  stelle: number,
  imDiagramm: boolean,
): Angabe[] {
  const zelle = zeile.zellen[spalten.indexOf(spalte)]
  if (!zelle) return []
  const stueck = typed(formatZelle(zelle, { mitEinheit: false }), stelle)
  if (imDiagramm) return zelle.art === 'zahl' ? [{ stueck, ganz: true, wert: zelle.wert.toNumber() }] : []
  const sonst = typed(formatZelle(zelle, { mitEinheit: true }), stelle).text
  return stueck.text === '' ? [] : [{ stueck, ganz: true, sonst }]
}
