import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { innerField, innerPageCss } from '../../../src/layout/frame/inner-page.js'
import { Meldungen } from '../../../src/message.js'
import { programmYaml, werkstatt } from '../../werkstatt.js'
import { readGestaltung } from '../../word/fixtures.js'

const GESTALTUNG = readGestaltung()
const SEITE = { ...GESTALTUNG.seite, links: 24, rechts: 25 }

describe('the page of the Impressum', () => {
  it('has a field as wide as the page is printed on, or none', () => {
    const wide = { ...GESTALTUNG, seite: { ...SEITE, randabfallend: true } }
    expect(innerField(wide)).toEqual({ links: 0, oben: 0, breite: 210, hoehe: 150 })
    const mirrored = { ...wide, seite: { ...SEITE, randabfallend: true, spiegeln: true } }
    expect(innerField(mirrored)).toMatchObject({ links: 24, breite: 161 })
    const none = { ...wide, innenseite: { ...wide.innenseite, flaeche: 'keine' as const } }
    expect(innerField(none)).toBeUndefined()
    expect(innerPageCss(none)).toBe('')
  })

  it('prints it from the edge that is cut off, to where the Impressum begins at the latest', () => {
    const css = innerPageCss({ ...GESTALTUNG, seite: SEITE, druck: { anschnitt: 3, schnittmarken: false } })
    expect(css).toContain('@page impressum { margin-top: 0 }')
    expect(css).toContain('flex: 0 1 153mm')
  })
})

const HILLS = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 440 220"><path d="M0 0L440 220"/></svg>'

/** The drawing above the Impressum of a programme with this title picture, and one of its own. */
async function innerGraphic(gestaltung: string, bild: Record<string, string>) {
  const [file = '', inner] = Object.keys(bild)
  const yaml = programmYaml().replace('gestaltung: standard', `gestaltung: ${gestaltung}`)
  const cover =
    file && `\ntitelseite: { bild: { datei: ${file}, alt: Hügel }${inner ? `, innenbild: ${inner}` : ''} }\n`
  const files = Object.entries(bild).map(([name, text]) => [`content/p/${name}`, text])
  const wurzel = werkstatt({
    'content/p/programm.yaml': yaml + cover,
    'content/p/abschnitte/eins.md': '# Eins\n\nText.\n',
    ...Object.fromEntries(files),
  })
  return (await readAndSet(wurzel, 'p', new Meldungen()))?.dokument.gestaltung.innengrafik
}

it('shows a detail of the title picture, where the design wants it and the programme has one', async () => {
  const detail = await innerGraphic('standard', { 'titel.svg': HILLS })
  expect(detail).toContain('viewBox="239.3 146.0 137.5 68.8"')
  expect(detail).toContain('M0 0L440 220')
  expect(detail?.match(/viewBox/g)).toHaveLength(1)
  expect(await innerGraphic('standard', {})).not.toContain('M0 0L440 220')
  expect(await innerGraphic('modern', { 'titel.svg': HILLS })).not.toContain('M0 0L440 220')
})

it('shows the drawing that the programme has for it rather than that detail', async () => {
  const meadow = HILLS.replace('M0 0L440 220', 'M0 5H440')
  expect(await innerGraphic('standard', { 'titel.svg': HILLS, 'innen.svg': meadow })).toBe(meadow)
})
