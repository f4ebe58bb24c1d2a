import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { REGELLISTE } from '../../../src/check/regelliste.js'
import { blatt, findOf, imJahr } from '../beispiele/befunde.js'
import { probe } from '../werkstatt.js'

/** What one rule says of one text; in `fixtures/grenzfaelle.txt`, whose head says how it is written. */
interface Grenzfall {
  regel: string
  /** Of the programme, and the sheet "blatt" beside the text: its columns and rows. */
  jahr: string
  tabelle: readonly string[]
  text: string
  gesagt: string[]
}

function readGrenzfaelle(): Grenzfall[] {
  const faelle: Grenzfall[] = []
  let [regel, jahr, tabelle]: [string, string, readonly string[]] = ['', '2023', []]
  for (const zeile of readFileSync(join(import.meta.dirname, '../fixtures/grenzfaelle.txt'), 'utf8').split('\n')) {
    if (zeile.startsWith('## ')) [regel, jahr, tabelle] = [zeile.slice(3), '2023', []]
    else if (zeile.startsWith('% ')) jahr = zeile.slice(2)
    else if (zeile.startsWith('@ ')) tabelle = zeile.slice(2).split('; ')
    else if (zeile.startsWith('   ! ')) faelle.at(-1)?.gesagt.push(zeile.slice(5))
    else if (zeile !== '' && !zeile.startsWith('# '))
      faelle.push({ regel, jahr, tabelle, text: zeile.replaceAll('\\n', '\n'), gesagt: [] })
  }
  return faelle
}

test.each(readGrenzfaelle())('$regel: $text', async ({ regel, jahr, tabelle: [spalten, ...zeilen], text, gesagt }) => {
  const pruefregel = REGELLISTE.find(({ id }) => id === regel)
  const daten = spalten === undefined ? {} : blatt(spalten, zeilen)
  const funde = pruefregel && (await findOf(pruefregel, await probe({ ...imJahr(jahr, text), ...daten })))
  expect(funde?.map((fund) => fund.replace('probe.md:', ''))).toEqual(gesagt)
})
