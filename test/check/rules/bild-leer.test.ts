import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { bildLeer } from '../../../src/check/rules/bild-leer.js'
import type { Bild } from '../../../src/content/programm/programm.js'
import { Meldungen } from '../../../src/message.js'
import { findings, probe } from '../werkstatt.js'

const find = (name: string, bild: string | Uint8Array) =>
  findings(bildLeer, {
    'abschnitte/probe.md': `# Probe\n\n::abbildung{bild=bilder/${name} titel="Netz" alt="Die Partner im Landkreis"}\n`,
    [`bilder/${name}`]: bild as string,
  })

const svg = (inhalt: string, mehr = 'viewBox="0 0 100 60"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="60" ${mehr}>${inhalt}</svg>`

function png(
  farbe: string,
  zeichne?: (stift: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void,
): Buffer {
  const leinwand = createCanvas(600, 400)
  const stift = leinwand.getContext('2d')
  stift.fillStyle = farbe
  stift.fillRect(0, 0, 600, 400)
  stift.fillStyle = '#000'
  zeichne?.(stift)
  return leinwand.toBuffer('image/png')
}

test.each([
  ['nothing in it', svg('')],
  ['words about it alone', svg('<title>Netz</title><desc>Partner</desc><metadata/>')],
  ['all beside the box', svg('<rect x="200" y="0" width="50" height="50" fill="red"/>')],
  ['all moved away', svg('<g transform="translate(0 900)"><circle r="9" fill="red"/></g>')],
  ['all white', svg('<rect width="100" height="60" fill="#fff"/><circle cx="9" cy="9" r="5" fill="white"/>')],
  ['all transparent', svg('<g opacity="0"><rect width="100" height="60"/></g>')],
  ['nothing painted', svg('<path d="M0 0H90V50Z" fill="none"/>')],
  ['all hidden', svg('<g display="none"><rect width="100" height="60"/></g>')],
  ['all hidden by a style', svg('<style>.a{display:none}</style><rect class="a" width="100" height="60"/>')],
  ['no colour by a style', svg('<rect style="fill:none" width="100" height="60"/>')],
  ['definitions that nothing uses', svg('<defs><rect id="a" width="100" height="60"/></defs>')],
  ['shapes without extent', svg('<rect fill="red"/><circle cx="5" cy="5" fill="red"/><path d="" fill="red"/>')],
])('a drawing with %s is told', async (_, bild) => {
  expect(await find('netz.svg', bild)).toEqual([
    'probe.md:3:13 Auf dem Bild „bilder/netz.svg“ ist nichts zu sehen: Es ist leer, ganz weiß oder durchsichtig.',
  ])
})

test.each([
  ['a shape', svg('<rect width="100" height="60" fill="#246"/>')],
  ['a thin pale line', svg('<path d="M0 30H100" fill="none" stroke="#ccc" stroke-width="0.5"/>')],
  ['a colour by a style', svg('<style>.a{fill:#369}</style><rect class="a" width="100" height="60"/>')],
  ['letters alone', svg('<text x="5" y="30" font-size="20">Netz</text>')],
  ['a copy of a definition', svg('<defs><rect id="a" width="50" height="30"/></defs><use xlink:href="#a"/>')],
  [
    'a picture within',
    svg(`<image width="60" height="40" xlink:href="data:image/png;base64,${png('#369').toString('base64')}"/>`),
  ],
  [
    'a gradient',
    svg(
      '<linearGradient id="v"><stop stop-color="#fff"/><stop offset="1" stop-color="#123"/></linearGradient><rect fill="url(#v)" width="100" height="60"/>',
    ),
  ],
  ['white upon a colour', svg('<rect width="100" height="60" fill="#246"/><circle cx="9" cy="9" r="5" fill="white"/>')],
  ['a box that begins elsewhere', svg('<circle cx="-40" cy="-40" r="9"/>', 'viewBox="-50 -50 20 20"')],
])('a drawing with %s is silent', async (_, bild) => expect(await find('netz.svg', bild)).toEqual([]))

test('the logo of a design is told where nothing of it is painted; it may be white upon a colour', async () => {
  const logo = async (inhalt: string) => {
    const meldungen = new Meldungen()
    const bild: Bild = {
      ...{ pfad: 'logo.svg', art: 'svg', bytes: Buffer.from(svg(inhalt)), breite: 100, hoehe: 60 },
      ort: { datei: 'templates/eigen/gestaltung.yaml', zeile: 6, spalte: 9 },
    }
    await bildLeer.pruefe({ ...(await probe('Text.')), logo: bild }, meldungen.unter(bildLeer))
    return meldungen.liste.map(({ datei, zeile, text }) => `${datei}:${zeile} ${text}`)
  }
  expect(await logo('<rect width="60" heighu="20" fill="#246"/>')).toEqual([
    'templates/eigen/gestaltung.yaml:6 Auf dem Logo „logo.svg“ ist nichts zu sehen: Es ist leer oder durchsichtig.',
  ])
  expect(await logo('<rect width="60" height="20" fill="#fff"/>')).toEqual([])
})

test('pictures of pixels: all white and all transparent are told, a word on white is not', async () => {
  expect(await find('netz.png', png('#fff'))).toHaveLength(1)
  expect(await find('netz.png', png('rgba(0,0,0,0)'))).toHaveLength(1)
  expect(
    await find(
      'netz.png',
      png('#fff', (stift) => stift.fillRect(300, 200, 2, 2)),
    ),
  ).toEqual([])
  expect(await find('netz.png', png('#369'))).toEqual([])
})
