import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { coverCss } from '../../../src/layout/frame/cover.js'
import { placeLogos, placeTraegerlogos } from '../../../src/layout/frame/cover-logos.js'
import { Meldungen } from '../../../src/message.js'
import { programmYaml, werkstatt } from '../../werkstatt.js'

const svg = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#123456"/></svg>`

async function setCover(titelseite: string, files: Record<string, string> = {}, gestaltung = 'standard') {
  const yaml = `${programmYaml('[eins]', titelseite)}`.replace('gestaltung: standard', `gestaltung: ${gestaltung}`)
  const wurzel = werkstatt({
    'content/p/programm.yaml': yaml,
    'content/p/abschnitte/eins.md': '# Eins\n\nText.\n',
    'content/p/bilder/breit.svg': svg(400, 100),
    'content/p/bilder/hoch.svg': svg(100, 100),
    ...files,
  })
  const meldungen = new Meldungen()
  const document = await readAndSet(wurzel, 'p', meldungen)
  return { dokument: document?.dokument, meldungen: meldungen.liste }
}

const LOGOS = `titelseite:
  logo: { datei: bilder/hoch.svg, alt: Logo des Jobcenters }
  traegerlogos:
    - { datei: bilder/breit.svg, alt: Logo der Agentur }
    - { datei: bilder/hoch.svg, alt: Logo des Landkreises }
`

describe('placeLogos', () => {
  const field = { links: 20, oben: 100, breite: 110, hoehe: 12 }

  it('gives a wide and a square logo the same area, each on the middle of the field', () => {
    const [breit, quadrat] = placeLogos(field, [
      { breite: 400, hoehe: 100 },
      { breite: 100, hoehe: 100 },
    ])
    if (!breit || !quadrat) throw new Error('two logos')
    expect(quadrat).toMatchObject({ breite: 12, hoehe: 12, oben: 100 })
    expect(breit).toMatchObject({ links: 20, breite: 24, hoehe: 6, oben: 103 })
    expect(quadrat.links).toBe(20 + 24 + 9)
  })

  it('stays within a narrow field', () => {
    const positions = placeLogos(
      { ...field, breite: 20 },
      Array.from({ length: 4 }, () => ({ breite: 300, hoehe: 100 })),
    )
    const last = positions.at(-1)
    expect(last && last.links + last.breite).toBeCloseTo(40)
    expect(Math.min(...positions.map(({ breite }) => breite))).toBeGreaterThan(0)
  })
})

describe('logos of a programme', () => {
  it('stand on the cover with their alternative texts, in the places that the design has', async () => {
    const { dokument, meldungen } = await setCover(LOGOS)
    expect(meldungen).toEqual([])
    const css = dokument ? coverCss(dokument.gestaltung) : ''
    expect(css).toContain(':nth-child(2 of .traegerlogo) { position: absolute; left: 78mm; top: 267mm; width: 11mm')
    expect(JSON.stringify(dokument?.baum)).toContain('Logo des Jobcenters')
    expect(dokument?.pictures.has('bilder/breit.svg')).toBe(true)
  })

  it('leave none where the programme names none', async () => {
    const { dokument } = await setCover('')
    expect(dokument?.gestaltung.traegerlogos).toEqual([])
  })

  it('are reported where the design has no room for them', async () => {
    const { dokument } = await setCover(LOGOS)
    if (!dokument) throw new Error('a document')
    const { traegerlogos: _, ...titelseite } = dokument.gestaltung.titelseite
    const reported = new Meldungen()
    const image = { pfad: 'a', alt: 'A' }
    placeTraegerlogos(
      {
        titelseite: { traegerlogos: [image], definition: '' },
        bilder: new Map([['a', { breite: 1, hoehe: 1 }]]),
        ort: () => ({ datei: 'programm.yaml', zeile: 3, spalte: 1 }),
      } as never,
      { ...dokument.gestaltung, titelseite },
      reported,
    )
    expect(reported.liste[0]).toMatchObject({ regel: 'wert-ungueltig', zeile: 3 })
  })
})
