import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { Diagrammlayout } from './diagrammlayout.js'
import { adaptDiagrammteil } from './diagrammteil.js'
import type { Schrifteinbettung } from './schrifteinbettung.js'

const RELATION = /\bId="(?!rId\d+")([^"]+)"/g
const ZEITPUNKT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g

/** A value that `docx` has put into the run of the field's mark, where LibreOffice does not see it, and the run made for it. */
const FELDWERT =
  /(<w:fldChar w:fldCharType="separate"\/>)(<w:t [^>]*>[^<]*<\/w:t>)(<\/w:r><w:r>(?:<w:rPr><w:rStyle [^>]*\/><\/w:rPr>)?)(?=<\/w:r>)/g

/** What `docx` has no option for: German as language of the theme, its colours by their usual names, German separators. */
const EINSTELLUNGEN = [
  '<w:themeFontLang w:val="de-DE"/>',
  '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3"',
  ' w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>',
  '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
].join('')

/** The fonts stay in the file when it is saved, cut down to what it needs. */
const EINBETTUNG = '<w:embedTrueTypeFonts/><w:saveSubsetFonts/>'

/** What is put into the parts of the file because `docx` has no option for it. */
export interface Angaben {
  /** Layouts of the charts in their order. */
  diagramme: readonly (Diagrammlayout | undefined)[]
  /** What the table of fonts says about the font of the design. */
  schriftangabe: string
  /** Parts that the table of fonts refers to, and how; none where the fonts may not be embedded. */
  schriften: Schrifteinbettung
}
const OHNE_ANGABEN: Angaben = {
  diagramme: [],
  schriftangabe: '',
  schriften: { teile: {}, elemente: '', relationen: '' },
}

/**
 * Makes the file the same bytes for the same document: one date, one time for all parts, names of relations in the order in
 * which they stand, and the parts in the order of their names.
 */
export function normalizeZip(zip: Uint8Array, datum: string, angaben: Angaben = OHNE_ANGABEN): Uint8Array {
  const teile = { ...unzipSync(zip), ...angaben.schriften.teile }
  const umbenannt = renameRelations(teile)
  const geordnet: Zippable = {}
  for (const name of Object.keys(teile).sort(byName)) {
    const inhalt = umbenannt.get(name) ?? teile[name]
    if (!inhalt) continue
    geordnet[name] = [
      normalizePart(name, inhalt, datum, angaben),
      { mtime: new Date(1980, 0, 1), level: name.endsWith('.xlsx') ? 0 : 6 },
    ]
  }
  return zipSync(geordnet)
}

/** The list of content types comes first, as the packaging conventions recommend. */
function byName(a: string, b: string): number {
  const rang = (name: string) => (name === '[Content_Types].xml' ? 0 : 1)
  return rang(a) - rang(b) || (a < b ? -1 : 1)
}

function normalizePart(
  name: string,
  inhalt: Uint8Array,
  datum: string,
  { diagramme, schriftangabe, schriften }: Angaben,
): Uint8Array {
  if (name.endsWith('.xlsx')) return normalizeZip(inhalt, datum)
  if (name === 'docProps/core.xml') {
    const xml = strFromU8(inhalt).replace(ZEITPUNKT, `$1${datum}T00:00:00Z`)
    return strToU8(xml.replace('</cp:coreProperties>', '<dc:language>de-DE</dc:language></cp:coreProperties>'))
  }
  if (name === 'word/document.xml') return strToU8(strFromU8(inhalt).replace(FELDWERT, '$1$3$2'))
  if (name === 'word/settings.xml') {
    const xml = strFromU8(inhalt).replace('</w:settings>', `${EINSTELLUNGEN}</w:settings>`)
    return strToU8(schriften.elemente ? xml.replace(/(?<=<w:displayBackgroundShape\/>)/, EINBETTUNG) : xml)
  }
  if (name === 'word/_rels/fontTable.xml.rels' && schriften.relationen)
    return strToU8(strFromU8(inhalt).replace(/(<Relationships[^>]*)\/>/, `$1>${schriften.relationen}</Relationships>`))
  if (name === 'word/fontTable.xml')
    return strToU8(strFromU8(inhalt).replace(/<w:fonts([^>]*)\/>/, `<w:fonts$1>${schriftangabe}</w:fonts>`))
  const [, nummer] = /^word\/charts\/chart(\d+)\.xml$/.exec(name) ?? []
  if (nummer) return strToU8(adaptDiagrammteil(strFromU8(inhalt), diagramme[Number(nummer) - 1]))
  return inhalt
}

/** Relations to outside have random names: they become rIdLink1, rIdLink2 … in the relations and where they are used. */
function renameRelations(teile: Record<string, Uint8Array>): Map<string, Uint8Array> {
  const neu = new Map<string, Uint8Array>()
  for (const [name, inhalt] of Object.entries(teile)) {
    const [, ordner, teil] = /^(.*)_rels\/([^/]+)\.rels$/.exec(name) ?? []
    const quelle = `${ordner}${teil}`
    const benutzer = teile[quelle]
    if (!benutzer) continue
    let relationen = strFromU8(inhalt)
    let text = strFromU8(benutzer)
    const namen = [...relationen.matchAll(RELATION)]
      .map(([, id]) => id ?? '')
      .sort((a, b) => text.indexOf(`"${a}"`) - text.indexOf(`"${b}"`))
    if (namen.length === 0) continue
    for (const [index, id] of namen.entries()) {
      const ersatz = `rIdLink${index + 1}`
      relationen = relationen.replaceAll(`"${id}"`, `"${ersatz}"`)
      text = text.replaceAll(`"${id}"`, `"${ersatz}"`)
    }
    neu.set(name, strToU8(relationen)).set(quelle, strToU8(text))
  }
  return neu
}
