import fc from 'fast-check'
import type { Element, Root, Text } from 'hast'
import { describe, expect, it } from 'vitest'
import type { Dokument } from '../../src/layout/document/dokument.js'
import { is, isElement } from '../../src/layout/document/tree.js'
import { partsInOrder, writeWeb } from '../../src/web/web.js'
import { findMissing } from '../../src/web/wortlaut.js'
import { openCheckedPackage } from '../../src/word/pruefen/checked-package.js'
import { compareWording } from '../../src/word/pruefen/wording.js'
import { createWord } from '../../src/word/word.js'
import { abschnittFrom, createDokument } from '../word/fixtures.js'

/** Text that is in both outputs: marks of notes, folded lists and page numbers are looked at elsewhere. */
function textsOf(baum: Root): Text[] {
  const texte: Text[] = []
  const visit = (knoten: Root | Element): void => {
    for (const kind of knoten.children) {
      if (kind.type === 'text' && kind.value.trim() !== '') texte.push(kind)
      if (isElement(kind) && !is(kind, 'a.fussnote') && kind.tagName !== 'details' && !is(kind, 'span.zeichen'))
        visit(kind)
    }
  }
  visit(baum)
  return texte
}

/** Changes one letter of the document at a time, and asks what the output says then. */
function plantLosses(dokument: Dokument, find: () => readonly string[]): void {
  expect(find()).toEqual([])
  const texte = textsOf(dokument.baum)
  expect(texte.length).toBeGreaterThan(100)
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.constantFrom('', 'ß', '8'), (welcher, wo, ersatz) => {
      const text = texte[welcher % texte.length] as Text
      const { value } = text
      const stellen = [...value.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index)
      const stelle = stellen[wo % stellen.length]
      if (stelle === undefined || value[stelle] === ersatz) return
      // What the output lacks is what the document has more: a letter is put in.
      text.value = `${value.slice(0, stelle)}${ersatz || 'x'}${value.slice(stelle)}`
      const funde = find()
      text.value = value
      expect(funde.length, value).toBeGreaterThan(0)
    }),
    { numRuns: 80, seed: 12 },
  )
}

describe('the outputs say what the document says', () => {
  it('in Word: a letter more or less is found, and a list that counts otherwise', async () => {
    const dokument = createDokument()
    const paket = openCheckedPackage((await createWord(dokument)).pkg)
    plantLosses(dokument, () => compareWording(dokument.baum, paket))
  })

  it('in Word, with the numbers that Word counts', async () => {
    const dokument = abschnittFrom(
      '<ol class="buchstaben"><li>eins</li><li>zwei<ol start="4"><li>drei</li></ol></li></ol><ol class="klammer"><li>vier</li></ol>',
    )
    const paket = openCheckedPackage((await createWord(dokument)).pkg)
    expect(compareWording(dokument.baum, paket)).toEqual([])
    const liste = dokument.baum.children.filter(isElement)[0]?.children.filter(isElement)[1]
    if (!liste) throw new Error('no list')
    liste.properties.start = 2
    expect(compareWording(dokument.baum, paket)).toEqual([
      '„b) eins“ steht nicht so im Text.',
      '„c) zwei“ steht nicht so im Text.',
    ])
  })

  it('on the web page', () => {
    const dokument = createDokument()
    const html = writeWeb(dokument, { stil: '', bildschirm: '' })
    plantLosses(dokument, () => findMissing(html, partsInOrder(dokument)))
  })

  it('on the web page, with signs that mean something to HTML', () => {
    const dokument = abschnittFrom('<p>a &lt; b &amp; "c" &gt; \\* C:\\x</p>')
    expect(findMissing(writeWeb(dokument, { stil: '', bildschirm: '' }), partsInOrder(dokument))).toEqual([])
  })
})
