import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkDeclarations } from '../../../../src/layout/design/css/declarations.js'
import { Meldungen } from '../../../../src/message.js'
import { WURZEL } from '../../../werkstatt.js'

function findings(text: string): string[] {
  const meldungen = new Meldungen()
  checkDeclarations([{ datei: 'x.css', text }], 7, meldungen)
  return meldungen.liste.map(({ zeile, spalte, text, rat }) => `${zeile}:${spalte} ${text} ${rat}`)
}

it('finds what a browser passes over, each with its place and what to do', () => {
  expect(findings('h1 { color: red;\n  font-wieght: 600 }')).toEqual([
    '2:3 Eine Eigenschaft „font-wieght“ kennt CSS nicht; die Angabe wirkt nicht. Meinten Sie „font-weight“?',
  ])
  expect(findings('h1 { margin: 3ptt }')).toEqual([expect.stringContaining('„3ptt“ ist kein Wert von „margin“')])
  expect(findings('.fazzit { color: red }')).toEqual([expect.stringMatching(/^1:1 Die Klasse „fazzit“.*„\.fazit“/)])
  expect(findings('h1 { background: url(muster.png) }')).toEqual([
    expect.stringContaining('„muster.png“ wird nicht geladen'),
  ])
  expect(findings('h1 { background: url("https://example.org/a.png") }')).toHaveLength(1)
  expect(findings('.quelle { font-size: 5pt }')).toEqual([
    expect.stringContaining('kleiner als die kleinste der Gestaltung (7 pt)'),
  ])
})

it('finds selectors that match nothing, for there is nothing of the name', () => {
  expect(findings('h7 > dtt { color: red }\n.kasten:hovr::befor { color: red }')).toEqual([
    '1:1 Ein Element „h7“ gibt es in keinem Dokument; die Regel wirkt nirgends. Meinten Sie „h1“?',
    '1:6 Ein Element „dtt“ gibt es in keinem Dokument; die Regel wirkt nirgends. Meinten Sie „dt“?',
    '2:8 Einen Zustand „:hovr“ kennt CSS nicht; die Regel wirkt nirgends. Meinten Sie „:hover“?',
    '2:13 Einen Teil „::befor“ kennt CSS nicht; die Regel wirkt nirgends. Meinten Sie „::before“?',
  ])
  expect(findings('@meda print { p { color: red } }\n@media prnt { p { color: red } }')).toEqual([
    '1:1 Eine Regel „@meda“ kennt CSS nicht; was in ihr steht, wirkt nicht. Meinten Sie „@media“?',
    '2:8 Ein Medium „prnt“ gibt es nicht; die Regel wirkt nirgends. Meinten Sie „print“?',
  ])
  expect(
    findings(
      '@page titelseite :left { margin: 0 } @keyframes auf { from { opacity: 0 } } @media screen and (min-width: 60rem) { a:focus-visible, *::after, li:nth-child(2n + 1):not(:last-child), p:first-letter { color: red } } details::-webkit-details-marker { display: none }',
    ),
  ).toEqual([])
})

it('is silent about variables, descriptions of pages and fonts, drawings inside, and what is right', () => {
  expect(
    findings(
      '@page { size: A4 } @counter-style x { system: extends decimal; suffix: ") " } h1 { --eigen: x; margin: var(--absatz); line-height: round(1.35em, .75pt); -webkit-print-color-adjust: exact; background: url("data:image/svg+xml,x"); text-wrap: pretty; font-size: 7pt } .rand.breit { min-height: 1lh }',
    ),
  ).toEqual([])
})

it('is silent about the designs that the product ships', () => {
  for (const gestaltung of readdirSync(join(WURZEL, 'templates')))
    for (const file of readdirSync(join(WURZEL, 'templates', gestaltung)).filter((name) => name.endsWith('.css')))
      expect(
        findings(readFileSync(join(WURZEL, 'templates', gestaltung, file), 'utf8')),
        `${gestaltung}/${file}`,
      ).toEqual([])
})
