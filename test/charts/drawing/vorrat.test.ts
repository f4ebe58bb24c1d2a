import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Diagrammstil } from '../../../src/charts/colours/stil.js'
import { openVorrat } from '../../../src/charts/drawing/vorrat.js'
import { STIL } from '../beispiele.js'

const BILD = { svg: '<svg>ä\n</svg>', breite: 586, hoehe: 200.5 }
let [oberordner, ordner] = ['', '']
beforeEach(() => {
  oberordner = mkdtempSync(join(tmpdir(), 'amip-vorrat-'))
  ordner = join(oberordner, 'vorrat')
  mkdirSync(ordner)
})
afterEach(() => rmSync(oberordner, { recursive: true, force: true }))

/** Fetches a picture from a newly opened store, as the next run would, and says whether it had to be drawn. */
async function fetch(inhalt: unknown, stil: Diagrammstil = STIL, bild = BILD) {
  let gezeichnet = false
  const gefunden = await openVorrat({ ordner, now: () => new Date() }, stil).fetch(inhalt, async () => {
    gezeichnet = true
    return bild
  })
  return { gezeichnet, bild: gefunden }
}
const dateien = () => readdirSync(ordner).map((name) => join(ordner, name))

describe('Vorrat an Bildern', () => {
  it('zeichnet beim ersten Mal und nimmt danach dasselbe', async () => {
    expect(await fetch({ a: 1 })).toEqual({ gezeichnet: true, bild: BILD })
    expect(await fetch({ a: 1 })).toEqual({ gezeichnet: false, bild: BILD })
  })

  it('zeichnet, was anderen Inhalt, andere Farben, andere Größen oder andere Bytes der Schrift hat', async () => {
    await fetch({ a: 1 })
    const kopie = join(oberordner, 'schrift.ttf')
    copyFileSync(STIL.schriftdateien.normal.ttf, kopie)
    const mitKopie = { ...STIL, schriftdateien: { ...STIL.schriftdateien, normal: { ttf: kopie } } }
    expect((await fetch({ a: 2 })).gezeichnet).toBe(true)
    expect((await fetch({ a: 1 }, { ...STIL, farben: { ...STIL.farben, akzent: '#000000' } })).gezeichnet).toBe(true)
    expect((await fetch({ a: 1 }, { ...STIL, groessen: { klein: 9, tabelle: 9.5 } })).gezeichnet).toBe(true)
    expect((await fetch({ a: 1 }, mitKopie)).gezeichnet).toBe(false)
    copyFileSync(STIL.schriftdateien.halbfett.ttf, kopie)
    expect((await fetch({ a: 1 }, mitKopie)).gezeichnet).toBe(true)
  })

  it.each<[string, (pfad: string) => void]>([
    ['abgeschnitten', (pfad) => truncateSync(pfad, readFileSync(pfad).length - 3)],
    ['geleert', (pfad) => truncateSync(pfad, 0)],
    ['verändert', (pfad) => writeFileSync(pfad, readFileSync(pfad, 'utf8').replace('ä', 'ö'))],
  ])('zeichnet neu, was %s ist, und behält das Neue', async (_, damage) => {
    await fetch({ a: 1 })
    for (const pfad of dateien()) damage(pfad)
    expect(await fetch({ a: 1 })).toEqual({ gezeichnet: true, bild: BILD })
    expect(await fetch({ a: 1 })).toEqual({ gezeichnet: false, bild: BILD })
  })

  it('wächst nicht über 400 Bilder; die am längsten ungenutzten gehen', async () => {
    await fetch({ a: 'alt' })
    for (const pfad of dateien()) utimesSync(pfad, 1, 1)
    await fetch({ a: 'genutzt' })
    for (const pfad of dateien()) utimesSync(pfad, 1, 2)
    await fetch({ a: 'genutzt' })
    for (let i = 0; i < 400; i++) writeFileSync(join(ordner, `fremd-${i}`), '')
    for (let i = 0; i < 400; i++) utimesSync(join(ordner, `fremd-${i}`), 3, 3)
    await fetch({ a: 'neu' })
    expect(dateien()).toHaveLength(360)
    expect((await fetch({ a: 'genutzt' })).gezeichnet).toBe(false)
    expect((await fetch({ a: 'neu' })).gezeichnet).toBe(false)
    expect((await fetch({ a: 'alt' })).gezeichnet).toBe(true)
  })

  it('zeichnet, wo der Ordner nicht zu gebrauchen ist, und reicht Fehler weiter', async () => {
    ordner = '/dev/null/nirgends'
    expect(await fetch({ a: 1 })).toEqual({ gezeichnet: true, bild: BILD })
    await expect(
      openVorrat({ ordner, now: () => new Date() }, STIL).fetch({}, () => Promise.reject(new Error('so nicht'))),
    ).rejects.toThrow('so nicht')
    const ohneSchrift = { ...STIL, schriftdateien: { ...STIL.schriftdateien, normal: { ttf: '/nirgends.ttf' } } }
    expect((await fetch({ a: 1 }, ohneSchrift)).gezeichnet).toBe(true)
  })
})
