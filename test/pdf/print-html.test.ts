import { expect, it } from 'vitest'
import { printBody } from '../../src/pdf/print-html.js'
import { dokumentFrom } from '../word/fixtures.js'

it('keeps words in heads of columns whole, but the longest', () => {
  const cells =
    '<th scope="col" class="zahl">Prozentpunkte</th><th scope="col" class="zahl">Eingliederungsleistungen</th>'
  const name = '<th scope="row">Prozentpunkte</th><td class="zahl">Prozentpunkte</td>'
  const dokument = dokumentFrom(
    `<section class="abschnitt" id="a"><table><thead><tr>${cells}</tr></thead><tbody><tr>${name}</tr></tbody></table></section>`,
  )
  const texts = [...printBody(dokument, dokument.baum, () => ({})).matchAll(/<t[hd](?: [^>]*)?>([^<]*)/g)].map(
    ([, text]) => text,
  )
  expect(texts.map((text) => text?.includes('\u00ad'))).toEqual([false, true, true, false])
})

it('labels beside the text keep words whole that a line of the column holds, and a line may end behind a stroke', () => {
  const dokument = dokumentFrom(
    '<section class="abschnitt" id="a"><ul><li><strong>Gemeinsamer Arbeitgeber-Service:</strong> gemeinsamer Service der Arbeitgeber/Träger und/oder</li></ul></section>',
  )
  const body = printBody(dokument, dokument.baum, () => ({}))
  expect(body).toContain('<strong>Gemeinsamer Arbeitgeber-Service:</strong>')
  expect(body).toContain('gemein\u00adsa\u00admer')
  expect(body.replaceAll('\u00ad', '')).toContain('Arbeitgeber/<wbr>Träger und/oder')
})
