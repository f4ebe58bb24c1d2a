import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BAUSTEINE } from '../../../src/content/blocks/bausteine.js'
import { WURZEL } from '../../werkstatt.js'

/** What stands beside the blocks in their folder. */
const KEINE = ['bausteine', 'baustein']
const NAMEN = [...BAUSTEINE.keys()]

test('every file of the blocks is in the list under its own name, once', () => {
  const dateien = readdirSync(join(WURZEL, 'src/content/blocks'))
    .map((datei) => datei.replace(/\.ts$/, ''))
    .filter((name) => !KEINE.includes(name))
  expect(NAMEN.sort()).toEqual(dateien.sort())
})

test('every block is used in some test of what becomes of it', () => {
  const texte = ['check', 'layout', 'word', 'pdf', 'web', 'build', 'programme'].flatMap((ordner) =>
    readdirSync(join(WURZEL, 'test', ordner), { recursive: true, encoding: 'utf8' })
      .filter((datei) => /\.(?:ts|md)$/.test(datei))
      .map((datei) => readFileSync(join(WURZEL, 'test', ordner, datei), 'utf8')),
  )
  expect(NAMEN.filter((name) => !texte.some((text) => text.includes(`::${name}`)))).toEqual([])
})
