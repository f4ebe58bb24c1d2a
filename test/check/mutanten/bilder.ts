import { crc32, deflateSync } from 'node:zlib'
import { type Mutant, schwelle } from './mutant.js'

const zeigt = (datei: string, bild: string | Uint8Array) => ({
  'abschnitte/probe.md': `# Probe\n\n::abbildung{bild=bilder/${datei} titel="Netz" alt="Die Partner im Landkreis"}\n`,
  [`bilder/${datei}`]: bild as string,
})

/** A drawing of one colour, all over or in a small square. */
const svg = (farbe: string, flaeche = 'width="100" height="60"') =>
  zeigt(
    'netz.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="60" viewBox="0 0 100 60"><rect ${flaeche} fill="${farbe}"/></svg>`,
  )

function chunk(name: string, inhalt: Uint8Array): Buffer {
  const daten = Buffer.concat([Buffer.from(name, 'latin1'), inhalt])
  const [laenge, pruefsumme] = [Buffer.alloc(4), Buffer.alloc(4)]
  laenge.writeUInt32BE(inhalt.length)
  pruefsumme.writeUInt32BE(crc32(daten))
  return Buffer.concat([laenge, daten, pruefsumme])
}

/** A picture of white pixels, a bit each; a comment fills it up to so many bytes. */
function png(breite: number, hoehe: number, bytes = 0): Record<string, string> {
  const kopf = Buffer.alloc(13)
  kopf.writeUInt32BE(breite, 0)
  kopf.writeUInt32BE(hoehe, 4)
  kopf[8] = 1
  const zeile = Buffer.alloc(1 + Math.ceil(breite / 8), 0xff).fill(0, 0, 1)
  const teile = [
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', kopf),
    chunk('IDAT', deflateSync(Buffer.concat(Array<Buffer>(hoehe).fill(zeile)))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  const fehlt = bytes - Buffer.concat(teile).length - 12
  if (fehlt >= 10) teile.splice(2, 0, chunk('tEXt', Buffer.from('Comment\0'.padEnd(fehlt, '.'), 'latin1')))
  return zeigt('netz.png', Buffer.concat(teile))
}

const NICHTS = 'Auf dem Bild'

const quadrat = (seite: number) => svg('#000', `x="40" y="20" width="${seite}" height="${seite}"`)

/** What rules make of pictures. */
export const BILDER: readonly Mutant[] = [
  ...schwelle('bild-leer', 'PROBE = 400', [300, quadrat(0.05)], [500, quadrat(0.04), NICHTS]),
  // A picture of 600 by 400 is opened up to 2,700 bytes.
  ...schwelle('bild-leer', 'bytes: 300', [299, png(600, 400, 2700), NICHTS], [301, png(600, 400, 2701)]),
  ...schwelle('bild-leer', 'pixelJeByte: 100', [99, png(600, 400, 2701)], [101, png(600, 400, 2700), NICHTS]),
  ...schwelle(
    'bild-leer',
    'GROESSTE = 16_000_000',
    ['15_999_999', png(4000, 4000), NICHTS],
    ['16_004_000', png(4000, 4001)],
  ),
  ...schwelle('bild-leer', 'WEISS = 250', [249, svg('rgb(249,249,249)')], [251, svg('rgb(250,250,250)'), NICHTS]),
  ...schwelle('bild-leer', 'DURCHSICHTIG = 8', [7, svg('rgba(0,0,0,0.0314)'), NICHTS], [9, svg('rgba(0,0,0,0.0353)')]),
]
