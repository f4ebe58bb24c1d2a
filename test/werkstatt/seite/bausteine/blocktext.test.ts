import { expect, test } from 'vitest'
import type { Bausteinangabe } from '../../../../src/werkstatt/protokoll.js'
import { findBlock, rewriteBlock, writeBlock } from '../../../../src/werkstatt/seite/bausteine/blocktext.js'

const block = (name: string, inhalt: Bausteinangabe['inhalt'] = ''): Bausteinangabe => ({
  name,
  formen: ['zeile', 'kasten'],
  inhalt,
  zaehlt: '',
  beschreibung: '',
  beispiel: '',
  attribute: [],
})
const BAUSTEINE = [block('tabelle'), block('fazit', 'liste'), block('info', 'bloecke')]

const TEXT = `# Haushalt

::tabelle{#tab-eins daten=haushalt  zeilen="egt, vh" titel='Was wir "haben"' seltsam=seltsam}

::::info{titel="Kurz: {{jahr}} zählt"}
Ein Absatz.

:::fazit
- Erstens
- Zweitens
:::

Noch einer.
::::

\`\`\`
::tabelle{daten=x}
\`\`\`

::gibtesnicht{}
`.split('\n')

const werteAt = (zeile: number) => {
  const fund = findBlock(TEXT, zeile, BAUSTEINE)
  return fund && { ...fund, werte: Object.fromEntries(fund.werte) }
}

test('the block of a line is the one that begins there, or the innermost box around it', () => {
  expect(werteAt(3)).toMatchObject({
    name: 'tabelle',
    form: 'zeile',
    von: 3,
    bis: 3,
    werte: { '#': 'tab-eins', daten: 'haushalt', zeilen: 'egt, vh', titel: 'Was wir "haben"', seltsam: 'seltsam' },
  })
  expect(werteAt(5)).toMatchObject({ name: 'info', von: 5, bis: 14, werte: { titel: 'Kurz: {{jahr}} zählt' } })
  expect(werteAt(9)).toMatchObject({ name: 'fazit', von: 8, bis: 11, inhalt: 'Erstens\nZweitens' })
  expect(werteAt(13)?.name).toBe('info')
  // Neither text, nor source text, nor what is no block.
  for (const zeile of [1, 2, 4, 15, 17, 20]) expect(werteAt(zeile), String(zeile)).toBeUndefined()
})

/** What becomes of the block of a line when a form has changed this. */
const change = (zeile: number, werte: Record<string, string>, inhalt?: string) => {
  const fund = findBlock(TEXT, zeile, BAUSTEINE)
  const baustein = BAUSTEINE.find(({ name }) => name === fund?.name)
  if (!fund || !baustein) throw new Error('no block')
  const neu = new Map([...fund.werte, ...Object.entries(werte)])
  return rewriteBlock(TEXT.slice(fund.von - 1, fund.bis), baustein, fund, {
    form: fund.form,
    werte: neu,
    inhalt: inhalt ?? fund.inhalt,
  })
}

test('only what was changed is written anew', () => {
  expect(change(3, {})).toBe(TEXT[2])
  expect(change(3, { daten: 'bestand' })).toBe(TEXT[2]?.replace('haushalt', 'bestand'))
  expect(change(3, { seltsam: '' })).toBe(TEXT[2]?.replace(' seltsam=seltsam', ''))
  expect(change(3, { zeilen: '' })).toBe(TEXT[2]?.replace('  zeilen="egt, vh"', ''))
  expect(change(3, { '#': '' })).toBe(TEXT[2]?.replace('#tab-eins ', ''))
  expect(change(3, { kopf: 'Der Titel' })).toBe(TEXT[2]?.replace('}', ' kopf="Der Titel"}'))
  expect(change(9, { '#': 'abb-fazit' })).toBe(':::fazit{#abb-fazit}\n- Erstens\n- Zweitens\n:::')
  expect(change(9, {}, 'Erstens\nNeu\n- Zweitens')).toBe(':::fazit\n- Erstens\n- Neu\n- Zweitens\n:::')
  expect(change(13, { titel: 'Lang' })).toBe(TEXT.slice(4, 14).join('\n').replace('"Kurz: {{jahr}} zählt"', 'Lang'))
})

test('a form repairs a value that is not closed, and does not write it twice', () => {
  const zeile = '::tabelle{daten=haushalt titel="Was wir haben}'
  const fund = findBlock([zeile], 1, BAUSTEINE)
  expect(fund?.werte.get('titel')).toBe('Was wir haben')
  if (!fund) throw new Error('no block')
  expect(rewriteBlock([zeile], block('tabelle'), fund, fund)).toBe('::tabelle{daten=haushalt titel="Was wir haben"}')
})

test('a new block has its id first, then its attributes as they are declared, and none without a value', () => {
  const attribute = ['daten', 'titel', 'kopf'].map((name) => ({
    name,
    art: 'text' as const,
    werte: [],
    namen: {},
    pflicht: false,
    vorgabe: '',
    beschreibung: '',
  }))
  const werte = new Map([
    ['titel', 'Was "gilt"'],
    ['kopf', ''],
    ['daten', 'haushalt'],
    ['#', 'tab-neu'],
  ])
  expect(writeBlock({ ...block('tabelle'), attribute }, { form: 'zeile', werte, inhalt: '' })).toBe(
    '::tabelle{#tab-neu daten=haushalt titel="Was „gilt“"}',
  )
  expect(writeBlock(block('fazit', 'liste'), { form: 'kasten', werte: new Map(), inhalt: 'Eins\n* Zwei\n' })).toBe(
    ':::fazit\n- Eins\n- Zwei\n:::',
  )
})
