import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readAndSet } from '../../src/build/setting.js'
import { drawPictures } from '../../src/layout/charts/draw.js'
import { Meldungen } from '../../src/message.js'
import { sourceLinesOf } from '../../src/word/source-marks.js'
import { createWord } from '../../src/word/word.js'

/** The Word file of a programme, as the sources give it. */
export async function wordOf(wurzel: string, programm: string): Promise<Uint8Array> {
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, programm, meldungen)
  if (!gesetzt) throw new Error(JSON.stringify(meldungen.liste))
  await drawPictures(gesetzt, meldungen)
  const dokument = { ...gesetzt.dokument, date: gesetzt.dokument.date || '2026-01-31' }
  const zeilen = sourceLinesOf(dokument.baum, gesetzt.herkunft, gesetzt.ort)
  return (await createWord(dokument, undefined, zeilen)).pkg.pack()
}

/** A Word file with its main part changed as text. */
export function changeMain(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  const teile = unzipSync(docx)
  const xml = strFromU8(teile['word/document.xml'] ?? new Uint8Array())
  const neu = change(xml)
  if (neu === xml) throw new Error('Nichts geändert')
  return zipSync({ ...teile, 'word/document.xml': strToU8(neu) })
}

const RUN = /<w:r>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/g

/** The run whose text holds these words, cut into before, words and after; each a run of the same look. */
function cut(xml: string, worte: string, put: (lauf: (text: string, element?: string) => string) => string): string {
  for (const { 0: lauf, index } of xml.matchAll(RUN)) {
    const [, text = ''] = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/.exec(lauf) ?? []
    const stelle = text.indexOf(worte)
    if (stelle < 0) continue
    const [rPr = ''] = /<w:rPr>[\s\S]*<\/w:rPr>/.exec(lauf) ?? []
    const write = (stueck: string, element = 'w:t') =>
      stueck === '' ? '' : `<w:r>${rPr}<${element} xml:space="preserve">${stueck}</${element}></w:r>`
    const neu = write(text.slice(0, stelle)) + put(write) + write(text.slice(stelle + worte.length))
    return xml.slice(0, index) + neu + xml.slice(index + lauf.length)
  }
  throw new Error(`„${worte}“ steht in keinem Lauf`)
}

/** Types other words over some. */
export const type =
  (alt: string, neu: string) =>
  (xml: string): string =>
    cut(xml, alt, (write) => write(neu))

const WER = 'w:id="900" w:author="Träger A" w:date="2026-01-31T09:30:00Z"'

/** The same with "Änderungen nachverfolgen". */
export const track =
  (alt: string, neu: string) =>
  (xml: string): string =>
    cut(
      xml,
      alt,
      (write) =>
        `<w:del ${WER}>${write(alt, 'w:delText')}</w:del>${neu === '' ? '' : `<w:ins ${WER}>${write(neu)}</w:ins>`}`,
    )

const bekannte = new Map<string, Promise<Uint8Array>>()

/** The same sources give the same file: it is made once for all tests that change it. */
function wordOnce(wurzel: string, programm: string): Promise<Uint8Array> {
  const ordner = join(wurzel, 'content', programm)
  const dateien = readdirSync(ordner, { recursive: true, encoding: 'utf8' }).sort()
  const inhalt = dateien.map((name) => [
    name,
    statSync(join(ordner, name)).isFile() ? readFileSync(join(ordner, name), 'base64') : '',
  ])
  const schluessel = JSON.stringify([programm, inhalt])
  const word = bekannte.get(schluessel) ?? wordOf(wurzel, programm)
  bekannte.set(schluessel, word)
  return word
}

/** Puts a Word file into a workspace, changed. */
export async function putWord(
  wurzel: string,
  programm: string,
  ...changes: readonly ((xml: string) => string)[]
): Promise<string> {
  const pfad = join(wurzel, 'zurueck.docx')
  const docx = await wordOnce(wurzel, programm)
  writeFileSync(pfad, changes.length === 0 ? docx : changeMain(docx, (xml) => changes.reduce((x, f) => f(x), xml)))
  return pfad
}
