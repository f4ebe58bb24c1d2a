import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Pruefling } from '../../../src/check/pruefling.js'
import { readFaelle } from '../faelle.js'
import { type Probe, readPaare, readPassagen } from '../passagen/probe.js'
import { probe, readPruefling } from '../werkstatt.js'
import { tellRechnungen } from './rechnungen.js'
import { tellProsa, tellTabellen } from './tabellen.js'
import { tellGesagtes, tellTexte } from './texte.js'
import { listEinzelne, sentencesOf, tellWorte } from './worte.js'

/**
 * What the rules go by, stored: how texts and tables are understood, whether or not anything is wrong with them. A finding says
 * only that a rule spoke; here it shows which words it took for which, and what it would have compared. Made anew by
 * npx vitest run test/check/lesarten -u; whoever changes how is read looks at what else is then read otherwise.
 */
const BEISPIELE = join(import.meta.dirname, '../beispiele')
const PROGRAMME = [
  [join(import.meta.dirname, '../../programme/klein'), 'klein'],
  ...['elbe-elster-2022', 'ilm-kreis-2024', 'mittelsachsen-2022', 'mittelsachsen-2023-gedruckt'].map(
    (id) => [BEISPIELE, id] as const,
  ),
] as const

async function isStored(name: string, gelesen: AsyncIterable<[string, string]> | Iterable<[string, string]>) {
  const texte: string[] = []
  for await (const [titel, text] of gelesen) if (text !== '') texte.push(`${titel}\n${text}`)
  await expect(texte.join('\n')).toMatchFileSnapshot(join(import.meta.dirname, 'gelesen', `${name}.txt`))
}

async function* programme(tell: (pruefling: Pruefling) => string): AsyncGenerator<[string, string]> {
  for (const [wurzel, id] of PROGRAMME) yield [id, tell((await readPruefling(wurzel, id)).pruefling)]
}

async function* texte(
  proben: readonly Probe[],
  tell: (pruefling: Pruefling) => string,
): AsyncGenerator<[string, string]> {
  for (const { name, dateien } of proben) yield [name, tell(await probe(dateien))]
}

test('pairs are understood as stored', () => isStored('paare', texte(readPaare('richtig'), tellTexte)))

test.each([...'abcdefghij'])('what passages %s say is', async (satz) => {
  await isStored(satz, texte(readPassagen(satz), tellGesagtes))
})

test('words are', async () => {
  const texte = [
    ...[...'abcde'].flatMap((satz) => readPassagen(satz).map(({ dateien }) => dateien['abschnitte/k.md'] ?? '')),
    ...readFaelle('rechnung').map(({ text }) => text),
  ]
  const zeilen = [...new Set(texte.flatMap(sentencesOf))].map((satz) => [satz.slice(0, 30), tellWorte(satz)] as const)
  await isStored('worte', [['', zeilen.map(([anfang, worte]) => `${anfang}: ${worte}\n`).join('')]])
})

test('words by themselves are', async () => {
  const zeilen = listEinzelne().map((text) => `${JSON.stringify(text)}: ${tellWorte(text)}\n`)
  await isStored('einzelne', [['', zeilen.join('')]])
})

test('tables are', () => isStored('tabellen', programme(tellTabellen)))

test('what adds up in them is', () => isStored('rechnungen', programme(tellRechnungen)))

test('running text has its places, and figures their origin', () => isStored('prosa', programme(tellProsa)))
