import { expect, it } from 'vitest'
import { createLists } from '../../../src/word/styles/lists.js'
import { MARGIN_LOOK } from '../../../src/word/styles/looks/lifted.js'
import { createParagraphStyles } from '../../../src/word/styles/styles.js'
import { readGestaltung } from '../fixtures.js'

const gestaltung = readGestaltung()

it('the number of the page stands at its outer edge where pages mirror each other, else where the design says', () => {
  const footers = (ort: 'links' | 'mitte' | 'rechts') => {
    const design = { ...gestaltung, seitenzahl: { ...gestaltung.seitenzahl, ort } }
    const known = { year: '', imprintDistance: 0, numbered: false, withNumbers: false, styles: new Set<string>() }
    const styles = createParagraphStyles(design, known)
    return ['Footer', 'FooterLinks'].map((id) => {
      const { alignment, left } = styles.find((style) => style.id === id)?.paragraph ?? {}
      return [alignment, left === undefined ? undefined : left + 0]
    })
  }
  expect(footers('rechts')).toEqual([
    ['right', undefined],
    ['left', 0],
  ])
  // Its fellow is based on one that stands out at the left.
  expect(footers('links')).toEqual([
    ['left', 0],
    ['right', 0],
  ])
  expect(footers('mitte').map(([alignment]) => alignment)).toEqual(['center', 'center'])
})

it('the head of a page has its rule where no section brings one of its own', () => {
  const ruleOf = (oberlinie: 'linie' | 'keine') => {
    const { ueberschriften, kolumnentitel } = gestaltung
    const stufe2 = { ...ueberschriften.stufe2, oberlinie }
    const design = { ...gestaltung, kolumnentitel: { ...kolumnentitel, linie: 'linie' as const } }
    const known = { year: '', imprintDistance: 0, numbered: false, withNumbers: false, styles: new Set<string>() }
    const styles = createParagraphStyles({ ...design, ueberschriften: { ...ueberschriften, stufe2 } }, known)
    return styles.find(({ id }) => id === 'Header')?.paragraph?.borders?.bottom?.colour
  }
  expect([ruleOf('keine'), ruleOf('linie')]).toEqual(['linie', undefined])
})

it('a lifted sentence is measured in the face in which the design sets it', () => {
  const faceOf = (fett: boolean) =>
    MARGIN_LOOK.hervorhebungen({ ...gestaltung, wordstile: { Hervorhebung: { basis: 'Standard', fett } } }).face
  expect([faceOf(true), faceOf(false)]).toEqual(['halbfett', 'normal'])
})

it('the numerals of steps are in the family of figures where the design has one', () => {
  const fontOf = (family?: string) => {
    const numeral = { size: 22, ...(family !== undefined && { family }) }
    const looks = { numbered: false, withPoint: false, hanging: 0, unnumbered: [], numeral }
    const steps = createLists([{ kind: 'text', numbering: { start: 1, listClass: 'schritte' } }], looks)
    return steps.flatMap(({ levels }) => levels).find(({ style }) => style?.run?.size === 44)?.style?.run
  }
  expect(fontOf()).not.toHaveProperty('font')
  expect(fontOf('Zierschrift')).toMatchObject({ font: 'Zierschrift' })
})
