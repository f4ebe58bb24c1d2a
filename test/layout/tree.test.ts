import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/build.js'
import { is, isElement, textOf, walk } from '../../src/layout/document/baum.js'
import { Meldungen } from '../../src/message.js'
import { einAbschnitt } from '../werkstatt.js'
import { HAUSHALT, kapitel } from './kapitel.js'

/** What is read in a tree, without what is folded. */
function read(baum: Root): string {
  const teile = baum.children.filter((knoten) => is(knoten, 'section.abschnitt'))
  const text = (knoten: Root['children'][number]): string => {
    if (!isElement(knoten)) return textOf(knoten)
    return knoten.tagName === 'details' ? '' : knoten.children.map(text).join('')
  }
  return teile.map(text).join('')
}

describe('the tree of any chapter', () => {
  const wurzel = einAbschnitt('', {
    'content/p/daten/haushalt.yaml': HAUSHALT,
  })

  it('has every word of the author once and in order, every id once, and a target for every reference', async () => {
    await fc.assert(
      fc.asyncProperty(kapitel, async ({ text, worte }) => {
        writeFileSync(join(wurzel, 'content/p/abschnitte/eins.md'), text)
        const meldungen = new Meldungen()
        const gesetzt = await readAndSet(wurzel, 'p', meldungen)
        expect(meldungen.liste.filter(({ schwere }) => schwere === 'fehler')).toEqual([])
        const baum = gesetzt?.dokument.baum ?? { type: 'root', children: [] }
        expect(read(baum).match(/wort\d+x/g)).toEqual(worte)
        expect(read(baum)).not.toMatch(/[~\\[\]^{}]|data-inhalt/)
        const angaben = [...walk(baum)].map(({ properties }) => properties)
        const ids = angaben.flatMap(({ id }) => (id ? [String(id)] : []))
        expect(ids).toEqual([...new Set(ids)])
        const ziele = angaben.flatMap(({ href }) => (String(href).startsWith('#') ? [String(href).slice(1)] : []))
        expect(ziele.filter((ziel) => !ids.includes(ziel))).toEqual([])
        expect(
          [...walk(baum)].filter(
            ({ tagName, children }) =>
              tagName === 'a' && children.some((kind) => isElement(kind) && kind.tagName === 'a'),
          ),
        ).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
