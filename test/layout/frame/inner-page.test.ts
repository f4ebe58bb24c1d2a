import { describe, expect, it } from 'vitest'
import { innerField, innerPageCss } from '../../../src/layout/frame/inner-page.js'
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
