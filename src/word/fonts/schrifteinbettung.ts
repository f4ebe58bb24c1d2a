import { createHash } from 'node:crypto'
import subsetFont from 'subset-font'
import type { Schnitt } from '../../layout/design/schriften/schriften.js'
import { openSchrift, replaceTabellen, tabelleOf } from '../../layout/fonts/sfnt.js'
import { createElement, type XmlElement } from '../xml/xml.js'
import { createNamentabelle, type Schnittname } from './schriftnamen.js'

/** The faces in the order of the schema (CT_Font), and what Word calls them. */
const SCHNITTE: readonly { schnitt: Schnitt; element: string; name: Schnittname; stil: number }[] = [
  { schnitt: 'normal', element: 'embedRegular', name: 'Regular', stil: 0 },
  { schnitt: 'halbfett', element: 'embedBold', name: 'Bold', stil: 1 },
  { schnitt: 'kursiv', element: 'embedItalic', name: 'Italic', stil: 2 },
  { schnitt: 'halbfettkursiv', element: 'embedBoldItalic', name: 'Bold Italic', stil: 3 },
]
/** Latin of all European languages and the signs of a programme, so that the text can be written on with the same font. */
const LATEIN = `${rangeOf(0x20, 0x7e)}${rangeOf(0xa0, 0x17f)}ȘșȚțẞ–—‘’‚“”„†‡•…‰‹›€№™←↑→↓−≈≠≤≥●○■□▪▸✓⅓⅔\u2007\u2009\u2011\u202f\u2060`
/** Features that the text of a programme needs: kerning, ligatures, figures in columns. */
const MERKMALE = ['kern', 'liga', 'lnum', 'tnum', 'ccmp', 'mark', 'locl']
/** Bits of fsType (OpenType, OS/2): what the font's maker allows. */
const [GESPERRT, NUR_DRUCK, BEARBEITBAR, UNGETEILT, NUR_BITMAPS] = [0x2, 0x4, 0x8, 0x100, 0x200]

/** What embedding adds to the package. */
export interface Schrifteinbettung {
  /** Parts by name. */
  teile: Record<string, Uint8Array>
  /** Elements for the entry of the font in the table of fonts. */
  elemente: XmlElement[]
  /** Relations of the table of fonts. */
  relationen: { Id: string; Type: string; Target: string }[]
}

const SCHRIFT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font'
const OHNE: Schrifteinbettung = { teile: {}, elemente: [], relationen: [] }
const geteilt = new Map<string, Promise<Uint8Array>>()

/**
 * The four faces of a family for embedding: cut down to Latin and what the document needs besides, named as one family,
 * and veiled as ISO/IEC 29500-1, 17.8.1 prescribes. Fonts whose licence bits forbid embedding, changing or cutting down stay out.
 * @param text all text of the document
 * @param davor how many faces of other families the file holds already
 */
export async function embedSchriften(
  familie: string,
  schriften: Record<Schnitt, Uint8Array>,
  text: string,
  davor = 0,
): Promise<Schrifteinbettung> {
  if (!Object.values(schriften).every(mayEmbed)) return OHNE
  const zeichen = [...new Set(LATEIN + text)].sort().join('')
  const dateien = await Promise.all(
    SCHNITTE.map(({ schnitt, name, stil }) => cut(schriften[schnitt], zeichen, familie, name, stil)),
  )
  const einbettung: Schrifteinbettung = { teile: {}, elemente: [], relationen: [] }
  for (const [i, { element }] of SCHNITTE.entries()) {
    const datei = dateien[i] ?? new Uint8Array()
    const schluessel = keyOf(datei)
    const [id, ziel] = [`rId${davor + i + 1}`, `fonts/font${davor + i + 1}.odttf`]
    einbettung.teile[`word/${ziel}`] = veil(datei, schluessel)
    einbettung.elemente.push(createElement(`w:${element}`, { 'r:id': id, 'w:fontKey': `{${schluessel}}` }))
    einbettung.relationen.push({ Id: id, Type: SCHRIFT, Target: ziel })
  }
  return einbettung
}

/** Whether a font may be embedded in a document that is worked on, and only a part of it. */
function mayEmbed(ttf: Uint8Array): boolean {
  const { daten, anfang } = openSchrift(ttf)
  const rechte = daten.getUint16(anfang('OS/2') + 8)
  if (rechte & (UNGETEILT | NUR_BITMAPS)) return false
  return (rechte & BEARBEITBAR) !== 0 || (rechte & (GESPERRT | NUR_DRUCK)) === 0
}

/** All programmes of a run share the fonts of their designs. */
function cut(ttf: Uint8Array, zeichen: string, familie: string, name: Schnittname, stil: number): Promise<Uint8Array> {
  const schluessel = createHash('sha256').update(ttf).update(`${zeichen}\0${familie}\0${name}`).digest('hex')
  const bekannt = geteilt.get(schluessel)
  if (bekannt) return bekannt
  const neu = subsetFont(Buffer.from(ttf), zeichen, {
    targetFormat: 'sfnt',
    keepFeatures: MERKMALE,
    noHinting: true,
    preserveNameIds: [0, 5, 13, 14],
  }).then((datei) => {
    // A copy: what `subarray` and a Buffer's `slice` give is a view, and writing into it would write into the font.
    const teil = new Uint8Array(datei)
    const kopf = tabelleOf(teil, 'head').slice()
    // macStyle, bits 0 (bold) and 1 (italic)
    new DataView(kopf.buffer).setUint16(44, stil)
    return replaceTabellen(
      teil,
      new Map([
        ['head', kopf],
        ['name', createNamentabelle(teil, familie, name)],
      ]),
    )
  })
  geteilt.set(schluessel, neu)
  return neu
}

/** A GUID that depends on nothing but the font. */
function keyOf(datei: Uint8Array): string {
  const hex = createHash('sha256').update(datei).digest('hex').slice(0, 32).toUpperCase()
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The first 32 bytes, twice 16, are mixed with the key read backwards. */
export function veil(datei: Uint8Array, schluessel: string): Uint8Array {
  const maske = Buffer.from(schluessel.replaceAll('-', ''), 'hex').reverse()
  const verschleiert = datei.slice()
  verschleiert.set(datei.subarray(0, 32).map((byte, i) => byte ^ (maske[i % 16] ?? 0)))
  return verschleiert
}

function rangeOf(von: number, bis: number): string {
  return Array.from({ length: bis - von + 1 }, (_, i) => String.fromCodePoint(von + i)).join('')
}
