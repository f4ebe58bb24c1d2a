import { describe, expect, test } from 'vitest'
import { gapBetween, overlap, parseKlasse } from '../../../src/check/zahlen/klasse.js'

/** A class as "[a, b)": a square bracket where the boundary belongs to it, ∞ where it is open, then what is counted. */
function tell(name: string): string | undefined {
  const klasse = parseKlasse(name)
  if (!klasse) return undefined
  const { von, bis, mitVon, mitBis, wovon } = klasse
  const grenze = (zahl: number) => String(zahl).replace('Infinity', '∞')
  return `${mitVon ? '[' : '('}${grenze(von)}, ${grenze(bis)}${mitBis ? ']' : ')'} ${wovon}`.trim()
}

describe('classes by their names', () => {
  test.each([
    ['25 bis unter 55 Jahre', '[25, 55) jahr'],
    ['25 Jahre bis unter 55 Jahre', '[25, 55) jahr'],
    ['25 Jahren bis unter 55 Jahren', '[25, 55) jahr'],
    ['zwischen 25 und 54 Jahren', '[25, 54] jahr'],
    ['25 bis 54 Jahre', '[25, 54] jahr'],
    ['25 Jahre bis 54 Jahre', '[25, 54] jahr'],
    ['25-54', '[25, 54]'],
    ['25 – 54 Jahre alt', '[25, 54] jahr'],
    ['von 25 bis 54 Jahren', '[25, 54] jahr'],
    ['Alter: 25 bis 54', '[25, 54] jahr'],
    ['Altersgruppe 25 bis 54', '[25, 54] jahr'],
    ['davon: 25 bis 54 Jahre', '[25, 54] jahr'],
    ['darunter 25 bis 54 Jahre', '[25, 54] jahr'],
    ['Kernalter (25 bis 54 Jahre)', '[25, 54] jahr'],
    ['Kernalter: 25 bis 54 Jahre', '[25, 54] jahr'],
    ['25 bis 54-Jährige', undefined],
    ['25 bis 54 jährige', '[25, 54] jahr'],
    ['25 bis 54 Jahre (Kernalter)', '[25, 54] jahr'],
    ['unter 25 Jahre', '(-∞, 25) jahr'],
    ['bis unter 25 Jahre', '(-∞, 25) jahr'],
    ['jünger als 25 Jahre', '(-∞, 25) jahr'],
    ['weniger als 10 Beschäftigte', '(-∞, 10) beschäftigt'],
    ['U25', '(-∞, 25)'],
    ['u 25', '(-∞, 25)'],
    ['älter als 55 Jahre', '(55, ∞) jahr'],
    ['mehr als 250 Mitarbeitende', '(250, ∞) mitarbeit'],
    ['größer als 5 Personen', '(5, ∞) person'],
    ['über 55 Jahre', '(55, ∞) jahr'],
    ['ab 55 Jahre', '[55, ∞) jahr'],
    ['mindestens 250 Beschäftigte', '[250, ∞) beschäftigt'],
    ['55 Jahre und älter', '[55, ∞) jahr'],
    ['55 und älter', '[55, ∞) jahr'],
    ['250 Beschäftigte und mehr', '[250, ∞) beschäftigt'],
    ['250 oder mehr Beschäftigte', '[250, ∞) beschäftigt'],
    ['5 und darüber', '[5, ∞)'],
    ['55+', '[55, ∞)'],
    ['55 +', '[55, ∞)'],
    ['Ü55', '[55, ∞)'],
    ['ü 55', '[55, ∞)'],
    ['bis 24 Jahre', '(-∞, 24] jahr'],
    ['bis zu 24 Monaten', '(-∞, 24] monat'],
    ['höchstens 1.000 Euro', '(-∞, 1000] euro'],
    ['höchstens 1.000 €', '(-∞, 1000] €'],
    ['1 Personen', '[1, 1] person'],
    ['10.000 bis unter 50.000 Einwohner', '[10000, 50000) einwohner'],
    ['10.000 bis unter 50.000 Einwohnerinnen', '[10000, 50000) einwohner'],
    ['25\u00a0bis\u00a0unter\u00a055 Jahre', '[25, 55) jahr'],
    ['  25   bis unter 55 Jahre ', '[25, 55) jahr'],
    ['2020 bis 2030', undefined],
    ['1899 bis 1950', '[1899, 1950]'],
    ['1900 bis 2100', undefined],
    ['1900 bis 2101', '[1900, 2101]'],
    ['ab 2020', undefined],
    ['25', undefined],
    ['Integrationen bis Jahresende', undefined],
    ['1 bis 2 bis 3', undefined],
    [`25 bis 54 Jahre ${'('.padEnd(130, 'x')})`, undefined],
  ])('%s', (name, soll) => {
    expect(tell(name)).toBe(soll)
  })

  const klasse = (name: string) => parseKlasse(name) ?? expect.fail(name)

  test.each([
    ['unter 25 Jahre', '25 bis unter 55 Jahre', false, undefined],
    ['bis 25 Jahre', '25 bis unter 55 Jahre', true, undefined],
    ['bis 24 Jahre', '25 bis unter 55 Jahre', false, undefined],
    ['bis 23 Jahre', '25 bis unter 55 Jahre', false, [24, 24]],
    ['unter 23 Jahre', '25 bis unter 55 Jahre', false, [23, 24]],
    ['unter 25 Jahre', 'über 25 Jahre', false, [25, 25]],
    ['25 bis 55 Jahre', 'über 55 Jahre', true, undefined],
    ['25 bis 55 Personen', 'über 55 Personen', false, undefined],
    ['25 bis unter 55 Jahre', 'über 55 Jahre', false, [55, 55]],
    ['25 bis 60 Jahre', '55 bis 70 Jahre', true, undefined],
    ['25 bis 80 Jahre', '55 bis 70 Jahre', false, undefined],
    ['25 bis 60 Jahre', '25 bis 70 Jahre', false, undefined],
    ['25 bis 60 Jahre', '55 bis 70 Personen', false, undefined],
    ['25 bis 60', '55 bis 70 Personen', true, undefined],
    ['25 bis 60 Personen', '55 bis 70', true, undefined],
  ])('„%s“ and „%s“', (a, b, beide, luecke) => {
    expect(overlap(klasse(a), klasse(b))).toBe(beide)
    const gap = gapBetween(klasse(a), klasse(b))
    expect(gap && [gap.von, gap.bis]).toEqual(luecke)
  })
})
