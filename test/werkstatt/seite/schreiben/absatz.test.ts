import { expect, test } from 'vitest'
import { continuesParagraph } from '../../../../src/werkstatt/seite/schreiben/absatz.js'

test('two lines of text are one paragraph; what is none, and a line that is broken on purpose, is not', () => {
  expect(continuesParagraph('Viele Betriebe suchen.', 'Im Jahr 2023')).toBe(true)
  for (const [davor, zeile] of [
    ['', 'Text'],
    ['Text', ''],
    ['# Titel', 'Text'],
    ['- Punkt', '- noch einer'],
    ['Text', '::tabelle{daten=haushalt}'],
    [':::fazit', 'Text'],
    ['| a | b |', '| --- | --- |'],
    ['Erste Zeile\\', 'zweite'],
    ['Erste Zeile  ', 'zweite'],
  ] as const)
    expect(continuesParagraph(davor, zeile), `${davor} | ${zeile}`).toBe(false)
})
