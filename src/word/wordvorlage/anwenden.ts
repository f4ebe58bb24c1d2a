import { strToU8, unzipSync } from 'fflate'
import { packTeile } from '../package/zip.js'
import { Kopfzeilen } from './kopfzeilen.js'
import type { Wordvorlage } from './lesen.js'
import { mergeListen, VERSATZ } from './listen.js'
import { germanStyleName } from './namen.js'
import { partOf, readBeziehungen, type Teile, textOf } from './paket.js'
import { mergeStyles, renameStyles } from './stile.js'
import { bindThemenwerte } from './themenwerte.js'

const HAUPT = 'word/document.xml'
const STYLES = 'word/styles.xml'
const NUMMERN = 'word/numbering.xml'

/**
 * Puts styles, theme, headers and footers of an office's template in place of the design's. The document must have been
 * written for the margins of the template (`Wordvorlage.seite`).
 * @returns the file, and the names, as Word shows them in German, of the used styles that the template lacks: they stay the design's
 */
export function applyWordvorlage(docx: Uint8Array, vorlage: Wordvorlage): { bytes: Uint8Array; fehlend: string[] } {
  const teile: Teile = unzipSync(docx)
  const beziehungen = readBeziehungen(vorlage.teile, vorlage.haupt)
  const fremd = (art: string) => textOf(vorlage.teile, partOf(beziehungen, art) ?? '')
  const texte = Object.keys(teile).filter((name) =>
    /^word\/(?:document|footnotes|header\d+|footer\d+)\.xml$/.test(name),
  )
  const benutzt = new Set(
    texte.flatMap((name) =>
      [...textOf(teile, name).matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id ?? ''),
    ),
  )
  const stile = mergeStyles(textOf(teile, STYLES), fremd('styles'), benutzt, VERSATZ)
  const put = (name: string, xml: string) => {
    if (xml) teile[name] = strToU8(xml)
  }
  put(STYLES, stile.styles)
  put(NUMMERN, renameStyles(mergeListen(textOf(teile, NUMMERN), fremd('numbering')), stile.ids))
  const kopfzeilen = new Kopfzeilen(vorlage, teile, HAUPT)
  for (const name of texte)
    put(name, renameStyles(leaveNumbering(textOf(teile, name), stile.fremdNummeriert), stile.ids))
  put(HAUPT, setSections(textOf(teile, HAUPT), vorlage, kopfzeilen))
  const thema = partOf(readBeziehungen(teile, HAUPT), 'theme')
  if (thema) put(thema, fremd('theme'))
  for (const name of [...texte, STYLES, NUMMERN]) put(name, bindThemenwerte(textOf(teile, name), fremd('theme')))
  if (kopfzeilen.gerade)
    put(
      'word/settings.xml',
      textOf(teile, 'word/settings.xml').replace('<w:evenAndOddHeaders w:val="false"/>', '<w:evenAndOddHeaders/>'),
    )
  return { bytes: packTeile(teile), fehlend: stile.fehlend.map(germanStyleName) }
}

/** Takes the numbering off paragraphs whose style has one of the template now. */
function leaveNumbering(xml: string, stile: ReadonlySet<string>): string {
  return xml.replace(/<w:pPr><w:pStyle w:val="([^"]+)"\/>.*?<\/w:pPr>/gs, (absatz: string, stil: string) =>
    stile.has(stil) ? absatz.replace(/<w:numPr>.*?<\/w:numPr>/s, '') : absatz,
  )
}

/** Every section gets the template's headers and footers and their distance from the edge. */
function setSections(xml: string, { seitenangaben }: Wordvorlage, kopfzeilen: Kopfzeilen): string {
  const abstand = (name: string) => new RegExp(`<w:pgMar\\b[^>]*\\bw:${name}="(\\d+)"`).exec(seitenangaben)?.[1]
  let titelseite = true
  return xml.replace(/<w:sectPr\b[^>]*>.*?<\/w:sectPr>/gs, (abschnitt) => {
    const unsere = abschnitt.replace(
      /<w:(header|footer)Reference\b[^>]*\/>/g,
      (verweis: string, art: 'header' | 'footer') => (kopfzeilen.has(art) ? '' : verweis),
    )
    const mitVerweisen = unsere.replace(/^<w:sectPr\b[^>]*>/, (anfang) => anfang + kopfzeilen.references(titelseite))
    const ergebnis = titelseite
      ? mitVerweisen
      : mitVerweisen.replace(/(\bw:(header|footer)=")\d+"/g, (ganz, vorne: string, art: string) => {
          const neu = abstand(art)
          return neu ? `${vorne}${neu}"` : ganz
        })
    titelseite = false
    return ergebnis
  })
}
