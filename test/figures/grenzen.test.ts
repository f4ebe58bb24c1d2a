import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Datenblatt } from '../../src/figures/datenblatt.js'
import { compute, evaluate, row } from './programm.js'

const ORDNER = join(import.meta.dirname, 'grenzen')

/** The parts of `<name>.txt`: "## title", then what belongs to it. */
function readTeile(name: string): { titel: string; text: string }[] {
  const [, ...teile] = readFileSync(join(ORDNER, `${name}.txt`), 'utf8').split(/^## /m)
  return teile.map((teil) => {
    const ende = teil.indexOf('\n')
    return { titel: teil.slice(0, ende), text: teil.slice(ende + 1).trimEnd() }
  })
}

/** Sheets of one part, by "=== id". */
function readBlaetter(text: string): Record<string, string> {
  const [, ...blaetter] = text.split(/^=== /m)
  return Object.fromEntries(
    blaetter.map((blatt) => [blatt.slice(0, blatt.indexOf('\n')), blatt.slice(blatt.indexOf('\n') + 1)]),
  )
}

function tellBlatt([id, blatt]: readonly [string, Datenblatt]): string {
  return blatt.zeilen
    .map((zeile) => {
      const formeln = zeile.zellen.map(({ herkunft }) => herkunft.formel ?? '')
      return `  ${id}.${zeile.id}: ${row(blatt, zeile.id)?.join(' | ')}${formeln.some(Boolean) ? ` = ${formeln.join(' | ')}` : ''}\n`
    })
    .join('')
}

/** Made anew by `npx vitest run test/figures/grenzen -u`: read what is then computed or said otherwise. */
test('sheets are computed, or told what is wrong with them, as stored', async () => {
  const gesagt: string[] = []
  for (const { titel, text } of readTeile('blaetter')) {
    const { blaetter, zeilen } = await compute(readBlaetter(text))
    gesagt.push(
      `## ${titel}\n${[...blaetter].map(tellBlatt).join('')}${zeilen.map((zeile) => `  ! ${zeile}\n`).join('')}`,
    )
  }
  await expect(gesagt.join('\n')).toMatchFileSnapshot(join(ORDNER, 'gesagt/blaetter.txt'))
})

test('expressions are printed, or told what is wrong with them, as stored', async () => {
  const [blaetter, ...teile] = readTeile('ausdruecke')
  const gerechnet = await compute(readBlaetter(blaetter?.text ?? ''))
  expect(gerechnet.zeilen).toEqual([])
  const gesagt = teile.flatMap(({ titel, text }) => [
    `## ${titel}`,
    ...text.split('\n').map((ausdruck) => {
      const { wert, zeilen } = evaluate(ausdruck, gerechnet.blaetter)
      const gedruckt = wert && `„${wert.text}“ ${wert.richtung ?? ''} ${wert.einheit} ← ${wert.formel} ${wert.herkunft}`
      return `${ausdruck}\n   ${[gedruckt ?? [], ...zeilen].flat().join('\n   ')}`.replaceAll('\u00a0', ' ')
    }),
  ])
  await expect(`${gesagt.join('\n')}\n`).toMatchFileSnapshot(join(ORDNER, 'gesagt/ausdruecke.txt'))
})
