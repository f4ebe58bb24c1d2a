import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { proseOf } from '../../../../src/check/prosa.js'
import { absaetzeOf } from '../../../../src/check/reading/satz/passage.js'
import { findWendungen } from '../../../../src/check/reading/wendungen.js'
import { probe } from '../../werkstatt.js'

/** A text, and what turns of phrase say of it: of which figure, what is wrong, what is right, what else might be. */
interface Grenzfall {
  text: string
  gesagt: string[]
}

function readGrenzfaelle(): Grenzfall[] {
  const faelle: Grenzfall[] = []
  for (const zeile of readFileSync(join(import.meta.dirname, '../../fixtures/wendungen.txt'), 'utf8').split('\n'))
    if (zeile.startsWith('   ! ')) faelle.at(-1)?.gesagt.push(zeile.slice(5))
    else if (zeile !== '' && !zeile.startsWith('#')) faelle.push({ text: zeile, gesagt: [] })
  return faelle
}

test.each(readGrenzfaelle())('$text', async ({ text, gesagt }) => {
  const funde = proseOf(await probe(text))
    .flatMap((prosa) => [...absaetzeOf(prosa)])
    .flatMap(findWendungen)
    .map(({ glied, text: was, richtig, sonst, art, gewiss }) =>
      [glied.figur.text.trim(), was, richtig, sonst, `${art}${gewiss ? ', gewiss' : ''}`].join(' | '),
    )
  expect(funde.map((fund) => fund.replaceAll('\u00a0', ' '))).toEqual(gesagt)
})
