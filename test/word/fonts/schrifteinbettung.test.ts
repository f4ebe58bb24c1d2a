import { unzipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { readGestaltung as readDesign } from '../../../src/layout/design/read-gestaltung.js'
import { readBreiten } from '../../../src/layout/fonts/breiten.js'
import { openSchrift, replaceTabellen } from '../../../src/layout/fonts/sfnt.js'
import { Meldungen } from '../../../src/message.js'
import { embedSchriften, veil } from '../../../src/word/fonts/schrifteinbettung.js'
import { readSchriften, readZusatzschrift } from '../../../src/word/fonts/schriften.js'
import { readNamen } from '../../../src/word/fonts/schriftnamen.js'
import { writeWord } from '../../../src/word/word.js'
import { WURZEL } from '../../werkstatt.js'
import { dokumentFrom, readGestaltung } from '../fixtures.js'

const GESTALTUNG = readGestaltung()
const AUSSER_LATEIN = 'Ω'

/** The fonts as a reader gets them: part by part, unveiled with the key that the table of fonts names. */
function unveil(teile: Record<string, Uint8Array>, elemente: string): Uint8Array[] {
  const schluessel = [...elemente.matchAll(/w:fontKey="\{([0-9A-F-]{36})\}"/g)].map(([, guid]) => guid ?? '')
  return schluessel.map((guid, i) => veil(teile[`word/fonts/font${i + 1}.odttf`] ?? new Uint8Array(), guid))
}

test('the four faces stand in the file under one family, cut down', async () => {
  const dokument = dokumentFrom(`<section class="abschnitt" id="s"><h1 id="u">Größe ${AUSSER_LATEIN}</h1></section>`)
  const teile = unzipSync(await writeWord(dokument))
  const fonts = Buffer.from(teile['word/fontTable.xml'] ?? []).toString()
  expect([...fonts.matchAll(/w:embed(\w+) r:id="(\w+)"/g)].map(([, name, id]) => `${name} ${id}`)).toEqual([
    'Regular rId1',
    'Bold rId2',
    'Italic rId3',
    'BoldItalic rId4',
  ])
  const dateien = unveil(teile, fonts)
  expect(dateien.map((ttf) => [readNamen(ttf).get(1), readNamen(ttf).get(2)])).toEqual([
    ['Source Sans 3', 'Regular'],
    ['Source Sans 3', 'Bold'],
    ['Source Sans 3', 'Italic'],
    ['Source Sans 3', 'Bold Italic'],
  ])
  expect(readNamen(dateien[0] ?? new Uint8Array()).get(13)).toMatch(/Open Font License/)
  const [normal = new Uint8Array()] = dateien
  const ganz = readBreiten(readSchriften(GESTALTUNG).normal)
  const breiten = readBreiten(normal)
  for (const zeichen of `Žluťoučký Größe – „§“ ${AUSSER_LATEIN}`)
    expect(breiten(zeichen.codePointAt(0) ?? 0), zeichen).toBe(ganz(zeichen.codePointAt(0) ?? 0))
  expect(breiten('Ж'.codePointAt(0) ?? 0)).toBeUndefined()
  expect(normal.length).toBeLessThan(60_000)
  expect(Buffer.from(teile['word/settings.xml'] ?? []).toString()).toContain(
    '<w:embedTrueTypeFonts/><w:saveSubsetFonts/>',
  )
  const relationen = Buffer.from(teile['word/_rels/fontTable.xml.rels'] ?? []).toString()
  expect(relationen).toContain(
    'Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"',
  )
})

test.each([
  [0x0000, 4],
  [0x0008, 4],
  [0x0002, 0],
  [0x0004, 0],
  [0x0108, 0],
  [0x0200, 0],
])('fsType %i gives %i fonts', async (rechte, anzahl) => {
  const schriften = readSchriften(GESTALTUNG)
  const { anfang } = openSchrift(schriften.normal)
  new DataView(schriften.normal.buffer).setUint16(anfang('OS/2') + 8, rechte)
  const { teile, elemente, relationen } = await embedSchriften('Haus', schriften, '')
  expect(Object.keys(teile)).toHaveLength(anzahl)
  expect(elemente).toHaveLength(anzahl)
  expect(relationen).toHaveLength(anzahl)
})

test('veiling twice gives the font back', () => {
  const datei = Uint8Array.from({ length: 40 }, (_, i) => i)
  const guid = '00112233-4455-6677-8899-AABBCCDDEEFF'
  expect(veil(datei, guid).subarray(0, 17)).toEqual(
    Uint8Array.from([
      0xff, 0xef, 0xdf, 0xcf, 0xbf, 0xaf, 0x9f, 0x8f, 0x7f, 0x6f, 0x5f, 0x4f, 0x3f, 0x2f, 0x1f, 0x0f, 0xef,
    ]),
  )
  expect(veil(veil(datei, guid), guid)).toEqual(datei)
})

test('check sums of a font with a replaced table are right', async () => {
  const { normal } = readSchriften(GESTALTUNG)
  const neu = replaceTabellen(normal, new Map([['name', Uint8Array.from([0, 0, 0, 0, 0, 6, 1])]]))
  const { daten, tabellen } = openSchrift(neu)
  let summe = 0
  for (let i = 0; i < neu.length; i += 4) summe = (summe + daten.getUint32(i)) >>> 0
  expect(summe).toBe(0xb1b0afba)
  expect(tabellen.get('name')?.laenge).toBe(7)
})

/** Features that change letters and figures which stay: others work on marks and on figures that were cut off. */
const FUER_LATEIN = ['kern', 'liga', 'locl', 'tnum']
/** Tables that hints and signatures need; the cut-down font has neither. */
const OHNE_HINTS = ['DSIG', 'GDEF', 'STAT', 'cvt ', 'fpgm', 'gasp', 'hdmx', 'LTSH', 'meta', 'prep', 'VDMX', 'BASE']

/** The features of a layout table: "tnum" (OpenType 1.9, FeatureList). */
function featuresOf(ttf: Uint8Array, tabelle: 'GSUB' | 'GPOS'): string[] {
  const { daten, tabellen } = openSchrift(ttf)
  const stelle = tabellen.get(tabelle)?.stelle
  if (stelle === undefined) return []
  const liste = stelle + daten.getUint16(stelle + 6)
  const tags = Array.from({ length: daten.getUint16(liste) }, (_, i) =>
    String.fromCharCode(...ttf.subarray(liste + 2 + 6 * i, liste + 6 + 6 * i)),
  )
  return [...new Set(tags)].sort()
}

describe.each(['standard', 'modern', 'sachlich'])('the fonts of %s in a finished file', (name) => {
  const meldungen = new Meldungen()
  const gestaltung = readDesign(WURZEL, name, { datei: name, zeile: 1, spalte: 1 }, meldungen)
  if (!gestaltung) throw new Error(JSON.stringify(meldungen.liste))

  it('have the tables, the features, the style and the check sums of what they were cut from', async () => {
    const dokument = dokumentFrom('<section class="abschnitt" id="s"><h1 id="u">Lage</h1><p>1.234</p></section>')
    const teile = unzipSync(await writeWord({ ...dokument, gestaltung }))
    const dateien = unveil(teile, Buffer.from(teile['word/fontTable.xml'] ?? []).toString())
    const { ueberschriften } = gestaltung.schriften
    const familien = [readSchriften(gestaltung), ...(ueberschriften ? [readZusatzschrift(ueberschriften)] : [])]
    const reihe = familien.flatMap(({ normal, halbfett, kursiv, halbfettkursiv }) => [
      normal,
      halbfett,
      kursiv,
      halbfettkursiv,
    ])
    expect(dateien).toHaveLength(reihe.length)
    for (const [i, datei] of dateien.entries()) {
      const quelle = reihe[i] ?? new Uint8Array()
      const tabellen = (ttf: Uint8Array) => [...openSchrift(ttf).tabellen.keys()].filter((t) => !OHNE_HINTS.includes(t))
      expect(tabellen(datei).sort()).toEqual(tabellen(quelle).sort())
      for (const tabelle of ['GSUB', 'GPOS'] as const) {
        // Figures that are alike wide by themselves need nothing to make them so.
        const breiten = new Set(Array.from('0123456789', (ziffer) => readBreiten(quelle)(ziffer.charCodeAt(0))))
        const gewollt = featuresOf(quelle, tabelle).filter(
          (merkmal) => FUER_LATEIN.includes(merkmal) && (merkmal !== 'tnum' || breiten.size > 1),
        )
        expect(featuresOf(datei, tabelle)).toEqual(expect.arrayContaining(gewollt))
        expect(gewollt.length).toBeGreaterThan(0)
      }
      const { daten, anfang } = openSchrift(datei)
      const kopf = anfang('head')
      expect(daten.getUint32(kopf + 12).toString(16)).toBe('5f0f3cf5')
      expect(daten.getUint16(kopf + 44)).toBe(i % 4)
      expect(daten.getUint16(kopf + 18)).toBe(
        openSchrift(quelle).daten.getUint16(openSchrift(quelle).anfang('head') + 18),
      )
      let summe = 0
      for (let stelle = 0; stelle < datei.length; stelle += 4) summe = (summe + daten.getUint32(stelle)) >>> 0
      expect(summe).toBe(0xb1b0afba)
    }
  })
})
