import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { halbpunkte } from '../masse.js'
import { createElement, writeXml, type XmlElement } from '../xml/xml.js'
import { schriftfarbe } from './farben.js'
import { type FesterStil, STILE, type Stilid, ZEICHENSTILE } from './stile.js'
import { createTabellenformate, tabellenvorlagen } from './tabellenvorlage.js'
import { bereichsvorlagen } from './vorlagen/bereiche.js'
import { eigeneVorlagen } from './vorlagen/eigene.js'
import { createVorlage } from './vorlagen/format.js'
import { rahmenvorlagen } from './vorlagen/rahmen.js'
import { createAbsatzvorlage, createGrundvorlage, createZeichenvorlage, val } from './vorlagen/teil.js'
import { textvorlagen, ZEICHENFORMATE } from './vorlagen/text.js'
import type { Schriftbild, Vorlage, Vorlagenbedarf, Vorlagenformat } from './vorlagen/vorlage.js'

const NAMENSRAEUME = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'mc:Ignorable': 'w14',
}

/** All paragraph styles: those that files always have, then those that the design or a layout adds. */
export function createAbsatzvorlagen(gestaltung: Gestaltung, bedarf: Vorlagenbedarf): Vorlage[] {
  const formate = new Map<Stilid, Vorlagenformat>(
    [
      ...textvorlagen(gestaltung, bedarf.nummeriert),
      ...bereichsvorlagen(gestaltung),
      ...rahmenvorlagen(gestaltung, bedarf),
      ...tabellenvorlagen(gestaltung),
    ].map((format) => [format.id, format]),
  )
  const feste = Object.keys(STILE) as FesterStil[]
  return [
    ...feste.map((id) => createVorlage(id, formate.get(id))),
    ...eigeneVorlagen(gestaltung, bedarf.stile, new Set(feste)),
  ]
}

/** The whole of word/styles.xml. Built-in styles carry their English names, which Word shows in the user's language. */
export function formatStyles(bild: Schriftbild, absaetze: readonly Vorlage[]): string {
  const { gestaltung } = bild
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeXml(
    createElement('w:styles', NAMENSRAEUME, [
      createGrundformat(gestaltung),
      createElement('w:latentStyles', UNGENUTZTE),
      createGrundvorlage('character', 'DefaultParagraphFont', 'Default Paragraph Font', 1),
      createGrundvorlage('numbering', 'NoList', 'No List', 99),
      ...absaetze.map((vorlage) => createAbsatzvorlage(bild, vorlage)),
      ...ZEICHENFORMATE.map((format) => createZeichenvorlage(bild, { ...ZEICHENSTILE[format.id], ...format })),
      ...createTabellenformate(gestaltung),
    ]),
  )}`
}

/** Word's other built-in styles stay out of sight until somebody uses one. */
const UNGENUTZTE = {
  'w:defLockedState': 0,
  'w:defUIPriority': 99,
  'w:defSemiHidden': 1,
  'w:defUnhideWhenUsed': 1,
  'w:defQFormat': 0,
  'w:count': 376,
}

/** What holds where no style says otherwise. */
function createGrundformat(gestaltung: Gestaltung): XmlElement {
  const groesse = halbpunkte(gestaltung.groessen.text)
  const zeichen = createElement('w:rPr', {}, [
    createElement('w:rFonts', {
      'w:asciiTheme': 'minorHAnsi',
      'w:eastAsiaTheme': 'minorHAnsi',
      'w:hAnsiTheme': 'minorHAnsi',
      'w:cstheme': 'minorBidi',
    }),
    schriftfarbe(gestaltung, 'text'),
    val('sz', groesse),
    val('szCs', groesse),
    createElement('w:lang', { 'w:val': 'de-DE', 'w:eastAsia': 'de-DE', 'w:bidi': 'ar-SA' }),
  ])
  return createElement('w:docDefaults', {}, [
    createElement('w:rPrDefault', {}, [zeichen]),
    createElement('w:pPrDefault', {}, [createElement('w:pPr', {}, [createElement('w:widowControl')])]),
  ])
}
