import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A stored number as `markZellen` leaves it: the value, whether it is shown as percent, and the digits shown. */
export const MARKE = /^(?<wert>-?[\d.]+(?:E[+-]?\d+)?)\|(?<prozent>%)?\|(?<stellen>\d+)?$/i

/** What stands in place of a value that must not be read as it is stored. */
export const NIE_BERECHNET = '#NICHT BERECHNET'
export const SKALIERT = '#SKALIERT'

const HOECHSTENS = 200_000_000
const ZELLE = /<(\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1c>)/g

/**
 * Makes visible in a workbook what the reading library passes over without a word: it takes error cells (#DIV/0!) and
 * formulas that were never calculated for empty cells, and does not tell that 0.048 is shown as "4,8 %" or 26751166 as
 * "26.751". A hole or a thousandfold error in a table of figures must not go unseen, so those cells are turned into text
 * and numbers get marks.
 * @throws where the bytes are no zip or grow beyond all measure
 */
export function markZellen(bytes: Uint8Array): Uint8Array {
  const eintraege = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (originalSize > HOECHSTENS) throw new Error('too large')
      return name.endsWith('.xml') || name.endsWith('.rels')
    },
  })
  const stile = Object.keys(eintraege).find((name) => name.endsWith('styles.xml'))
  const formate = stile ? readFormate(strFromU8(eintraege[stile] as Uint8Array)) : []
  for (const [name, inhalt] of Object.entries(eintraege)) {
    if (name.startsWith('xl/worksheets/') && name.endsWith('.xml'))
      eintraege[name] = strToU8(markBlatt(strFromU8(inhalt), formate))
  }
  return zipSync(eintraege, { level: 0 })
}

interface Zahlformat {
  prozent: boolean
  /** Undefined where the format does not fix them. */
  stellen: number | undefined
  datum: boolean
  /** Shown in thousands or millions. */
  skaliert: boolean
}

function markBlatt(xml: string, formate: readonly Zahlformat[]): string {
  return xml.replace(ZELLE, (zelle, praefix: string | undefined, attribute: string, inhalt: string | undefined) => {
    if (inhalt === undefined) return zelle
    const p = praefix ?? ''
    const art = /\bt="(\w+)"/.exec(attribute)?.[1] ?? 'n'
    const wert = /<(?:\w+:)?v\b[^>]*>([^<]*)<\/(?:\w+:)?v>/.exec(inhalt)?.[1]
    const asText = (text: string): string =>
      `<${p}c${attribute.replace(/\st="\w+"/, '').replace(/\ss="\d+"/, '')} t="str"><${p}v>${text}</${p}v></${p}c>`
    if (art === 'e') return asText(wert ?? '#FEHLER')
    if (!wert && /<(?:\w+:)?f\b/.test(inhalt) && art !== 'str') return asText(NIE_BERECHNET)
    if (art !== 'n' || !wert) return zelle
    const format = formate[Number(/\bs="(\d+)"/.exec(attribute)?.[1] ?? -1)]
    if (format?.datum) return zelle
    if (format?.skaliert) return asText(SKALIERT)
    return asText(`${wert}|${format?.prozent ? '%' : ''}|${format?.stellen ?? ''}`)
  })
}

/** The number formats in the order of the cell styles. Ids below 164 are built in and stand in no file. */
function readFormate(xml: string): Zahlformat[] {
  const eigene = new Map<string, string>()
  for (const [, attribute = ''] of xml.matchAll(/<(?:\w+:)?numFmt\b([^>]*)>/g)) {
    const id = /numFmtId="(\d+)"/.exec(attribute)?.[1]
    const code = /formatCode="([^"]*)"/.exec(attribute)?.[1]
    if (id && code) eigene.set(id, code.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
  }
  const stile = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? ''
  return [...stile.matchAll(/<(?:\w+:)?xf\b([^>]*)>/g)].map(([, attribute = '']) => {
    const id = /numFmtId="(\d+)"/.exec(attribute)?.[1] ?? '0'
    return describeFormat(eigene.get(id) ?? EINGEBAUT[id] ?? (isBuiltInDate(Number(id)) ? 'd' : ''))
  })
}

const EINGEBAUT: Record<string, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
}

function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 45 && id <= 47)
}

/** Reads the first section of a format code; quoted text and conditions in brackets say nothing about digits. */
function describeFormat(code: string): Zahlformat {
  const [kern = ''] = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')
  const allgemein = !/[0#?]/.test(kern) || /[/Ee]/.test(kern)
  return {
    prozent: kern.includes('%'),
    stellen: allgemein ? undefined : (/\.([0#?]+)/.exec(kern)?.[1]?.length ?? 0),
    datum: /[dmyhs]/i.test(kern.replace(/General/i, '')),
    skaliert: /[0#?],+(?![0#?,])/.test(kern),
  }
}
