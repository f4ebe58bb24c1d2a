import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkVerborgenes } from '../../../src/layout/design/css-verbergen.js'
import { Meldungen } from '../../../src/message.js'
import { WURZEL } from '../../werkstatt.js'

function places(text: string): string[] {
  const meldungen = new Meldungen()
  checkVerborgenes([{ datei: 'druck.css', text }], meldungen)
  return meldungen.liste.map(({ zeile, spalte, text: satz }) => `${zeile}:${spalte} ${/„(.*?)“/.exec(satz)?.[1]}`)
}

it('finds what is hidden on paper, at its line', () => {
  expect(places('h1 { margin: 0 }\n\naside.fazit {\n  display: none;\n}\n')).toEqual(['4:3 display: none'])
  expect(places('.quelle { visibility:hidden }')).toEqual(['1:11 visibility: hidden'])
  expect(places('@media print { .quelle { display: none !important } }')).toHaveLength(1)
})

it('is silent about what only looks like it, and about the designs that the product ships', () => {
  expect(places('li::marker { display: none } h1 { display: block; border: none } /* display: none */')).toEqual([])
  expect(places('@media screen { nav { display: none } }\n@media not screen { p { display: none } }')).toEqual([
    '2:25 display: none',
  ])
  for (const gestaltung of ['standard', 'modern', 'sachlich'])
    for (const name of ['stil.css', 'druck.css'])
      expect(
        places(readFileSync(join(WURZEL, 'templates', gestaltung, name), 'utf8')),
        `${gestaltung}/${name}`,
      ).toEqual([])
})
