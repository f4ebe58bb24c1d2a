import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { partsOfAdresse, splitAdressen } from '../../src/trennung/adressen.js'
import { hyphenate } from '../../src/trennung/hyphenate.js'
import { WURZEL } from '../werkstatt.js'
import { KOMPOSITA } from './komposita.js'

const divide = (text: string) => hyphenate(text).replaceAll('\u00ad', '|')

describe('hyphenate', () => {
  it.each([
    ['Grundsicherung', 'Grund|si|che|rung'],
    ['Eingliederungsleistung', 'Ein|glie|de|rungs|leis|tung'],
  ])('divides %s', (wort, erwartet) => expect(divide(wort)).toBe(erwartet))

  it('leaves short words and figures alone', () => {
    expect(hyphenate('Arbeit 26.751.166 € § 16i')).toBe('Arbeit 26.751.166 € § 16i')
  })

  it.each([
    ['Mitmachangebote', 'Mit|mach|an|ge|bote'],
    ['Konzeptentwicklung', 'Kon|zept|ent|wick|lung'],
    ['Fachkraftallianz', 'Fach|kraft|al|li|anz'],
    ['Deutscherwerb', 'Deutsch|er|werb'],
    ['beinhaltet', 'beinhal|tet'],
    ['Videoberatung', 'Video|be|ra|tung'],
    ['Druckerzeugnisse', 'Druck|er|zeug|nisse'],
  ])('takes the joint of %s, not the break before it', (wort, erwartet) => expect(divide(wort)).toBe(erwartet))

  it('divides the compounds of this field as a reader expects', () => {
    const woerter = KOMPOSITA.split(/\s+/).filter(Boolean)
    expect(woerter.length).toBeGreaterThan(200)
    expect(woerter.map((wort) => divide(wort.replaceAll('|', '')))).toEqual(woerter)
  })

  it('leaves no part without a vowel in any word of the programmes', () => {
    const texte = readdirSync(join(WURZEL, 'content'), { recursive: true, encoding: 'utf8' })
      .filter((datei) => /\.(?:md|yaml)$/.test(datei))
      .map((datei) => readFileSync(join(WURZEL, 'content', datei), 'utf8'))
    const woerter = new Set(texte.join(' ').match(/\p{L}{7,}/gu))
    expect(woerter.size).toBeGreaterThan(3000)
    const falsch = [...woerter]
      .map(divide)
      .filter((wort) => wort.split('|').some((teil, _, alle) => alle.length > 1 && !/[aeiouyäöüé]/i.test(teil)))
    expect(falsch).toEqual([])
  })

  it('divides a word where its author says, and nowhere else', () => {
    expect(divide('Die Integrations\u00adstrategie im Arbeitsmarkt')).toBe(
      'Die Integrations|strategie im Arbeits|markt',
    )
  })
})

describe('addresses', () => {
  it.each([
    'team.eingliederungsleistungen@jobcenter-mittelsachsen.example.org',
    'https://www.arbeitsagentur.de/vor-ort/jobcenter-mittelsachsen?seite=eingliederungsleistungen#anfang',
    'www.jobcenter-mittelsachsen.de/Eingliederung',
    'jobcenter.digital',
    'Eingliederungsbericht_2023.pdf',
    'Bürgerbüro@jobcenter-nordsachsen.de',
  ])('%s keeps every letter', (adresse) => {
    const text = `Schreiben Sie (${adresse}), oder rufen Sie uns gelegentlich an: ${adresse}.`
    expect(splitAdressen(text).filter((_, index) => index % 2 === 1)).toEqual([adresse, adresse])
    const getrennt = hyphenate(text)
    expect(getrennt).toContain(adresse)
    expect(getrennt).toContain('gele\u00adgent\u00adlich')
    expect(partsOfAdresse(adresse).join('')).toBe(adresse)
  })

  it.each(['am 1.1.2023, z.B. um 10:30 Uhr', 'und/oder', 'Bürger@innen', 'Ende.Anfang des Satzes', '12.5.Januar'])(
    'there is none in %j',
    (text) => expect(splitAdressen(text)).toHaveLength(1),
  )

  it('break behind their own punctuation', () => {
    expect(partsOfAdresse('https://www.a-b.de/x/y?z=1')).toEqual([
      'https://',
      'www',
      '.a-',
      'b',
      '.de/',
      'x/',
      'y?',
      'z=',
      '1',
    ])
    expect(partsOfAdresse('team.x@jobcenter.de')).toEqual(['team', '.x@', 'jobcenter', '.de'])
  })
})
