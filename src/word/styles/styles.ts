import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { halbpunkte } from '../masse.js'
import { schriftfarbe } from './farben.js'
import { formatTabellenformate, tabellenvorlagen } from './tabellenvorlage.js'
import {
  formatAbsatzvorlage,
  formatZeichenvorlage,
  type Schriftbild,
  type Vorlage,
  type Vorlagenbedarf,
} from './vorlage.js'
import { bereichsvorlagen } from './vorlagen-bereiche.js'
import { eigeneVorlagen } from './vorlagen-eigene.js'
import { rahmenvorlagen } from './vorlagen-rahmen.js'
import { textvorlagen, ZEICHENVORLAGEN } from './vorlagen-text.js'

const NAMENSRAEUME = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'mc:Ignorable="w14"',
].join(' ')

/** All paragraph styles. */
export function createAbsatzvorlagen(gestaltung: Gestaltung, bedarf: Vorlagenbedarf): Vorlage[] {
  const feste = [
    ...textvorlagen(gestaltung, bedarf.nummeriert),
    ...bereichsvorlagen(gestaltung),
    ...rahmenvorlagen(gestaltung, bedarf),
    ...tabellenvorlagen(gestaltung),
  ]
  return [...feste, ...eigeneVorlagen(gestaltung, bedarf.stile, new Set(feste.map(({ id }) => id)))]
}

/** The whole of word/styles.xml. Built-in styles carry their English names, which Word shows in the user's language. */
export function formatStyles(bild: Schriftbild, absaetze: readonly Vorlage[]): string {
  const { gestaltung } = bild
  const groesse = halbpunkte(gestaltung.groessen.text)
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles ${NAMENSRAEUME}>`,
    '<w:docDefaults><w:rPrDefault><w:rPr>',
    '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>',
    `${schriftfarbe(gestaltung, 'text')}<w:sz w:val="${groesse}"/><w:szCs w:val="${groesse}"/>`,
    '<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/>',
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>',
    // Word's other built-in styles stay out of sight until somebody uses one.
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    ...absaetze.map((vorlage) => formatAbsatzvorlage(bild, vorlage)),
    ...ZEICHENVORLAGEN.map((vorlage) => formatZeichenvorlage(bild, vorlage)),
    formatTabellenformate(gestaltung),
    '</w:styles>',
  ].join('')
}
