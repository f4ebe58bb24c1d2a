import { expect, it } from 'vitest'
import { blocksOf } from '../../src/worddatei/anordnung.js'
import { absatz, tabelle, zelle } from '../import/fremdtext.js'

const said = (...zellen: [stil: string, text: string][]) =>
  blocksOf(tabelle(zellen.map(([stil, text]) => zelle([absatz(text, { stile: [stil] })])))).map((block) =>
    block.art === 'absatz' ? block.laeufe.map((lauf) => (lauf.art === 'text' ? lauf.text : '')).join('') : block.art,
  )

it.each<[string, [string, string][], string[]]>([
  [
    'numeral and source beside a lead',
    [
      ['auftaktziffer', '1'],
      ['vorspann', 'Worum es geht.'],
    ],
    ['1', 'Worum es geht.'],
  ],
  [
    'a source beside a lead',
    [
      ['quelle im feld', 'Quelle'],
      ['vorspann', 'Worum es geht.'],
    ],
    ['Worum es geht.', 'Quelle'],
  ],
  [
    'a caption beside its picture',
    [
      ['beschriftung im feld', 'Abbildung 1'],
      ['abbildung im feld', 'Bild'],
    ],
    ['Abbildung 1', 'Bild'],
  ],
  [
    'figures in cells',
    [
      ['tabellentext', 'Frauen'],
      ['tabellenzahl', '1'],
    ],
    ['tabelle'],
  ],
])(
  '%s: what only stands beside each other is read one behind the other, whoever saved it since',
  (_, zellen, erwartet) => {
    expect(said(...zellen)).toEqual(erwartet)
  },
)
