import type { Table } from 'mdast'
import type { Directives } from 'mdast-util-directive'
import type { Baustein } from '../content/blocks/baustein.js'
import type { Datenblatt } from '../figures/datenblatt.js'
import type { Meldungen } from '../message.js'
import { findBlatt, select } from './auswahl.js'
import type { Setzer } from './inhalt.js'
import { type Tabelle, tableOf } from './tabelle.js'
import { bindText } from './typografie.js'
import type { Nummern } from './verzeichnis.js'
import type { Vorlagen } from './vorlagen.js'

/** A chart that the document asks for: what to draw is read off the data sheet by the charts stage. */
export interface Diagrammwunsch {
  schluessel: string
  blatt: Datenblatt
  attribute: Record<string, string>
}

export interface Bausteinumfeld {
  /** All blocks that there are. */
  bausteine: ReadonlyMap<string, Baustein>
  /** Word styles of the blocks that the design adds, by the blocks' names. */
  stile: ReadonlyMap<string, string>
  blaetter: ReadonlyMap<string, Datenblatt>
  /** Ids of all sheets, also of those that could not be computed. */
  blattnamen: ReadonlySet<string>
  nummern: Nummern
  vorlagen: Vorlagen
  meldungen: Meldungen
  /** A text that may hold `{{…}}`, as plain text. */
  fillText(text: string, setzer: Setzer, block: Directives): string
  /** Alt text and key of a chart that the charts stage has prepared; undefined where it has been reported. */
  diagramm(
    block: Directives,
  ): { schluessel: string; alt: string; titel: string; quelle: string; stand: string; hinweise: string[] } | undefined
  /** Key, composed alt text and nested list of an organisation chart; undefined where it has been reported. */
  organigramm(block: Directives): { schluessel: string; alt: string; liste: string } | undefined
}

/** Fills the layout of a block. Every layout gets all of its variables, so that `{{#if quelle}}` is safe in strict mode. */
export function setBaustein(block: Directives, setzer: Setzer, umfeld: Bausteinumfeld): string {
  const baustein = umfeld.bausteine.get(block.name)
  if (!baustein || block.type === 'textDirective') return ''
  const attribut = (name: string): string => bindText(umfeld.fillText(block.attributes?.[name] ?? '', setzer, block))
  const marke = umfeld.nummern.marken.get(block) ?? ''
  const kennung = block.attributes?.id ?? (marke ? marke.toLowerCase().replace(' ', '-') : '')
  const render = (vorlage: string, kontext: object) => umfeld.vorlagen.render(vorlage, kontext)

  switch (block.name) {
    case 'tabelle':
    case 'haushaltstabelle':
    case 'zieltabelle':
      return setTable(
        block,
        block.name,
        { kennung, marke, titel: attribut('titel'), quelle: attribut('quelle'), kopf: attribut('kopf') },
        setzer,
        umfeld,
      )
    case 'diagramm': {
      const gezeichnet = umfeld.diagramm(block)
      return gezeichnet ? render('diagramm', { kennung, marke, ...gezeichnet }) : ''
    }
    case 'organigramm': {
      const gezeichnet = umfeld.organigramm(block)
      return gezeichnet
        ? render('organigramm', {
            kennung,
            marke,
            ...gezeichnet,
            titel: attribut('titel'),
            alt: attribut('alt') || gezeichnet.alt,
            quelle: attribut('quelle'),
            stand: attribut('stand'),
          })
        : ''
    }
    case 'abbildung':
      return render('abbildung', {
        kennung,
        marke,
        schluessel: block.attributes?.bild ?? '',
        titel: attribut('titel'),
        alt: attribut('alt'),
        quelle: attribut('quelle'),
        stand: '',
      })
    case 'fazit':
      return render('fazit', {
        titel: attribut('titel') || 'Fazit',
        inhalt: setzer.blocks(block.type === 'containerDirective' ? block.children : []),
      })
    case 'zitat':
      return render('zitat', {
        quelle: attribut('quelle'),
        inhalt: setzer.blocks(block.type === 'containerDirective' ? block.children : []),
      })
    case 'quer':
      return render('quer', { inhalt: setzer.blocks(block.type === 'containerDirective' ? block.children : []) })
    case 'motto':
    case 'aussage':
      return render(block.name, {
        herkunft: attribut('herkunft'),
        absaetze: paragraphs(block, setzer, umfeld.meldungen),
      })
    case 'unterschrift':
      return render('unterschrift', {
        ort: attribut('ort'),
        datum: attribut('datum'),
        name: attribut('name'),
        funktion: attribut('funktion'),
      })
    case 'ausnahme':
      return ''
    default:
      // A block that the design adds: its layout gets its attributes and what it encloses.
      return render(block.name, {
        kennung,
        stil: umfeld.stile.get(block.name) ?? '',
        inhalt: setzer.blocks(block.type === 'containerDirective' ? block.children : []),
        ...Object.fromEntries(Object.keys(baustein.attribute).map((name) => [name, attribut(name)])),
      })
  }
}

function setTable(
  block: Directives,
  vorlage: 'tabelle' | 'haushaltstabelle' | 'zieltabelle',
  angaben: { kennung: string; marke: string; titel: string; quelle: string; kopf: string },
  setzer: Setzer,
  umfeld: Bausteinumfeld,
): string {
  const render = (tabelle: Tabelle, blatt: { titel: string; quelle: string; stand: string; hinweise: string[] }) =>
    umfeld.vorlagen.render(vorlage, {
      ...tabelle,
      ...angaben,
      // A Markdown table without a block around it has no caption and is not counted.
      titel: angaben.titel || blatt.titel,
      quelle: angaben.quelle || blatt.quelle,
      stand: blatt.stand,
      hinweise: blatt.hinweise,
    })
  const inhalt = block.type === 'containerDirective' ? block.children[0] : undefined
  if (inhalt?.type === 'table')
    return render(setzer.table(inhalt as Table), { titel: '', quelle: '', stand: '', hinweise: [] })
  const ort = setzer.ort(block)
  const blatt = findBlatt(block.attributes?.daten ?? '', umfeld.blaetter, umfeld.blattnamen, ort, umfeld.meldungen)
  if (!blatt) return ''
  const { zeilen, spalten } = select(blatt, strings(block.attributes), ort, umfeld.meldungen)
  return render(tableOf(blatt, zeilen, spalten, angaben.kopf), blatt)
}

/** The paragraphs of a block that holds nothing else. */
function paragraphs(block: Directives, setzer: Setzer, meldungen: Meldungen): string[] {
  if (block.type !== 'containerDirective') return []
  return block.children.flatMap((kind) => {
    if (kind.type === 'paragraph') return [setzer.inline(kind.children)]
    meldungen.melde(
      'attribut-ungueltig',
      setzer.ort(kind),
      `In „${block.name}“ stehen nur Absätze.`,
      'Listen und Tabellen davor oder danach setzen, oder den Baustein „fazit“ nehmen.',
    )
    return []
  })
}

/** Attributes without those that have no value. */
export function strings(attribute: Directives['attributes']): Record<string, string> {
  return Object.fromEntries(Object.entries(attribute ?? {}).flatMap(([name, wert]) => (wert ? [[name, wert]] : [])))
}
