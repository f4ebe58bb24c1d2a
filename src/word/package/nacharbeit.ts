import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { type Anpassung, adaptDiagrammteil } from '../diagramm/teil.js'
import type { Schrifteinbettung } from '../fonts/schrifteinbettung.js'
import { bindDiagrammfarben, bindTextfarben } from './themenfarben.js'

/** A value that `docx` has put into the run of the field's mark, where LibreOffice does not see it, and the run made for it. */
const FELDWERT =
  /(<w:fldChar w:fldCharType="separate"\/>)(<w:t [^>]*>[^<]*<\/w:t>)(<\/w:r><w:r>(?:<w:rPr><w:rStyle [^>]*\/><\/w:rPr>)?)(?=<\/w:r>)/g

/** German as language of the theme, its colours by their usual names, German separators. */
const EINSTELLUNGEN = [
  '<w:themeFontLang w:val="de-DE"/>',
  '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3"',
  ' w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>',
  '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
].join('')
/** The fonts stay in the file when it is saved, cut down to what it needs. */
const EINBETTUNG = '<w:embedTrueTypeFonts/><w:saveSubsetFonts/>'
/** Which notes are the lines above footnotes: Word takes none of the file's without being told. */
const TRENNLINIEN = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'

/** The first of our own styles. */
const GRUNDVORLAGE = '<w:style w:type="character" w:default="1"'
/** The paragraphs that hold the lines above notes. */
const TRENNABSATZ = /<w:p><w:pPr><w:spacing [^>]*\/><\/w:pPr>.*?<w:r>(<w:(?:continuationS|s)eparator\/>)<\/w:r><\/w:p>/g

/** The number that `docx` sets before every note, where one has a sign of its own. */
const ZAHL_VOR_ZEICHEN =
  /(<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr>)<w:footnoteRef\/><\/w:r>(?=\1<w:t[^>]*>\*+<\/w:t>)/g

/** What is put into the parts of the file because `docx` has no option for it. */
export interface Angaben {
  gestaltung: Gestaltung
  /** Layouts of the charts in their order. */
  diagramme: readonly Anpassung[]
  /** What the table of fonts says about the font of the design. */
  schriftangabe: string
  /** How the table of fonts refers to embedded fonts; nothing where they may not be embedded. */
  schriften: Pick<Schrifteinbettung, 'elemente' | 'relationen'>
}

/** The text of a part with what `docx` leaves out. */
export function finishTeil(name: string, xml: string, angaben: Angaben): string {
  const [, nummer] = /^word\/charts\/chart(\d+)\.xml$/.exec(name) ?? []
  if (nummer) {
    const diagramm = adaptDiagrammteil(xml, angaben.diagramme[Number(nummer) - 1])
    return bindDiagrammfarben(diagramm, angaben.gestaltung)
  }
  if (/^word\/(?:document|header\d+|footer\d+)\.xml$/.test(name))
    return bindTextfarben(xml.replace(FELDWERT, '$1$3$2'), angaben.gestaltung)
  switch (name) {
    case 'docProps/core.xml':
      return xml.replace('</cp:coreProperties>', '<dc:language>de-DE</dc:language></cp:coreProperties>')
    case 'word/styles.xml':
      return withoutFremdeVorlagen(xml)
    case 'word/settings.xml':
      return finishEinstellungen(xml, angaben.schriften.elemente !== '')
    case 'word/footnotes.xml':
    case 'word/endnotes.xml':
      return xml
        .replace(TRENNABSATZ, '<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r>$1</w:r></w:p>')
        .replace(ZAHL_VOR_ZEICHEN, '')
    case 'word/fontTable.xml':
      return xml.replace(/<w:fonts([^>]*)\/>/, `<w:fonts$1>${angaben.schriftangabe}</w:fonts>`)
    case 'word/_rels/fontTable.xml.rels':
      return angaben.schriften.relationen
        ? xml.replace(/(<Relationships[^>]*)\/>/, `$1>${angaben.schriften.relationen}</Relationships>`)
        : xml
    default:
      return xml
  }
}

/** Without the styles of `docx` itself, which stand before ours: in its own colours, and "Strong" is none of a paragraph. */
function withoutFremdeVorlagen(xml: string): string {
  const anfang = Math.max(0, xml.lastIndexOf(GRUNDVORLAGE))
  return xml.slice(0, anfang).replace(/<w:style .*?<\/w:style>/gs, '') + xml.slice(anfang)
}

function finishEinstellungen(xml: string, eingebettet: boolean): string {
  return xml
    .replace('<w:displayBackgroundShape/>', eingebettet ? EINBETTUNG : '')
    .replace('<w:compat>', `${TRENNLINIEN}<w:compat>`)
    .replace('</w:settings>', `${EINSTELLUNGEN}</w:settings>`)
}
