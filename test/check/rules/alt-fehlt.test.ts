import { expect, test } from 'vitest'
import { altFehlt } from '../../../src/check/rules/alt-fehlt.js'
import { findings } from '../werkstatt.js'

const BILD = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'
const find = (text: string) =>
  findings(altFehlt, { 'abschnitte/probe.md': `# Probe\n\n${text}\n`, 'bilder/netz.svg': BILD })

test.each([
  [
    '::diagramm{daten=x typ=ring}',
    'probe.md:3:1 Das Diagramm hat keinen eigenen Alternativtext; er wird aus den Zahlen gebildet.',
  ],
  [
    '::abbildung{bild=bilder/netz.svg titel="Netz" alt="Bild"}',
    'probe.md:3:1 Der Alternativtext „Bild“ sagt nichts über das Bild.',
  ],
  [
    '::abbildung{bild=bilder/netz.svg titel="Netz" alt="…"}',
    'probe.md:3:1 Der Alternativtext „…“ sagt nichts über das Bild.',
  ],
  [
    '::abbildung{bild=bilder/netz.svg titel="Unser Netz" alt="Unser Netz"}',
    'probe.md:3:1 Der Alternativtext wiederholt nur die Beschriftung.',
  ],
])('finds %j', async (text, fund) => {
  expect(await find(text)).toEqual([fund])
})

test.each([
  '::diagramm{daten=x typ=ring alt="Zwei Drittel sind Frauen."}',
  '::abbildung{bild=bilder/netz.svg titel="Netz" alt="Logo des Jobcenters: ein Netz aus vier Knoten"}',
  '::abbildung{bild=bilder/netz.svg titel="Netz"}',
])('is silent in %j', async (text) => {
  expect(await find(text)).toEqual([])
})
