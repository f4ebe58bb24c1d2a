import { expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { forPrint } from '../../src/layout/document/media.js'
import { Meldungen } from '../../src/message.js'
import { compareWords } from '../../src/pdf/pruefen/punkte/wording.js'
import { originalsIn } from '../../src/pdf/structure/element-numbers.js'
import { StructureError } from '../../src/pdf/structure-error.js'
import { blocksAt, wordsOf } from '../../src/pdf/text/document-text.js'
import { einAbschnitt } from '../werkstatt.js'

const TEXT = '# Eins\n\nVoran *steht* dies.\n\n- Ein Punkt\n- Ein anderer Punkt\n\nZuletzt dies.\n'

it('a word that is not heard as it is written is told where its block was written', async () => {
  const gesetzt = await readAndSet(einAbschnitt(TEXT), 'p', new Meldungen())
  if (!gesetzt) throw new Error('not set')
  const { dokument, herkunft } = gesetzt
  const baum = forPrint(dokument.baum)
  const words = wordsOf(baum, new Map())
  const lineOf = (word: string): number | undefined => {
    const befund = compareWords(
      words,
      words.map((one) => (one === word ? 'falsch' : one)),
    )
    const pruefung = { id: 'wortlaut', norm: 'PDF/UA-1 7.1', matterhorn: '', beschreibung: '', bestanden: false }
    const error = new StructureError([{ ...pruefung, ...befund }], (index) =>
      blocksAt(baum, index, new Map()).map(originalsIn(dokument.baum)),
    )
    const elements = error.maengel[0]?.elements ?? []
    return elements
      .flatMap((one) => [one, ...one.children])
      .map((node) => herkunft.inText(node)?.zeile)
      .find((line) => line !== undefined)
  }
  expect(['steht', 'anderer', 'Zuletzt'].map(lineOf)).toEqual([3, 6, 8])
  expect(compareWords(words, words).wort).toBeUndefined()
  expect(blocksAt(baum, words.length, new Map())).toEqual([])
})
