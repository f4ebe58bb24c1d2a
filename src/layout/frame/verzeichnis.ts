import type { Heading, Root } from 'mdast'
import type { Directives } from 'mdast-util-directive'
import { blocksOf, isBlock, type Knoten, visit } from '../../content/abschnitt/knoten.js'
import { ZWISCHENMARKE } from '../../content/kennung.js'
import type { Programm } from '../../content/programm/programm.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import { labelsOf } from '../beschriftungsnoten.js'
import { Kennungen } from './kennungen.js'

/** What numbers the document gives, known before anything is set, so that a reference may point forward. */
export interface Nummern {
  /** "2.1" by heading id; '' where the programme is not numbered. */
  ueberschriften: Map<string, string>
  /** "Tabelle 2" by block. */
  marken: Map<Directives, string>
  /** What a reference `[](#id)` prints for headings (numbered ones) and blocks. */
  verweise: Map<string, string>
  /** Footnotes by section and label: their marks, numbers that run through the document or stars as typed, and their ids. */
  fussnoten: Map<string, { marke: string; id: string }>
  /** How many tables are counted. */
  tabellen: number
  /** The number of a further chapter of the annex; '' where chapters have none. */
  naechsterAnhang: string
  /** For further ids. */
  kennungen: Kennungen
}

/** Counts headings, tables, figures and footnotes in document order; the words of data sheets may hold notes as well. */
export function countNummern(programm: Programm, blaetter?: ReadonlyMap<string, Datenblatt>): Nummern {
  const nummern: Nummern = {
    ueberschriften: new Map(),
    marken: new Map(),
    verweise: new Map(),
    fussnoten: new Map(),
    tabellen: 0,
    naechsterAnhang: '',
    kennungen: new Kennungen(programm),
  }
  const zaehlungen = {
    text: new Gliederungszaehler(programm.nummerierung),
    anhang: new Gliederungszaehler(programm.nummerierung, true),
  }
  const noten = { zahlen: 0, sterne: 0 }
  const gezaehlt = { Tabelle: 0, Abbildung: 0 }
  for (const { id, text, baum, anhang } of programm.abschnitte) {
    // A line that was meant for a block and is none is told as such; references to it lead there all the same.
    for (const [, kennung = ''] of text.matchAll(/^\s*:+\s*\w+\{#([\w-]+)/gm))
      nummern.verweise.set(kennung, 'Abbildung')
    const erklaert = new Set<string>()
    visit(baum, (knoten) => {
      if (knoten.type === 'footnoteDefinition') erklaert.add(knoten.identifier)
    })
    const count = (label: string) => {
      const schluessel = `${id}/${label}`
      if (nummern.fussnoten.has(schluessel) || !erklaert.has(label)) return
      const stern = /^\*+$/.test(label)
      const marke = stern ? label : String(++noten.zahlen)
      const kennung = stern ? `fn-stern-${++noten.sterne}` : `fn-${noten.zahlen}`
      nummern.fussnoten.set(schluessel, { marke, id: nummern.kennungen.claim(kennung) })
    }
    const enter = (knoten: Knoten) => {
      if (knoten.type === 'heading') {
        const kennung = knoten.data?.kennung ?? ''
        const nummer = zaehlungen[anhang ? 'anhang' : 'text'].next(knoten)
        nummern.ueberschriften.set(kennung, nummer)
        if (nummer) nummern.verweise.set(kennung, nameOf(nummer))
      } else if (isBlock(knoten)) {
        const baustein = programm.bausteine.get(knoten.name)
        // A misspelt block is told; that references to it lead nowhere only follows.
        if (!baustein) for (const id of spellings(knoten.attributes?.id)) nummern.verweise.set(id, 'Abbildung')
        const art = baustein?.zaehlt
        if (!art) return
        const marke = `${art} ${++gezaehlt[art]}`
        nummern.marken.set(knoten, marke)
        if (knoten.attributes?.id) nummern.verweise.set(knoten.attributes.id, marke)
      } else if (knoten.type === 'footnoteReference') count(knoten.identifier)
    }
    const labels = (knoten: Knoten) => {
      const baustein = isBlock(knoten) && programm.bausteine.get(knoten.name)
      return baustein ? labelsOf(knoten, baustein, blaetter?.get(knoten.attributes?.daten ?? '')) : undefined
    }
    visit(
      baum,
      (knoten) => {
        enter(knoten)
        labels(knoten)?.davor.forEach(count)
      },
      (knoten) => labels(knoten)?.danach.forEach(count),
    )
  }
  return {
    ...nummern,
    tabellen: gezaehlt.Tabelle,
    naechsterAnhang: zaehlungen.anhang.next({ type: 'heading', depth: 1, children: [] }),
  }
}

/** An id as it is typed and as it was meant: a line in capitals has both. */
function spellings(id: string | null | undefined): string[] {
  return id ? [id, id.toLowerCase()] : []
}

/** Counts headings: "2.1", in the annex "Anhang A" and "A.1". Run-in headings are never counted. */
class Gliederungszaehler {
  private readonly zaehler = [0, 0, 0]
  /** The level from which on headings go without number, because one above them does. */
  private ausgelassen = Number.POSITIVE_INFINITY

  constructor(
    private readonly art: Programm['nummerierung'],
    private readonly anhang = false,
  ) {}

  /** The number of the next heading; '' where it has none. */
  next({ depth, data }: Heading): string {
    if (data?.marken?.includes(ZWISCHENMARKE)) return ''
    if (depth <= this.ausgelassen) this.ausgelassen = Number.POSITIVE_INFINITY
    const ohne = data?.marken?.some((marke) => marke === 'ohne-nummer' || marke === 'pfeil') ?? false
    if (this.art === 'keine' || this.ausgelassen < depth) return ''
    if (ohne) {
      this.ausgelassen = depth
      return ''
    }
    this.zaehler[depth - 1] = (this.zaehler[depth - 1] ?? 0) + 1
    this.zaehler.fill(0, depth)
    const [erste = 0, ...weitere] = this.zaehler.slice(0, depth)
    if (this.anhang) {
      const buchstabe = String.fromCharCode(64 + erste)
      return depth === 1 ? `Anhang ${buchstabe}` : [buchstabe, ...weitere].join('.')
    }
    return `${[erste, ...weitere].join('.')}${depth === 1 && this.art === 'dezimal-punkt' ? '.' : ''}`
  }
}

/** What a reference prints for a numbered heading. */
function nameOf(nummer: string): string {
  return nummer.startsWith('Anhang') ? nummer : `Abschnitt ${nummer.replace(/\.$/, '')}`
}

/** Headings of a section, in order. */
export function headingsOf(baum: Root): Heading[] {
  return blocksOf(baum).filter((knoten) => knoten.type === 'heading')
}
