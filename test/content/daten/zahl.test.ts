import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectSchreibweise, parseZahl, type Schreibweise } from '../../../src/content/daten/zahl.js'

const text = (roh: string, schreibweise: Schreibweise = 'streng') => {
  const befund = parseZahl(roh, schreibweise)
  return befund.art === 'zahl' ? `${befund.text}/${befund.stellen}` : befund.text
}

describe('parseZahl', () => {
  it.each([
    ['28817418', '28817418/0'],
    ['4.8', '4.8/1'],
    ['4,8', '4.8/1'],
    ['5.0', '5.0/1'],
    ['-7,1', '-7.1/1'],
    ['−7,1', '-7.1/1'],
    ['+0.1', '0.1/1'],
    ['0.123', '0.123/3'],
    ['1,234', '1.234/3'],
    ['1.2340', '1.2340/4'],
    ['-0', '0/0'],
    ['-0,0', '0.0/1'],
    ['007', '7/0'],
  ])('reads %s as it stands in YAML', (roh, erwartet) => {
    expect(text(roh)).toBe(erwartet)
  })

  it.each(['1.234', '12.345', '-123.456', '+1.234'])(
    'does not guess whether the point in %s separates thousands',
    (roh) => {
      expect(parseZahl(roh, 'streng')).toMatchObject({
        art: 'unklar',
        text: expect.stringContaining('nicht eindeutig'),
        hinweis: expect.stringContaining(roh.replace(/[.+]/g, '')),
      })
      expect(parseZahl(roh, 'offen').art).toBe('unklar')
    },
  )

  it('says how to write an ambiguous number', () => {
    expect(parseZahl('1.234', 'streng')).toEqual({
      art: 'unklar',
      text: '„1.234“ ist nicht eindeutig: Tausenderpunkt oder Dezimalpunkt?',
      hinweis:
        '1234 schreiben, wenn der Punkt Tausender trennt; 1,234 (in YAML in Anführungszeichen), wenn er für ein Komma steht.',
    })
  })

  it.each([
    ['12 345', 'Leerzeichen'],
    ['4,8 %', 'Einheit'],
    ['12 €', 'Einheit'],
    ['abc', 'art: text'],
    ['', 'fehlt'],
    ['~', 'fehlt'],
    ['1e3', 'Zahl'],
    ['#DIV/0!', 'Excel'],
    ['1.234.567', '„1234567“'],
    ['1.234,5', '„1234,5“'],
    ['1,2,3', 'Dezimalkomma'],
    ['0x10', 'Zahl'],
    ['.5', 'Dezimalkomma'],
  ])('refuses %j with a hint', (roh, hinweis) => {
    expect(parseZahl(roh, 'streng')).toMatchObject({ art: 'unklar', hinweis: expect.stringContaining(hinweis) })
  })

  it('refuses more digits on either side of the comma than can be drawn', () => {
    const art = (text: string) => parseZahl(text, 'streng').art
    expect([art('1'.repeat(15)), art('1'.repeat(16)), art('1'.repeat(27)), art('9'.repeat(100_000))]).toEqual([
      'zahl',
      'unklar',
      'unklar',
      'unklar',
    ])
    expect([art(`0.${'1'.repeat(15)}`), art(`0.${'1'.repeat(16)}`)]).toEqual(['zahl', 'unklar'])
    expect([art(`${'0'.repeat(20)}1`), art('1e400'), art('2,5E+04'), art('-1e-7')]).toEqual([
      'zahl',
      'unklar',
      'unklar',
      'unklar',
    ])
    expect(parseZahl('1e400', 'offen')).toMatchObject({ text: '„1e400“ ist mit einer Zehnerpotenz geschrieben.' })
  })

  it('follows the notation of a table', () => {
    expect(text('1.234', 'komma')).toBe('1234/0')
    expect(text('1.234,5', 'komma')).toBe('1234.5/1')
    expect(text('1,234', 'komma')).toBe('1.234/3')
    expect(text('12.5', 'komma')).toContain('anders geschrieben')
    expect(text('1,234', 'punkt')).toBe('1234/0')
    expect(text('1,234.5', 'punkt')).toBe('1234.5/1')
    expect(text('1.234', 'punkt')).toBe('1.234/3')
    expect(text('4,8', 'punkt')).toContain('anders geschrieben')
    expect(text('1,234', 'offen')).toContain('nicht eindeutig')
    expect(text('1,234.5', 'offen')).toBe('1234.5/1')
    expect(text('1,234.5', 'komma')).not.toContain('/')
    expect(text('1,234,567', 'offen')).toBe('1234567/0')
    expect(parseZahl('1,234,567', 'streng')).toMatchObject({ hinweis: expect.stringContaining('„1234567“') })
  })

  it('reads back every number it is given in either notation', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n - 10n ** 15n, max: 10n ** 15n - 1n }),
        fc.stringMatching(/^\d{0,8}$/),
        fc.constantFrom('.', ','),
        (ganz, bruch, zeichen) => {
          const roh = bruch ? `${ganz}${zeichen}${bruch}` : String(ganz)
          const befund = parseZahl(roh, 'streng')
          if (befund.art === 'unklar') expect(roh).toMatch(/^-?[1-9]\d{0,2}\.\d{3}$/)
          else
            expect([befund.text, befund.stellen]).toEqual([
              roh.replace(',', '.').replace(/^-(?=[0.]+$)/, ''),
              bruch.length,
            ])
        },
      ),
    )
  })
})

describe('detectSchreibweise', () => {
  it.each<[string[], boolean, Schreibweise]>([
    [['1.234', '4,8'], true, 'komma'],
    [['1.234', '1.234.567'], true, 'komma'],
    [['1.234', '12.5'], true, 'punkt'],
    [['1,234', '1,234.5'], false, 'punkt'],
    [['1,234', '1,234,567'], false, 'punkt'],
    [['1.234', '5'], true, 'streng'],
    [['1,234', 'Text'], false, 'offen'],
    [['0.123'], false, 'punkt'],
  ])('%j', (texte, mitKomma, erwartet) => {
    expect(detectSchreibweise(texte, mitKomma)).toBe(erwartet)
  })
})

it('a zero too many before a comma is asked about', () => {
  for (const roh of ['01,2', '007,5', '00,5'])
    for (const art of ['streng', 'komma'] as const) expect(parseZahl(roh, art)).toMatchObject({ art: 'unklar' })
  expect(parseZahl('0,5', 'streng')).toMatchObject({ art: 'zahl', text: '0.5' })
})
