import { expect, test } from 'vitest'
import { bindHead, bindReference, bindText } from '../../src/layout/typography.js'

const plain = (text: string) => text.replaceAll('\u00a0', '_')

test.each([
  ['§ 16i und §§ 16e', '§_16i und §§_16e'],
  ['im SGB II, nicht SGB ist', 'im SGB_II, nicht SGB ist'],
  ['Abs. 1, Absatz 2, Nr. 3, Art. 4, Satz 5, Seite 6, S. 7', 'Abs._1, Absatz_2, Nr._3, Art._4, Satz_5, Seite_6, S._7'],
  ['§ 16i Abs. 2', '§_16i_Abs._2'],
  ['z. B., d. h., u. a., i. d. R.', 'z._B., d._h., u._a., i._d. R.'],
  ['5 €, 5 %, 5 Euro, 5 Prozent, 5 Prozentpunkten', '5_€, 5_%, 5_Euro, 5_Prozent, 5_Prozentpunkten'],
  ['5 Mio. €, 5 Mrd. €, 5 Tsd. €', '5_Mio. €, 5_Mrd. €, 5_Tsd. €'],
  ['5 VZÄ, 5 VZÄ und 12,5 VZÄ.', '5_VZÄ, 5_VZÄ und 12,5_VZÄ.'],
  ['5 LZB, 5 Eurocent, 5 VZÄnderung', '5_LZB, 5 Eurocent, 5 VZÄnderung'],
  ['ca. 5, rd. 5, circa 5, rund 5, knapp 5, etwa 5', 'ca._5, rd._5, circa_5, rund_5, knapp_5, etwa_5'],
  ['1. Januar, 12. Dezember, 3. Maier', '1._Januar, 12._Dezember, 3. Maier'],
  ['Nord – Süd', 'Nord_– Süd'],
])('„%s“', (text, gebunden) => {
  expect(plain(bindText(text))).toBe(gebunden)
})

test('references and heads of tables hold together', () => {
  expect(plain(bindReference('Tabelle 2'))).toBe('Tabelle_2')
  expect(plain(bindReference('Abschnitt 4.1'))).toBe('Abschnitt_4.1')
  expect(plain(bindReference('Tabelle der Orte'))).toBe('Tabelle der Orte')
  expect(plain(bindHead('Anteil in %'))).toBe('Anteil in_%')
  expect(plain(bindHead('Ziel 2024'))).toBe('Ziel_2024')
  expect(plain(bindHead('Planung 2024'))).toBe('Planung 2024')
})
