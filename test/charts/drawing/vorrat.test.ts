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
import type { ChartStyle } from '../../../src/charts/colours/stil.js'
import { openDrawingCache } from '../../../src/charts/drawing/vorrat.js'
import { STIL } from '../beispiele.js'

const BILD = { svg: '<svg>ä\n</svg>', breite: 586, hoehe: 200.5 }
let [oberordner, folder] = ['', '']
beforeEach(() => {
  oberordner = mkdtempSync(join(tmpdir(), 'amip-vorrat-'))
  folder = join(oberordner, 'vorrat')
  mkdirSync(folder)
})
afterEach(() => rmSync(oberordner, { recursive: true, force: true }))

/** Fetches a picture from a newly opened store, as the next run would, and says whether it had to be drawn. */
async function fetch(content: unknown, style: ChartStyle = STIL, picture = BILD) {
  let gezeichnet = false
  const found = await openDrawingCache({ ordner: folder, now: () => new Date() }, style).fetch(content, async () => {
    gezeichnet = true
    return picture
  })
  return { gezeichnet, picture: found }
}
const dateien = () => readdirSync(folder).map((name) => join(folder, name))

describe('Vorrat an Bildern', () => {
  it('zeichnet beim ersten Mal und nimmt danach dasselbe', async () => {
    expect(await fetch({ a: 1 })).toEqual({ gezeichnet: true, picture: BILD })
    expect(await fetch({ a: 1 })).toEqual({ gezeichnet: false, picture: BILD })
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

  it.each<[string, (path: string) => void]>([
    ['abgeschnitten', (path) => truncateSync(path, readFileSync(path).length - 3)],
    ['geleert', (path) => truncateSync(path, 0)],
    ['verändert', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('ä', 'ö'))],
  ])('zeichnet neu, was %s ist, und behält das Neue', async (_, damage) => {
    await fetch({ a: 1 })
    for (const path of dateien()) damage(path)
    expect(await fetch({ a: 1 })).toEqual({ gezeichnet: true, picture: BILD })
    expect(await fetch({ a: 1 })).toEqual({ gezeichnet: false, picture: BILD })
  })

  it('wächst nicht über 400 Bilder; die am längsten ungenutzten gehen', async () => {
    await fetch({ a: 'alt' })
    for (const path of dateien()) utimesSync(path, 1, 1)
    await fetch({ a: 'genutzt' })
    for (const path of dateien()) utimesSync(path, 1, 2)
    await fetch({ a: 'genutzt' })
    for (let i = 0; i < 400; i++) writeFileSync(join(folder, `fremd-${i}`), '')
    for (let i = 0; i < 400; i++) utimesSync(join(folder, `fremd-${i}`), 3, 3)
    await fetch({ a: 'neu' })
    expect(dateien()).toHaveLength(360)
    expect((await fetch({ a: 'genutzt' })).gezeichnet).toBe(false)
    expect((await fetch({ a: 'neu' })).gezeichnet).toBe(false)
    expect((await fetch({ a: 'alt' })).gezeichnet).toBe(true)
  })

  it('zeichnet, wo der Ordner nicht zu gebrauchen ist, und reicht Fehler weiter', async () => {
    folder = '/dev/null/nirgends'
    expect(await fetch({ a: 1 })).toEqual({ gezeichnet: true, picture: BILD })
    await expect(
      openDrawingCache({ ordner: folder, now: () => new Date() }, STIL).fetch({}, () =>
        Promise.reject(new Error('so nicht')),
      ),
    ).rejects.toThrow('so nicht')
    const ohneSchrift = { ...STIL, schriftdateien: { ...STIL.schriftdateien, normal: { ttf: '/nirgends.ttf' } } }
    expect((await fetch({ a: 1 }, ohneSchrift)).gezeichnet).toBe(true)
  })
})
