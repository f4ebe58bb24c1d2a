import { strToU8, zipSync } from 'fflate'

/** What makes a worksheet in a test: `<row>` elements and what stands around them. */
export interface Blatt {
  name: string
  zeilen: string
  /** `<cols>…</cols>` before, `<mergeCells>…</mergeCells>` behind the rows. */
  davor?: string
  danach?: string
  zustand?: 'hidden' | 'veryHidden'
  art?: 'worksheet' | 'chartsheet'
}

interface Angaben {
  blaetter: Blatt[]
  /** Codes of number formats, or numbers of built-in ones; the style of the first is 1. Style 0 is "General". */
  formate?: (string | number)[]
  /** `<font>` elements; behind those of the formats there is a style for each. */
  schriften?: string
  /** `<si>` elements. */
  texte?: string
  date1904?: boolean
  praefix?: string
}

const HAUPT = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const BEZUG = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as bytes; parts are named unlike Excel's, since only relationships say where they lie. */
export function makeMappe({
  blaetter,
  formate = [],
  schriften = '',
  texte = '',
  date1904 = false,
  praefix = '',
}: Angaben): Uint8Array {
  const p = praefix && `${praefix}:`
  const ns = `xmlns${praefix && `:${praefix}`}="${HAUPT}"`
  const verzeichnis = blaetter.map(
    ({ name, zustand }, index) =>
      `<${p}sheet name="${name}" sheetId="${index + 1}"${zustand ? ` state="${zustand}"` : ''} r:id="b${index}"/>`,
  )
  const beziehungen = blaetter.map(
    ({ art = 'worksheet' }, index) =>
      `<Relationship Id="b${index}" Type="${BEZUG}/${art}" Target="/xl/blatt${index}.xml"/>`,
  )
  const eigene = formate.flatMap((code, index) =>
    typeof code === 'number' ? [] : [`<${p}numFmt numFmtId="${200 + index}" formatCode="${escapeXml(code)}"/>`],
  )
  const nummern = formate.map((code, index) => (typeof code === 'number' ? code : 200 + index))
  const stile = [
    '<FX numFmtId="0"/>',
    ...nummern.map((nummer) => `<FX numFmtId="${nummer}"/>`),
    ...[...schriften.matchAll(/<font>/g)].map((_, index) => `<FX numFmtId="0" fontId="${index}"/>`),
  ]
  const teile: Record<string, string> = {
    '_rels/.rels': relations(`<Relationship Id="m" Type="${BEZUG}/officeDocument" Target="xl/mappe.xml"/>`),
    'xl/mappe.xml': `<${p}workbook ${ns} xmlns:r="${BEZUG}"><${p}workbookPr${date1904 ? ' date1904="1"' : ''}/><${p}sheets>${verzeichnis.join('')}</${p}sheets></${p}workbook>`,
    'xl/_rels/mappe.xml.rels': relations(
      `${beziehungen.join('')}<Relationship Id="s" Type="${BEZUG}/styles" Target="stile.xml"/><Relationship Id="t" Type="${BEZUG}/sharedStrings" Target="texte.xml"/>`,
    ),
    'xl/stile.xml': `<${p}styleSheet ${ns}><${p}numFmts>${eigene.join('')}</${p}numFmts><${p}fonts>${schriften}</${p}fonts><${p}cellXfs>${stile.join('').replaceAll('FX', `${p}xf`)}</${p}cellXfs></${p}styleSheet>`,
    'xl/texte.xml': `<${p}sst ${ns}>${texte}</${p}sst>`,
    ...Object.fromEntries(
      blaetter.map(({ zeilen, davor = '', danach = '' }, index) => [
        `xl/blatt${index}.xml`,
        `<${p}worksheet ${ns}>${davor}<${p}sheetData>${zeilen}</${p}sheetData>${danach}</${p}worksheet>`,
      ]),
    ),
  }
  return zipSync(Object.fromEntries(Object.entries(teile).map(([name, text]) => [name, strToU8(text)])))
}

function relations(inhalt: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inhalt}</Relationships>`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

/** A row: texts become texts, numbers numbers, `[wert, stil]` a styled number, what begins with "<" is the cell as it is. */
export function zeile(nummer: number, werte: readonly (string | number | [number, number])[], attribute = ''): string {
  const zellen = werte.map((wert, index) => {
    const name = `${String.fromCharCode(65 + index)}${nummer}`
    if (wert === '') return ''
    if (typeof wert === 'number') return `<c r="${name}"><v>${wert}</v></c>`
    if (typeof wert !== 'string') return `<c r="${name}" s="${wert[1]}"><v>${wert[0]}</v></c>`
    if (wert.startsWith('<')) return wert.replace('<c', `<c r="${name}"`)
    return `<c r="${name}" t="inlineStr"><is><t>${escapeXml(wert)}</t></is></c>`
  })
  return `<row r="${nummer}"${attribute}>${zellen.join('')}</row>`
}

/** A cell with a superscript run at its end. */
export function hoch(text: string, marke: string): string {
  return `<c t="inlineStr"><is><r><t>${text}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${marke}</t></r></is></c>`
}

/** A cell of words, the last of which are struck through. */
export function gestrichen(text: string, weg: string): string {
  return `<c t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t xml:space="preserve">${text}</t></r><r><rPr><strike/></rPr><t>${weg}</t></r></is></c>`
}
