import { expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { Meldungen } from '../../../src/message.js'
import { einAbschnitt } from '../../werkstatt.js'

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40">
  <rect x="1" y="1" width="30"
    height="20" fill="#123456"/>
</svg>
`

it('a drawing is the same whatever system has ended its lines', async () => {
  const read = async (svg: string) => {
    const meldungen = new Meldungen()
    const wurzel = einAbschnitt(
      '# Eins\n\n:::portrait{bild=bilder/a.svg alt="Feld" funktion="Leitung"}\nEin Satz.\n:::\n',
      { 'content/p/bilder/a.svg': svg },
    )
    const gesetzt = await readAndSet(wurzel, 'p', meldungen)
    expect(meldungen.liste).toEqual([])
    return JSON.stringify([...(gesetzt?.dokument.pictures ?? [])])
  }
  const soll = await read(SVG)
  expect(soll).toContain('123456')
  expect(await read(SVG.replaceAll('\n', '\r\n'))).toBe(soll)
  expect(await read(SVG.replaceAll('\n', '\r'))).toBe(soll)
})
