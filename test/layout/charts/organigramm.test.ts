import { toHtml } from 'hast-util-to-html'
import { expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { drawPictures } from '../../../src/layout/charts/draw.js'
import { Meldungen } from '../../../src/message.js'
import { einAbschnitt } from '../../werkstatt.js'

const BAUM = 'name: Geschäftsführung\ndarunter:\n  - { name: Büro, art: stab }\n  - { name: "A < B", zusatz: Döbeln }\n'

async function set(baum: string, attributes = '') {
  const meldungen = new Meldungen()
  const wurzel = einAbschnitt(
    `# Eins\n\nSiehe [](#abb-a).\n\n::organigramm{#abb-a datei=daten/baum.yaml titel="Aufbau"${attributes}}\n`,
    { 'content/p/daten/baum.yaml': baum },
  )
  const document = await readAndSet(wurzel, 'p', meldungen)
  if (document) await drawPictures(document, meldungen)
  return { document, html: document ? toHtml(document.dokument.baum) : '', meldungen }
}

it('sets an organisation chart as a counted figure with alt text and list', async () => {
  const { document, html, meldungen } = await set(BAUM, ' stand="01.01.2023"')
  expect(meldungen.liste).toEqual([])
  expect(html).toContain('<a class="verweis" href="#abb-a">Abbildung\u00a01</a>')
  expect(html).toContain('alt="Organigramm: Geschäftsführung; Stab: Büro; darunter: A < B – Döbeln."')
  expect(html).toContain('<p>Geschäftsführung</p><ul><li>Büro (Stab)</li><li>A &#x3C; B, Döbeln</li></ul></details>')
  expect(html).toContain('Stand: 01.01.2023')
  expect(document?.dokument.pictures.get('organigramm-eins-1')).toMatchObject({ art: 'svg', breite: 609 })
})

it("keeps the author's alt text", async () => {
  expect((await set(BAUM, ' alt="Drei Stellen"')).html).toContain('alt="Drei Stellen"')
})

it('reports a name that fits no box at the block', async () => {
  const { meldungen } = await set(`name: "${'Team '.repeat(120).trim()}"\n`)
  expect(meldungen.liste.map(({ regel, zeile, spalte }) => [regel, zeile, spalte])).toEqual([['organigramm', 5, 1]])
})
