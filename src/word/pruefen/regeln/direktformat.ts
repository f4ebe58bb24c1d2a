import { ANORDNUNG } from '../../tables/anordnungsname.js'
import { childOf, elementsIn, wertOf } from '../../xml/find.js'
import type { XmlElement } from '../../xml/xml.js'
import { textteileOf, type Wordregel } from '../pruefpaket.js'
import { findAll, walk } from '../teil.js'

/** Emphasis within the line, its language or that it is in none, and the style. */
const AM_ZEICHEN = ['w:rStyle', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:vertAlign', 'w:lang', 'w:noProof']
/** The style, the list that an item counts in, the section that ends here. */
const AM_ABSATZ = ['w:pStyle', 'w:numPr', 'w:sectPr']
/** Its style, how wide it is and how far it reaches into the column beside the text, what it is called. */
const AN_DER_TABELLE = [
  'w:tblStyle',
  'w:tblW',
  'w:tblInd',
  'w:tblLayout',
  'w:tblLook',
  'w:tblCaption',
  'w:tblDescription',
]
const AN_DER_ZEILE = ['w:cantSplit', 'w:tblHeader']
/** What makes the grid. */
const AN_DER_ZELLE = ['w:tcW', 'w:gridSpan', 'w:vMerge']
/** Tables that only arrange have no style: no lines, what each field keeps free, how high what fills a page is. */
const AN_DER_ANORDNUNG = ['w:tblBorders', 'w:trHeight', 'w:tcMar']
/** A table style knows one row of heads and one sum, the last row; for further ones cells have these, in colours of the theme. */
const AN_WEITEREN_KOEPFEN = ['w:tcBorders', 'w:shd', 'w:vAlign']

/** Looks come from styles: nothing but emphasis stands at the text itself. */
export const direktformat: Wordregel = {
  name: 'direktformat',
  art: 'aufbau',
  pruefe: (paket) =>
    [...textteileOf(paket)].flatMap(([name, teil]) => {
      const inZellen = new Set(findAll(teil, 'w:tc').flatMap((zelle) => findAll(zelle, 'w:pPr')))
      const anordnend = new Set(findAll(teil, 'w:tbl').filter(isAnordnung).flatMap(walk))
      return walk(teil).flatMap((eltern) =>
        elementsIn(eltern)
          .filter((kind) => !(anordnend.has(eltern) && AN_DER_ANORDNUNG.includes(kind.name)))
          .filter((kind) => !isErlaubt(eltern, kind, inZellen))
          .map((kind) => `${name}: „${kind.name}“ steht in „${eltern.name}“ statt in einer Vorlage.`),
      )
    }),
}

function isAnordnung(tabelle: XmlElement): boolean {
  return wertOf(childOf(tabelle, 'w:tblPr', 'w:tblCaption')) === ANORDNUNG
}

function isErlaubt(eltern: XmlElement, kind: XmlElement, inZellen: ReadonlySet<XmlElement>): boolean {
  const { name } = kind
  switch (eltern.name) {
    case 'w:rPr':
      return AM_ZEICHEN.includes(name)
    case 'w:pPr':
      // No style can say which rows of a table belong together and what a figure keeps free behind it; for frames there is a rule of their own.
      return (
        AM_ABSATZ.includes(name) ||
        (inZellen.has(eltern) && (name === 'w:keepNext' || isEinzugRechts(kind))) ||
        name === 'w:framePr'
      )
    case 'w:tblPr':
      return AN_DER_TABELLE.includes(name)
    case 'w:trPr':
      return AN_DER_ZEILE.includes(name)
    case 'w:tcPr':
      return (
        AN_DER_ZELLE.includes(name) ||
        (AN_WEITEREN_KOEPFEN.includes(name) && [kind, ...elementsIn(kind)].every(isThema))
      )
    default:
      return true
  }
}

function isEinzugRechts({ name, attributes }: XmlElement): boolean {
  return name === 'w:ind' && Object.keys(attributes).every((attribut) => attribut === 'w:right')
}

/** Whether colours are bound to the theme. */
function isThema({ attributes }: XmlElement): boolean {
  const farbe = (name: string, thema: string) =>
    ['auto', undefined].includes(attributes[name]) || attributes[thema] !== undefined
  return farbe('w:color', 'w:themeColor') && farbe('w:fill', 'w:themeFill')
}
