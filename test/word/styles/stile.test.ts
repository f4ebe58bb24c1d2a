import { expect, it } from 'vitest'
import { STILE, type Stilid, stilOf, UEBERSCHRIFTEN } from '../../../src/word/styles/stile.js'
import { idOfStil } from '../../../src/word/styles/vorlagen/eigene.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom } from '../fixtures.js'

it('refer to styles that there are, each with a name of its own', () => {
  const ids = new Set(Object.keys(STILE))
  for (const id of ids as Set<Stilid>) {
    const stil = stilOf(id)
    const genannt = [stil?.basis, stil?.folgt, stil?.ende, stil?.vorUeberschrift, stil?.schmal, stil?.still]
    expect(genannt.filter((anderer) => anderer !== undefined && !ids.has(anderer))).toEqual([])
  }
  const namen = Object.values(STILE).map(({ name }) => name.toLowerCase())
  expect(namen.filter((name, i) => namen.indexOf(name) !== i)).toEqual([])
})

it('know their fellows', () => {
  expect(stilOf('Fazit')?.ende).toBe('FazitEnde')
  expect(stilOf('CredoNummer2')).toMatchObject({ name: 'Credo Listennummer 2', ende: 'CredoNummer2Ende' })
  expect(UEBERSCHRIFTEN.map((id) => stilOf(id)?.still)).toEqual([
    'Heading1Still',
    'Heading2Still',
    'Heading3Still',
    'Heading4Still',
  ])
  expect(stilOf(idOfStil('Fazit klein'))).toBeUndefined()
  expect(stilOf(idOfStil('constructor'))).toBeUndefined()
})

it('of a design keep their text where their name begins like that of a box, a quotation or a list', async () => {
  const dokument = abschnittFrom(
    '<aside class="fazit"><p>Gut.</p><p data-stil="Fazit klein">Im Kasten.</p></aside>' +
      '<blockquote class="zitat"><p data-stil="Quotengrafik">Im Zitat.</p></blockquote>' +
      '<p data-stil="Listenende">Davor.</p><p>Danach.</p>' +
      '<h2 id="h">Zwei</h2><p data-stil="Normalität">Kurz.</p><h2 id="i">Drei</h2><p>Text.</p>',
  )
  const { absaetze, teile } = readWord(await writeWord(dokument))
  const vorlageOf = (text: string) => absaetze.find((absatz) => absatz.text === text)?.vorlage
  expect(vorlageOf('Im Kasten.')).toBe('Fazitklein')
  expect(vorlageOf('Im Zitat.')).toBe('Quotengrafik')
  expect(vorlageOf('Danach.')).toBe('Normal')
  expect(vorlageOf('Kurz.')).toBe('Normalität')
  for (const id of ['Fazitklein', 'Quotengrafik', 'Listenende', 'Normalität'])
    expect(teile['word/styles.xml']).toContain(`w:styleId="${id}"`)
})
