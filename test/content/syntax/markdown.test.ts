import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../src/content/syntax/markdown.js'

/** The tree in short: blocks in square brackets, lists with how they count, marks as signs. */
function short(knoten: Nodes): string {
  const innen = 'children' in knoten ? knoten.children.map(short) : []
  switch (knoten.type) {
    case 'list':
      return `(${knoten.ordered ? `${knoten.start}${knoten.data?.zaehlung ?? ''}` : '•'}: ${innen.join(' / ')})`
    case 'paragraph':
    case 'listItem':
    case 'tableCell':
      return innen.join('')
    case 'emphasis':
      return `<${innen.join('')}>`
    case 'strong':
      return `<<${innen.join('')}>>`
    case 'hochgestellt':
      return `^{${knoten.value}}`
    case 'tiefgestellt':
      return `_{${knoten.value}}`
    case 'break':
      return '⏎'
    case 'link':
      return `[${innen.join('')}→${knoten.url}]`
    case 'root':
      return innen.join(' ¶ ')
    case 'text':
      return knoten.value.replaceAll('\n', '␤')
    default:
      return innen.length > 0 ? `{${innen.join(' ')}}` : knoten.type
  }
}
const read = (text: string) => short(parseMarkdown(text))

describe('numbers at the start of a line', () => {
  it.each([
    ['in Kraft zum\n1. Januar 2023, dann am\n1. Juli 2023.', 'in Kraft zum␤1. Januar 2023, dann am␤1. Juli 2023.'],
    ['31. Dezember 2023 ist der Stichtag.', '31. Dezember 2023 ist der Stichtag.'],
    ['1. Jan. 2023\n\n2. Sept 2023', '1. Jan. 2023 ¶ 2. Sept 2023'],
    ['1. 7. 2023 Beginn', '1. 7. 2023 Beginn'],
    ['1. und 2. Quartal', '1. und 2. Quartal'],
    ['im\n1. Halbjahr', 'im␤1. Halbjahr'],
    ['3. Quartal 2023', '3. Quartal 2023'],
    ['3. Quartal\n\n3. Platz', '3. Quartal ¶ 3. Platz'],
    ['2023. war ein gutes Jahr', '2023. war ein gutes Jahr'],
    ['- 1. Juli 2023 Beginn\n- 31. Juli Ende', '(•: 1. Juli 2023 Beginn / 31. Juli Ende)'],
    ['> 1. Mai', '{1. Mai}'],
    ['5) Personen', '5) Personen'],
    [
      'der Übergang in den\n1. Arbeitsmarkt, dann in den\n2. Arbeitsmarkt',
      'der Übergang in den␤1. Arbeitsmarkt, dann in den␤2. Arbeitsmarkt',
    ],
    ['- mehr als im \n1. Jahr, weniger als im\n2. Jahr', '(•: mehr als im␤1. Jahr, weniger als im␤2. Jahr)'],
  ])('%j are words', (text, erwartet) => expect(read(text)).toBe(erwartet))

  it.each([
    ['Wir prüfen:\n1. Antrag\n2. Bescheid', 'Wir prüfen: ¶ (1: Antrag / Bescheid)'],
    ['1. eins\n\nDazwischen\n\n2. zwei', '(1: eins) ¶ Dazwischen ¶ (2: zwei)'],
    ['5. fünf\n6. sechs', '(5: fünf / sechs)'],
    ['Unsere Ziele sind\n1. mehr\n2. schneller', 'Unsere Ziele sind ¶ (1: mehr / schneller)'],
    ['Wir bieten an\n1. Rat\n2. Tat', 'Wir bieten an ¶ (1: Rat / Tat)'],
    ['1) eins\n2) zwei', '(1klammer: eins / zwei)'],
    ['1. außen\n   1. innen\n   2. innen\n2. außen', '(1: außen(1: innen / innen) / außen)'],
    ['1. eins\n1. zwei', '(1: eins / zwei)'],
    ['1. Termin am\n   31. Mai\n2. Ende', '(1: Termin am␤31. Mai / Ende)'],
    ['9. neun\n10. zehn', '(9: neun / zehn)'],
    ['1. eins\n2. zwei\n\n## Neu\n\n3. Quartal', '(1: eins / zwei) ¶ {Neu} ¶ 3. Quartal'],
  ])('%j count in a sequence', (text, erwartet) => expect(read(text)).toBe(erwartet))
})

describe('lines of signs', () => {
  it.each([
    ['Unterschrift:\n\n______', 'Unterschrift: ¶ ______'],
    ['Name: ____\n____', 'Name: ____␤____'],
    ['eins\n\n* * *\n\nzwei', 'eins ¶ * * * ¶ zwei'],
    ['***', '***'],
    ['- eins\n* * *\n- zwei', '(•: eins␤* * * / zwei)'],
    ['- * * *', '(•: * * *)'],
    ['* eins\n* zwei', '(•: eins / zwei)'],
    ['---\n\n- - -', 'thematicBreak ¶ thematicBreak'],
  ])('%j: dashes are a rule, all others are printed', (text, erwartet) => expect(read(text)).toBe(erwartet))
})

describe('letters at the start of a line', () => {
  it.each([
    ['Wir prüfen:\n\na) den Antrag,\nb) den Bescheid.', 'Wir prüfen: ¶ (1buchstaben: den Antrag, / den Bescheid.)'],
    ['Wir prüfen:\na) den Antrag,\nb) den Bescheid.', 'Wir prüfen: ¶ (1buchstaben: den Antrag, / den Bescheid.)'],
    ['a) eins\n   mehr\n\n   - innen\nb) zwei', '(1buchstaben: eins␤mehr(•: innen) / zwei)'],
    ['1. eins\n   a) innen\n   b) innen\n2. zwei', '(1: eins(1buchstaben: innen / innen) / zwei)'],
    ['a) eins\n\n1) eins\n2) zwei', 'a) eins ¶ (1klammer: eins / zwei)'],
    ['a) eins\nb) zwei\n\n1) eins\n2) zwei', '(1buchstaben: eins / zwei) ¶ (1klammer: eins / zwei)'],
    ['a)\teins\nb)\tzwei', '(1buchstaben: eins / zwei)'],
    ['e) fünf\nf) sechs', '(5buchstaben: fünf / sechs)'],
  ])('%j are a list', (text, erwartet) => expect(read(text)).toBe(erwartet))

  it.each(['Absatz\nb) allein', 'a) allein', 'a. D.\nb. a. w.'])('%j are none', (text) =>
    expect(read(text)).toBe(text.replaceAll('\n', '␤')),
  )
})

describe('signs inside words', () => {
  it.each([
    'Bürger*innen und Kund*innen',
    'Liebe*r Leser*in, jede*r Ärzt*in',
    'Mitarbeiter_innen, Leiter:innen, KundInnen, Bürger/-innen',
    '2*3*4 = 24 und 5 * 6 * 7',
    'mit (*) und (*) bezeichnet',
    '12* und 13*',
    '*) vorläufig',
    'max_muster_mann und __init__.py, ____ Ort, ____',
    'Name:____, Ort:____, Datum',
    'C:\\Daten\\*.xlsx und \\\\server\\ablage\\_neu',
    'R&D und AT&T, #1, a\\b, 10:30 Uhr',
    '+ 3,2 % und +5',
    '-5 %',
    '~5 Tage bis ~10 Tage, 10^6 oder ^ und ^',
  ])('%j stay', (text) => expect(read(text)).toBe(text))

  it.each([
    ['*kursiv*, **fett**, ***beides***', '<kursiv>, <<fett>>, <<<beides>>>'],
    ['*Bürger*innen* und **Kund*innen**', '<Bürger*innen> und <<Kund*innen>>'],
    ['**Arbeits**markt', '<<Arbeits>>markt'],
    ['*„Zitat“*, (*in Klammern*)', '<„Zitat“>, (<in Klammern>)'],
    ['Kund\\*innen, 1\\. Mai', 'Kund*innen, 1. Mai'],
    ['CO~2~ und m^2^, 10^6^, H~2~O', 'CO_{2} und m^{2}, 10^{6}, H_{2}O'],
    ['~~durch~~ und [^a][^b]', '~~durch~~ und [^a][^b]'],
    [
      '<https://example.org/a_b> und <name@example.org>',
      '[https://example.org/a_b→https://example.org/a_b] und [name@example.org→mailto:name@example.org]',
    ],
  ])('%j is set as %j', (text, erwartet) => expect(read(text)).toBe(erwartet))
})

describe('line ends', () => {
  it.each([
    ['| x |\n|---|\n| Termin<br>Rückruf |', '{{x} {Termin⏎Rückruf}}'],
    ['| x |\n|---|\n| a<br/>b<BR />c |', '{{x} {a⏎b⏎c}}'],
  ])('%j are set inside a cell', (text, erwartet) => expect(read(text)).toBe(erwartet))

  it('are the only HTML that is read', () => {
    expect(read('x <b>y</b> <break>')).toBe('x htmlyhtml html')
  })
})

describe('what begins like a sign of ours and is none', () => {
  it.each([
    ['{{a}b', '{{a}b'],
    ['{{a} }', '{{a} }'],
    ['a)b\nund c)', 'a)b␤und c)'],
    ['1) eins\na) zwei', '1) eins␤a) zwei'],
    ['[]{lang=en}', '[]{lang=en}'],
    ['[word]{lang=}', '[word]{lang=}'],
    ['[word]{lang=en', '[word]{lang=en'],
    ['[word]{land=en}', '[word]{land=en}'],
  ])('%j', (text, erwartet) => expect(read(text)).toBe(erwartet))

  it.each(['[word]{lang=en}', '[word]{lang="en"}'])('%j is a word of another language', (text) => {
    expect(read(text)).toBe('{word}')
  })
})
