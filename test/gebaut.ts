import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { inject } from 'vitest'
import { readAndSet } from '../src/build/setting.js'
import type { Dokument } from '../src/layout/document/dokument.js'
import { Meldungen } from '../src/message.js'
import { amip } from './amip.js'
import { WURZEL } from './werkstatt.js'

/** The programmes that are shipped: what else somebody keeps in content/ is no business of the tests. */
export const PROGRAMME: readonly string[] = [
  'elbe-elster-2022',
  'ilm-kreis-2024',
  'mittelsachsen-2022',
  'mittelsachsen-2023',
  'nordsachsen-2025-2026',
]

/** Reads `<programm>.<format>` of what has been built. */
export type Gebaut = (programm: string, format: 'pdf' | 'docx' | 'html') => Buffer

/**
 * All shipped programmes in all formats, built by the command once for all test files of a run: whoever asks first
 * builds, the others wait.
 * @throws what the command said, where it failed
 */
export async function buildAlle(): Promise<Gebaut> {
  const ordner = inject('gemeinsam')
  const [ausgabe, ende] = [join(ordner, 'output'), join(ordner, 'ende.json')]
  if (isFirst(join(ordner, 'begonnen'))) {
    const { code, stderr } = await amip(['build', ...PROGRAMME, '--out', ausgabe])
    writeFileSync(`${ende}.neu`, JSON.stringify({ code, stderr }))
    renameSync(`${ende}.neu`, ende)
  }
  while (!existsSync(ende)) await setTimeout(100)
  const { code, stderr } = JSON.parse(readFileSync(ende, 'utf8')) as { code: number | null; stderr: string }
  if (code !== 0) throw new Error(stderr)
  return (programm, format) => readFileSync(join(ausgabe, programm, `${programm}.${format}`))
}

/** Making a folder succeeds in one process only. */
function isFirst(zeichen: string): boolean {
  try {
    mkdirSync(zeichen)
    return true
  } catch (fehler) {
    if ((fehler as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw fehler
  }
}

/** The document of a shipped programme, charts not drawn. */
export async function setProgramm(name: string): Promise<Dokument> {
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(WURZEL, name, meldungen)
  if (!gesetzt) throw new Error(`${name} lässt sich nicht setzen: ${JSON.stringify(meldungen.liste)}`)
  return gesetzt.dokument
}
