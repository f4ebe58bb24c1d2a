import { expect, it } from 'vitest'
import { readAndSet } from '../../src/build/build.js'
import { textOf, walk } from '../../src/layout/document/baum.js'
import { Meldungen } from '../../src/message.js'
import { einAbschnitt } from '../werkstatt.js'

it.each([
  ['as the file calls it', '', 'Gruppe'],
  ['as the block calls it', ' kopf=Personenkreis', 'Personenkreis'],
])('prints what the column of the row names is called, %s', async (_, zusatz, ecke) => {
  const wurzel = einAbschnitt(`# Eins\n\n::tabelle{daten=bestand titel="Werte"${zusatz}}\n`, {
    'content/p/daten/bestand.csv': 'sep=;\nGruppe;2022;2023\nFrauen;4,8;5,2\n',
  })
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  expect(meldungen.liste).toEqual([])
  const koepfe = gesetzt ? [...walk(gesetzt.dokument.baum)].filter(({ tagName }) => tagName === 'th') : []
  expect(koepfe.map(textOf)).toEqual([ecke, '2022', '2023', 'Frauen'])
})
