import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkInterventions } from '../../../../src/layout/design/css/interventions.js'
import { Meldungen } from '../../../../src/message.js'
import { WURZEL } from '../../../werkstatt.js'

function find(text: string): string[] {
  const meldungen = new Meldungen()
  const interventions = checkInterventions([{ datei: 'druck.css', text }], meldungen)
  expect(interventions.map(({ ort: { zeile } }) => zeile)).toEqual(meldungen.liste.map(({ zeile }) => zeile))
  return meldungen.liste.map(
    ({ zeile, spalte, text: setting, regel }) =>
      `${zeile}:${spalte} ${regel.replace('gestaltung-css-', '')} ${/„(.*?)“/.exec(setting)?.[1]}`,
  )
}

it('finds what is hidden on paper, at its line', () => {
  expect(find('h1 { margin: 0 }\n\naside.fazit {\n  display: none;\n}\n')).toEqual(['4:3 verbirgt display: none'])
  expect(find('.quelle { visibility:hidden }')).toEqual(['1:11 verbirgt visibility: hidden'])
  expect(find('@media print { .quelle { display: none !important } }')).toHaveLength(1)
})

describe('each way to keep words from a reader', () => {
  it.each([
    ...['opacity: 0', 'opacity: 0%', 'filter: opacity(0)', 'font-size: 0', 'font-size: 0pt', 'zoom: .01'],
    ...['color: transparent', 'color: #0000', 'color: #12345600', 'color: rgb(0 0 0/0)', 'color: rgba(1,2,3,0)'],
    ...['clip-path: inset(50%)', 'clip: rect(0,0,0,0)', 'mask: linear-gradient(#0000,#0000)'],
    ...['height: 3mm; overflow: hidden', 'max-height: 0; overflow: clip', 'text-overflow: ellipsis', 'line-clamp: 2'],
    ...[
      'content-visibility: hidden',
      'mask-image: none, url(a.svg)',
      '-webkit-line-clamp: 3',
      'zoom: 0.49',
      'zoom: 49%',
    ],
  ])('p { %s } hides', (declaration) => {
    expect(find(`p { ${declaration} }`)).toEqual([expect.stringContaining(' verbirgt ')])
  })

  it.each([
    ...[
      'position: absolute',
      'position: fixed',
      'left: -300mm',
      'top: -400mm',
      'margin: 0 0 0 -50mm',
      'margin-top: -5cm',
    ],
    ...['margin-left: 1000000000pt', 'padding: 99999pt', 'font-size: 9999pt', 'text-indent: -9999px', 'inset: -30%'],
    ...['transform: translateX(-100%)', 'transform: rotate(90deg)', 'transform: scale(.1)', 'translate: -100vw 0'],
    ...['scale: 0', 'rotate: 90deg', 'white-space: nowrap', 'line-height: 0', 'letter-spacing: -1em'],
    ...['order: -1', 'flex-direction: column-reverse', 'flex-flow: row-reverse wrap', 'unicode-bidi: bidi-override'],
    ...['flex-wrap: wrap-reverse', 'direction: rtl', 'line-height: 0.79', 'letter-spacing: -0.21em'],
  ])('p { %s } moves', (declaration) => {
    expect(find(`p { ${declaration} }`)).toEqual([expect.stringContaining(' verschiebt ')])
  })

  it.each([
    'h2::before { content: "Kapitel " }',
    'li:after { content: counter(x) }',
    'p::before { content: attr(id) }',
  ])('%s adds', (text) => {
    expect(find(text)).toEqual([expect.stringContaining(' verschiebt content: ')])
  })
})

it('pages of another size than the cover’s are told, named ones are not', () => {
  expect(find('@page { size: A5; margin: -15mm }')).toEqual(['1:9 verschiebt size: A5'])
  expect(find('@page { size: A4 landscape }')).toHaveLength(1)
  expect(find('@page { size: A4 } @page { size: 210mm 297mm } @page plan { size: A3 } p { size: A5 }')).toEqual([])
})

it('one declaration for several selectors is told once, several declarations in their order', () => {
  expect(find('h1, h2 { left: -30cm; display: none }\np { order: 1 }')).toEqual([
    '1:10 verschiebt left: -30cm',
    '1:23 verbirgt display: none',
    '2:5 verschiebt order: 1',
  ])
})

it('is silent about what only looks like it', () => {
  expect(find('li::marker { display: none } h1 { display: block; border: none } /* display: none */')).toEqual([])
  expect(find('@media screen { nav { display: none } }\n@media not screen { p { display: none } }')).toEqual([
    '2:25 verbirgt display: none',
  ])
  expect(
    find(
      '.logo { position: absolute; top: 0 } .portrait img { clip-path: circle(); transform: rotate(2deg); opacity: 0 } p::before { position: absolute; content: "–" } li { text-indent: -1.2em; margin-left: -5mm; letter-spacing: -.03em; position: relative; line-height: 1.2; opacity: .9 } sup { line-height: 0 } h1 { margin-left: calc(-1*var(--a)); transform: none; height: 200mm; order: 0; content: none; color: #000; color: #112233; scale: 1 } .zahl { white-space: nowrap } .titelseite { overflow: hidden; width: 210mm } td::after { content: attr(data-luft); visibility: hidden } @page titelseite { margin: 0 }',
    ),
  ).toEqual([])
})

it.each([
  ...['content-visibility: auto', 'mask-image: none', '-webkit-line-clamp: none', 'zoom: 0.5', 'zoom: 50%'],
  ...['flex-wrap: wrap', 'direction: ltr', 'line-height: 0.8', 'letter-spacing: -0.2em'],
])('p { %s } keeps all words where they are', (declaration) => expect(find(`p { ${declaration} }`)).toEqual([]))

it('is silent about the designs that the product ships', () => {
  for (const gestaltung of ['standard', 'modern', 'sachlich'])
    for (const name of ['stil.css', 'druck.css'])
      expect(find(readFileSync(join(WURZEL, 'templates', gestaltung, name), 'utf8')), `${gestaltung}/${name}`).toEqual(
        [],
      )
})
