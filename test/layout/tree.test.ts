import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { is, isElement, textOf, walk } from '../../src/layout/document/tree.js'
import { Meldungen } from '../../src/message.js'
import { einAbschnitt } from '../werkstatt.js'
import { chapters, HAUSHALT } from './kapitel.js'

/** What is read in a tree, without what is folded. */
function read(baum: Root): string {
  const parts = baum.children.filter((node) => is(node, 'section.abschnitt'))
  const text = (node: Root['children'][number]): string => {
    if (!isElement(node)) return textOf(node)
    return node.tagName === 'details' ? '' : node.children.map(text).join('')
  }
  return parts.map(text).join('')
}

describe('the tree of any chapter', () => {
  const wurzel = einAbschnitt('', {
    'content/p/daten/haushalt.yaml': HAUSHALT,
  })

  it('has every word of the author once and in order, every id once, and a target for every reference', async () => {
    await fc.assert(
      fc.asyncProperty(chapters, async ({ text, worte }) => {
        writeFileSync(join(wurzel, 'content/p/abschnitte/eins.md'), text)
        const meldungen = new Meldungen()
        const document = await readAndSet(wurzel, 'p', meldungen)
        expect(meldungen.liste.filter(({ schwere }) => schwere === 'fehler')).toEqual([])
        const baum = document?.dokument.baum ?? { type: 'root', children: [] }
        expect(read(baum).match(/wort\d+x/g)).toEqual(worte)
        expect(read(baum)).not.toMatch(/[~\\[\]^{}]|data-inhalt/)
        const attributes = [...walk(baum)].map(({ properties }) => properties)
        const ids = attributes.flatMap(({ id }) => (id ? [String(id)] : []))
        expect(ids).toEqual([...new Set(ids)])
        const targets = attributes.flatMap(({ href }) => (String(href).startsWith('#') ? [String(href).slice(1)] : []))
        expect(targets.filter((target) => !ids.includes(target))).toEqual([])
        expect(
          [...walk(baum)].filter(
            ({ tagName, children }) =>
              tagName === 'a' && children.some((child) => isElement(child) && child.tagName === 'a'),
          ),
        ).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
