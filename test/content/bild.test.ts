import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readBild } from '../../src/content/bild.js'
import { Meldungen } from '../../src/message.js'

/** The size of a vector picture with these attributes, in pixels; undefined where it is refused. */
function sizeOf(attribute: string): [number, number] | undefined {
  const wurzel = mkdtempSync(join(tmpdir(), 'amip-bild-'))
  onTestFinished(() => rmSync(wurzel, { recursive: true, force: true }))
  mkdirSync(join(wurzel, 'bilder'))
  writeFileSync(
    join(wurzel, 'bilder/logo.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" ${attribute}><path d="M0 0H9"/></svg>`,
  )
  const bild = readBild(wurzel, '.', 'bilder/logo.svg', { datei: 'p.yaml', zeile: 1, spalte: 1 }, new Meldungen())
  return bild && [Math.round(bild.breite), Math.round(bild.hoehe)]
}

it.each([
  ['width="80mm" height="40mm" viewBox="0 0 80 40"', [302, 151]],
  ['width="8cm" height="4cm"', [302, 151]],
  ['width="2in" height="72pt"', [192, 96]],
  ['width="300" height="120px"', [300, 120]],
  ['width="100%" height="100%" viewBox="0 0 90 30"', [90, 30]],
  ['width="60mm" viewBox="0 0 20 10"', [227, 113]],
  ['height="30mm" viewBox="0 0 20 10"', [227, 113]],
  ['viewBox="0 0 64.5 32"', [65, 32]],
])('a vector picture with %s has its size in pixels', (attribute, erwartet) => {
  expect(sizeOf(attribute)).toEqual(erwartet)
})

it('one without a size is refused', () => {
  expect(sizeOf('')).toBeUndefined()
  expect(sizeOf('width="5em" height="3em"')).toBeUndefined()
})
