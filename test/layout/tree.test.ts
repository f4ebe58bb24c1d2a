import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../src/build.js'
import { is, isElement, textOf, walk } from '../../src/layout/document/baum.js'
import { Meldungen } from '../../src/message.js'
import { einAbschnitt } from '../werkstatt.js'

/** A piece of a chapter: each `~` becomes a word of its own. */
const INLINE = fc.constantFrom(
  '~',
  '~ ~',
  '*~*',
  '**~ *~***',
  '[~](https://a.de)',
  '[~ *~*](https://a.de)',
  '~[^n]',
  '[~[^n] ~](https://a.de)',
  '[](#tab)',
  '[~](#abb)',
  '~ {{haushalt.egt.2023}} ~',
  '[~]{lang=en}',
  '~\\*~ & ~ \\< ~',
)
const zeile = fc.array(INLINE, { minLength: 1, maxLength: 4 }).map((teile) => teile.join(' '))
const absatz = zeile.map((text) => `~ ${text}`)
const liste = fc
  .array(absatz, { minLength: 1, maxLength: 3 })
  .map((punkte) => punkte.map((punkt) => `- ${punkt}`).join('\n'))
const geschachtelt = fc.tuple(absatz, liste).map(([punkt, innen]) => `1. ${punkt}\n\n${innen.replace(/^/gm, '   ')}`)
const tabelle = fc
  .array(fc.tuple(absatz, absatz), { minLength: 1, maxLength: 3 })
  .map((zeilen) => `| ~ | ~ |\n|---|--:|\n${zeilen.map((zellen) => `| ${zellen.join(' | ')} |`).join('\n')}`)
const block = fc.oneof(
  absatz,
  liste,
  geschachtelt,
  tabelle,
  absatz.map((text) => `> ${text}`),
  absatz.map((text) => `## ${text.replaceAll('[^n]', '')}`),
  fc.constantFrom('## Tabelle 1', '## FN 1', '## Abbildung 2'),
  tabelle.map((text) => `:::tabelle{titel="~"}\n${text}\n:::`),
  fc.tuple(absatz, liste).map(([text, punkte]) => `:::fazit{titel="~"}\n${text}\n\n${punkte}\n:::`),
  absatz.map((text) => `:::zitat\n${text}\n:::`),
  liste.map((punkte) => `:::credo{titel="~"}\n${punkte}\n:::`),
)
const FEST =
  '::haushaltstabelle{#tab daten=haushalt titel="~"}\n\n::diagramm{#abb daten=haushalt typ=saeulen titel="~" alt="x"}\n\n::diagramm{daten=haushalt typ=saeulen titel="~" alt="x"}'

/** Chapters with words that stand once, the words in order; notes stand at the end. */
const kapitel = fc.array(block, { maxLength: 8 }).map((bloecke) => {
  let zahl = 0
  const ganz = ['# ~', '~', ...bloecke, FEST, '~[^n]', '[^n]: ~ *~*\n'].join('\n\n')
  const text = ganz.replace(/~/g, () => `wort${++zahl}x`)
  // Titles of charts stand in their data as well, and each piece is looked for where it is read.
  return { text, worte: Array.from({ length: zahl }, (_, i) => `wort${i + 1}x`) }
})

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
    'content/p/daten/haushalt.yaml':
      'titel: Haushalt\neinheit: €\nspalten: [2022, 2023]\nzeilen:\n  egt: { name: EGT, werte: [1, 2] }\n',
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
