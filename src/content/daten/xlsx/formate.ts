import { format, getFormatFromId, getFormatInfo } from 'numfmt'
import { isOn } from './texte.js'
import { readXml } from './xml.js'

/** How a cell shows its number. */
export interface Zahlformat {
  code: string
  prozent: boolean
  /** Undefined where the format does not fix them. */
  stellen: number | undefined
  datum: boolean
  /** Shown in thousands or millions. */
  skaliert: boolean
  /** The whole cell is set superscript, or struck through. */
  hochgestellt: boolean
  gestrichen: boolean
}

/** Styles of cells in the order of their numbers in the part `styles.xml`. */
export function readFormate(bytes: Uint8Array): Zahlformat[] {
  const eigene = new Map<number, string>()
  const schriften: { hochgestellt: boolean; gestrichen: boolean }[] = []
  const stile: { nummer: number; schrift: number }[] = []
  const stapel: string[] = []
  readXml(bytes, {
    open(name, attribute) {
      const eltern = stapel.at(-1)
      stapel.push(name)
      if (name === 'numFmt' && eltern === 'numFmts')
        eigene.set(Number(attribute.numFmtId), attribute.formatCode ?? 'General')
      else if (name === 'font' && eltern === 'fonts') schriften.push({ hochgestellt: false, gestrichen: false })
      else if (eltern === 'font' && stapel.at(-3) === 'fonts') {
        const schrift = schriften.at(-1)
        if (schrift && name === 'vertAlign') schrift.hochgestellt = attribute.val === 'superscript'
        if (schrift && name === 'strike') schrift.gestrichen = isOn(attribute.val ?? '')
      } else if (name === 'xf' && eltern === 'cellXfs')
        stile.push({ nummer: Number(attribute.numFmtId ?? 0), schrift: Number(attribute.fontId ?? 0) })
    },
    close() {
      stapel.pop()
    },
  })
  return stile.map(({ nummer, schrift }) => ({
    ...describeFormat(eigene.get(nummer) ?? builtIn(nummer)),
    ...schriften[schrift],
  }))
}

export const ALLGEMEIN: Zahlformat = {
  code: 'General',
  prozent: false,
  stellen: undefined,
  datum: false,
  skaliert: false,
  hochgestellt: false,
  gestrichen: false,
}

/** The number as the cell shows it in German; `tage` moves the beginning of the calendar (1904 in old Mac workbooks). */
export function showZahl(wert: number, { code, datum }: Zahlformat, tage = 0): string {
  return format(code, datum ? wert + tage : wert, { locale: 'de', throws: false }).trim()
}

/** Numbers below 50 stand for formats that Excel shows by the language of the system, here German. */
function builtIn(nummer: number): string {
  return nummer < 50 ? getFormatFromId(nummer, 'de') : 'General'
}

/** A code that cannot be read shows the plain number. */
function describeFormat(code: string): Zahlformat {
  const { type, isPercent, isDate, maxDecimals, scale } = getFormatInfo(code)
  if (type === 'error') return ALLGEMEIN
  return {
    // The slash stands for the system's sign between the parts of a date.
    code: isDate ? code.replaceAll('/', '.') : code,
    prozent: isPercent,
    stellen: UNBESTIMMT.has(type) ? undefined : maxDecimals,
    datum: isDate,
    skaliert: scale < 1,
    hochgestellt: false,
    gestrichen: false,
  }
}

/** Kinds of formats that do not say how many digits follow the comma. */
const UNBESTIMMT = new Set(['general', 'scientific', 'fraction', 'text'])
