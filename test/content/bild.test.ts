import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'
import { expect, it, onTestFinished } from 'vitest'
import { readBild } from '../../src/content/bild.js'
import { inspectJpeg } from '../../src/content/bilder/jpeg.js'
import { GRENZEN } from '../../src/content/grenzen.js'
import { Meldungen } from '../../src/message.js'

/** The size of a vector picture with these attributes, in pixels; undefined where it is refused. */
function sizeOf(attribute: string): [number, number] | undefined {
  const wurzel = mkdtempSync(join(tmpdir(), 'amip-bild-'))
  onTestFinished(() => rmSync(wurzel, { recursive: true, force: true }))
  mkdirSync(join(wurzel, 'bilder'))
  writeFileSync(
    join(wurzel, 'bilder/logo.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" ${attribute}><path d="M0 0H9"/></svg>`,
  )
  const bild = readBild(wurzel, '.', 'bilder/logo.svg', { datei: 'p.yaml', zeile: 1, spalte: 1 }, new Meldungen())
  return bild && [Math.round(bild.breite), Math.round(bild.hoehe)]
}

it.each([
  ['width="80mm" height="40mm" viewBox="0 0 80 40"', [302, 151]],
  ['width="8cm" height="4cm"', [302, 151]],
  ['width="2in" height="72pt"', [192, 96]],
  ['width="300" height="120px"', [300, 120]],
  ['width="100%" height="100%" viewBox="0 0 90 30"', [90, 30]],
  ['width="60mm" viewBox="0 0 20 10"', [227, 113]],
  ['height="30mm" viewBox="0 0 20 10"', [227, 113]],
  ['viewBox="0 0 64.5 32"', [65, 32]],
])('a vector picture with %s has its size in pixels', (attribute, erwartet) => {
  expect(sizeOf(attribute)).toEqual(erwartet)
})

it('one without a size is refused', () => {
  expect(sizeOf('')).toBeUndefined()
  expect(sizeOf('width="5em" height="3em"')).toBeUndefined()
})

/** What is said of a picture file, '' where it can be used. */
function complaintOf(name: string, bytes: string | Uint8Array): string {
  const wurzel = mkdtempSync(join(tmpdir(), 'amip-bild-'))
  onTestFinished(() => rmSync(wurzel, { recursive: true, force: true }))
  writeFileSync(join(wurzel, name), bytes)
  const meldungen = new Meldungen()
  const genannt = { datei: 'p.md', zeile: 7, spalte: 3 }
  const bild = readBild(wurzel, '.', name, genannt, meldungen)
  expect(meldungen.liste.length).toBe(bild ? 0 : 1)
  if (!bild) expect(meldungen.liste[0]).toMatchObject({ ...genannt, schwere: 'fehler' })
  return meldungen.liste[0]?.text ?? ''
}

const png = (art: 'png' | 'jpeg', breite = 40, hoehe = 30): Buffer => {
  const leinwand = createCanvas(breite, hoehe)
  const stift = leinwand.getContext('2d')
  stift.fillStyle = '#369'
  stift.fillRect(3, 3, breite / 2, hoehe / 2)
  return art === 'png' ? leinwand.toBuffer('image/png') : leinwand.toBuffer('image/jpeg')
}

it('a PNG is read whole: cut anywhere, or with one byte altered, it is refused', () => {
  const ganz = png('png')
  expect(complaintOf('a.png', ganz)).toBe('')
  for (let laenge = 30; laenge < ganz.length; laenge += 17)
    expect(complaintOf('a.png', ganz.subarray(0, laenge)), `${laenge} bytes`).toContain('„a.png“ ist beschädigt')
  for (let stelle = 4; stelle < ganz.length; stelle += 13) {
    const geaendert = Buffer.from(ganz)
    geaendert[stelle] = (geaendert[stelle] ?? 0) ^ 0x40
    expect(complaintOf('a.png', geaendert), `byte ${stelle}`).not.toBe('')
  }
})

it('a PNG whose checksums hold may still have too few pixels, and interlaced ones are counted', () => {
  // 20 × 3 pixels of 1 bit, interlaced: rows of passes 1 to 7.
  const zeilen = [
    [1, 3],
    [1, 2],
    [1, 5],
    [1, 10],
    [2, 10],
    [1, 20],
  ] as const
  const bytes = zeilen.reduce((summe, [hoehe, breite]) => summe + hoehe * (1 + Math.ceil(breite / 8)), 0)
  expect(complaintOf('i.png', handmade(20, 3, { verschachtelt: 1, pixel: bytes }))).toBe('')
  expect(complaintOf('i.png', handmade(20, 3, { verschachtelt: 1, pixel: bytes - 1 }))).toContain('Bildpunkte')
  expect(complaintOf('i.png', handmade(20, 3, { verschachtelt: 1, pixel: bytes + 1 }))).toContain('Bildpunkte')
  expect(complaintOf('g.png', handmade(60_000, 60_000, { pixel: 10 }))).toContain('60000 × 60000 Bildpunkten zu groß')
  expect(complaintOf('s.png', handmade(40_000, 1, { pixel: 5001 }))).toContain('nur ein Strich')
})

it.each([
  ['no head', (datei: Buffer) => Buffer.concat([datei.subarray(0, 8), datei.subarray(33)]), 'Der Kopf fehlt.'],
  [
    'a head that ends early',
    (datei: Buffer) => kopfOf(datei, (kopf) => kopf.subarray(0, 12)),
    'Der Kopf ist nicht vollständig.',
  ],
  ['no width', (datei: Buffer) => kopfOf(datei, (kopf) => kopf.fill(0, 0, 4)), 'Der Kopf nennt Unmögliches.'],
  [
    'seven bits a colour',
    (datei: Buffer) => kopfOf(datei, (kopf) => kopf.fill(7, 8, 9)),
    'Der Kopf nennt Unmögliches.',
  ],
  [
    'colours of a list that it lacks',
    (datei: Buffer) => kopfOf(datei, (kopf) => kopf.fill(3, 9, 10)),
    'Seine Farben fehlen.',
  ],
  [
    'line ends of texts',
    (datei: Buffer) => Buffer.concat([datei.subarray(0, 4), Buffer.from('\n\x1a\n'), datei.subarray(8)]),
    'Es wurde wie ein Text übertragen.',
  ],
])('a PNG with %s is told so', (_, spoil, grund) => {
  const datei = handmade(8, 4, { pixel: 8 })
  expect(complaintOf('a.png', datei)).toBe('')
  expect(complaintOf('a.png', spoil(Buffer.from(datei)))).toContain(grund)
})

it('a PNG that has the colours it counts is used', () => {
  const datei = handmade(8, 4, { pixel: 8 })
  const bunt = kopfOf(datei, (kopf) => kopf.fill(3, 9, 10))
  const mitFarben = Buffer.concat([bunt.subarray(0, 33), chunk('PLTE', Buffer.alloc(6)), bunt.subarray(33)])
  expect(complaintOf('a.png', mitFarben)).toBe('')
})

/** A PNG with another head, its checksum right. */
function kopfOf(datei: Buffer, change: (kopf: Buffer) => Buffer): Buffer {
  return Buffer.concat([
    datei.subarray(0, 8),
    chunk('IHDR', change(Buffer.from(datei.subarray(16, 29)))),
    datei.subarray(33),
  ])
}

it('a JPEG is read from its head to its end', () => {
  const ganz = png('jpeg')
  expect(complaintOf('a.jpg', ganz)).toBe('')
  expect(complaintOf('a.jpg', Buffer.concat([ganz, Buffer.from('Anhang der Kamera')]))).toBe('')
  for (let laenge = 3; laenge < ganz.length; laenge += 29)
    expect(complaintOf('a.jpg', ganz.subarray(0, laenge)), `${laenge} bytes`).toContain('beschädigt')
})

/** A JPEG with bytes put in before its first segment. */
const withSegment = (...bytes: (number | string)[]) => {
  const ganz = png('jpeg')
  const neu = Buffer.concat(
    bytes.map((teil) => (typeof teil === 'string' ? Buffer.from(teil, 'latin1') : Buffer.from([teil]))),
  )
  return Buffer.concat([ganz.subarray(0, 2), neu, ganz.subarray(2)])
}

it('what cameras put before a picture is passed by: fill bytes, segments of other programs, short or odd Exif', () => {
  const app1 = (inhalt: string) => withSegment(0xff, 0xe1, 0, inhalt.length + 2, inhalt)
  expect(complaintOf('a.jpg', withSegment(0xff, 0xff))).toBe('')
  for (const inhalt of [
    'http://ns.adobe.com/xap/1.0/\0',
    'Exif\0\0MM\0*',
    `Exif\0\0MM\0*\0\0\0\x08\0\x05${'\0'.repeat(9)}`,
  ])
    expect(complaintOf('a.jpg', app1(inhalt)), inhalt).toBe('')
})

it('a photo is turned as its Exif says, whatever stands there before', () => {
  const entry = (tag: string, wert: number) => `\x01${tag}\0\x03\0\0\0\x01\0${String.fromCharCode(wert)}\0\0`
  const exif = (wert: number) => `Exif\0\0MM\0*\0\0\0\x08\0\x02${entry('\x0f', 1)}${entry('\x12', wert)}\0\0\0\0`
  const sizeWith = (wert: number) => {
    const bytes = withSegment(0xff, 0xe1, 0, exif(wert).length + 2, exif(wert))
    const befund = inspectJpeg(bytes)
    return 'schaden' in befund ? befund.schaden : [befund.breite, befund.hoehe]
  }
  expect([1, 6, 9].map(sizeWith)).toEqual([
    [40, 30],
    [30, 40],
    [40, 30],
  ])
})

const svg = (inhalt: string, wurzel = 'width="90" height="60"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${wurzel}>${inhalt}</svg>`

it.each([
  ['cut short', svg('<rect id="a" width="9" height="9"/>').slice(0, -20), /wohlgeformtes SVG \(Zeile 1/],
  ['bare &', svg('<text>Müller & Söhne</text>'), /wohlgeformtes/],
  ['unknown prefix', svg('<ink:path d="M0 0"/>'), /wohlgeformtes/],
  ['an entity of its own', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, /ENTITY/],
  ['no namespace', '<svg width="9" height="9"></svg>', /xmlns/],
  ['a web page', '<html><body/></html>', /beginnt nicht mit <svg/],
  ['a script', svg('<script>1</script>'), /<script>/],
  ['a handler', svg('<rect onload="x()"/>'), /Skript/],
  ['a picture elsewhere', svg('<image xlink:href="https://example.org/a.png"/>'), /außerhalb/],
  ['a style from elsewhere', svg('<style>@import "a.css";</style>'), /außerhalb/],
  ['itself', svg('<g id="a"><use href="#a"/></g>'), /„#a“ in sich selbst/],
  [
    'itself in two steps',
    svg(
      '<g id="a"><use xlink:href="#b"/></g><g id="b"><rect fill="url(#p)"/></g><pattern id="p"><use href="#a"/></pattern>',
    ),
    /in sich selbst/,
  ],
  ['copies of copies', svg(copies(12)), /durch Verweise/],
  ['many levels', svg('<g>'.repeat(300) + '</g>'.repeat(300)), /geschachtelt/],
  ['an absurd size', svg('', 'width="99999" height="99999"'), /zu groß/],
  ['a size of zero', svg('', 'width="0" height="0"'), /keine Größe/],
  ['another encoding', Buffer.from(svg('<text>Größe</text>'), 'latin1'), /UTF-8/],
  ['more parts than are drawn', svg('<g/>'.repeat(GRENZEN.elemente)), /mehr als 100000 Teile/],
  ['too many bytes', svg(`<!-- ${' '.repeat(GRENZEN.vektor)} -->`), /größer als 8 MB/],
  ['a use of what is not there', svg('<use href="#fehlt"/>'), /^$/],
  ['no picture', 'Text', /kein PNG, JPEG oder SVG/],
])('a vector picture with %s is refused', (_, inhalt, grund) => {
  expect(complaintOf('b.svg', inhalt)).toMatch(grund)
})

it.each([
  [
    'what drawing programs write',
    `<?xml version="1.0"?>\n<!-- <svg> -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('<metadata/>')}`,
  ],
  [
    'a group painted by what stands in it',
    svg('<g id="e" fill="url(#v)"><linearGradient id="v" xlink:href="#w"/><linearGradient id="w"/></g>'),
  ],
  ['text about loading', svg('<text>onload = ja, href="x"</text>')],
  ['quoted references', svg(`<style>.a{fill:url("#v")}</style><rect style="fill:url('#v')"/>`)],
  ['a large box alone', svg('', 'viewBox="0 0 84100 118900"')],
])('a vector picture with %s is used', (_, inhalt) => {
  expect(complaintOf('b.svg', inhalt)).toBe('')
})

/** n levels, each of ten copies of the one before. */
function copies(n: number): string {
  const stufen = Array.from({ length: n }, (_, i) => `<g id="s${i + 1}">${`<use href="#s${i}"/>`.repeat(10)}</g>`)
  return `<defs><g id="s0"><rect/></g>${stufen.join('')}</defs><use href="#s${n}"/>`
}

/** A PNG of 1 bit a pixel with right checksums, and as many bytes of pixels as wanted. */
function handmade(
  breite: number,
  hoehe: number,
  { pixel, verschachtelt = 0 }: { pixel: number; verschachtelt?: number },
) {
  const kopf = Buffer.alloc(13)
  kopf.writeUInt32BE(breite)
  kopf.writeUInt32BE(hoehe, 4)
  kopf.set([1, 0, 0, 0, verschachtelt], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', kopf),
    chunk('IDAT', deflateSync(Buffer.alloc(pixel))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(art: string, inhalt: Uint8Array): Buffer {
  const rumpf = Buffer.concat([Buffer.from(art, 'latin1'), inhalt])
  const [laenge, summe] = [Buffer.alloc(4), Buffer.alloc(4)]
  laenge.writeUInt32BE(inhalt.length)
  summe.writeUInt32BE(crc32(rumpf))
  return Buffer.concat([laenge, rumpf, summe])
}

it('a vector picture is the same, on whatever system its lines were ended', () => {
  const wurzel = mkdtempSync(join(tmpdir(), 'amip-bild-'))
  onTestFinished(() => rmSync(wurzel, { recursive: true, force: true }))
  mkdirSync(join(wurzel, 'bilder'))
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">\n<title>ä</title>\n<path d="M0 0H9"/>\n</svg>\n'
  const bytes = ['\n', '\r\n', '\r'].map((ende) => {
    writeFileSync(join(wurzel, 'bilder/logo.svg'), svg.replaceAll('\n', ende))
    const ort = { datei: 'p.yaml', zeile: 1, spalte: 1 }
    return Buffer.from(readBild(wurzel, '.', 'bilder/logo.svg', ort, new Meldungen())?.bytes ?? []).toString()
  })
  expect(bytes).toEqual([svg, svg, svg])
})
