import { blatt } from '../beispiele/befunde.js'
import { aenderungen, type Mutant } from './mutant.js'

const tabelle = (...zeilen: readonly string[]) =>
  `| Position | 2021 |\n|---|---:|\n${zeilen.map((zeile) => `| ${zeile} |`).join('\n')}`
const zweiJahre = (...zeilen: readonly string[]) =>
  `| Position | 2021 | 2022 |\n|---|---:|---:|\n${zeilen.map((zeile) => `| ${zeile} |`).join('\n')}`
const anteil = (name: string, wert: string) => `| Gruppe | Anteil |\n|---|---:|\n| ${name} | ${wert} |`
const teile = (anzahl: number) =>
  blatt('[2022]', [
    ...Array.from({ length: anzahl }, (_, stelle) => `t${stelle}: { name: Teil ${stelle}, werte: [10] }`),
    `g: { name: Gesamt, werte: [${10 * anzahl + 1}] }`,
  ])

/** What stops a build for a table: no right table may be told, and no wrong one passed over. */
export const FEHLER_IN_TABELLEN: readonly Mutant[] = [
  ...aenderungen(
    'figur-summe',
    // One group that others may belong to is enough for doubt.
    [
      'namen.some(isUeberlappend)',
      'namen.every(isUeberlappend)',
      tabelle('Handel | 100', 'Alleinerziehende | 200', 'Gesamt | 310'),
      'hinweis probe.md:7 Gesamt, 2021: Getippt ist 310, die Teile ergeben 300',
    ],
    // Refunds typed with a minus are taken off, not added.
    [
      'summe.minus(wert.abs())',
      'summe.minus(wert)',
      tabelle('Personal | 12.400', 'Sachkosten | 3.600', 'Erstattungen | −1.000', 'Gesamt | 17.000'),
      'fehler probe.md:8 Gesamt, 2021: Getippt ist 17.000, die Teile ergeben 15.000',
    ],
    // "davon" rows that are all their whole but for rounding.
    [
      'summe.plus(spielraum).lt(ganzes.wert)',
      'summe.minus(spielraum).lt(ganzes.wert)',
      zweiJahre(
        'Mittel | 3,4 Mio. € | 3,5 Mio. €',
        'davon Bund | 1,2 Mio. € | 1,2 Mio. €',
        'davon Land | 2,2 Mio. € | 2,2 Mio. €',
      ),
    ],
    // They are all their whole in one year, and so in the other.
    [
      'vergleiche.some(({ summe, ganzes }) => summe.eq(ganzes.wert))',
      'vergleiche.every(({ summe, ganzes }) => summe.eq(ganzes.wert))',
      zweiJahre('Mittel | 100 | 100', 'davon Bund | 60 | 60', 'davon Land | 40 | 20'),
      'fehler probe.md:5 Mittel, 2022: Getippt ist 100, die Teile ergeben 80',
    ],
    // A selection that happens to be nearly the whole.
    [
      '(vertippt && isNear(vergleich))',
      'isNear(vergleich)',
      tabelle('Mittel | 100', 'davon Bund | 60', 'davon Land | 25'),
    ],
    [
      '!isZahl(zelle) || zellen.length < teile.length || ',
      '!isZahl(zelle) || ',
      tabelle('Bund | 90', 'Land | –', 'Kreis | 5', 'Gesamt | 100'),
    ],
    [
      'isProzent(zelle.einheit) || zelle.vorzeichen || ',
      'zelle.vorzeichen || ',
      blatt(
        '[2022]',
        ['a: { name: A, werte: [20] }', 'b: { name: B, werte: [30] }', 'g: { name: Gesamt, werte: [55] }'],
        'einheit: "%"\n',
      ),
    ],
    [
      'isUnteilbar(quer) || isVeraenderung(quer)',
      'isUnteilbar(quer)',
      '| Position | 2022 | Veränderung |\n|---|---:|---:|\n| Bund | 10 | 5 |\n| Land | 20 | 7 |\n| Gesamt | 30 | 9 |',
    ],
    // Rates are no parts of a rate, and with what is negative among them parts may be more than the whole.
    [
      "art === 'hoechstens' && (negativ",
      "art !== 'hoechstens' && (negativ",
      tabelle('Kennwert | 22,5', 'davon Stadt | 18,3', 'davon Land | 26,3'),
    ],
    [
      'zellen.some(({ wert }) => wert.isNegative())',
      'zellen.every(({ wert }) => wert.isNegative())',
      tabelle('Mittel | 100 €', 'davon Bund | 130 €', 'davon Land | −20 €'),
    ],
    // Of rounded parts the sum may be more by all that rounding adds, and no more.
    [
      'summe.lte(ganzes.wert.plus(spielraum))',
      'summe.lt(ganzes.wert.plus(spielraum))',
      tabelle('Mittel | 3,5 Mio. €', 'darunter Bund | 3,6 Mio. €'),
    ],
    [
      'summe.lte(ganzes.wert.plus(spielraum))',
      'summe.lte(ganzes.wert.plus(spielraum.times(3)))',
      tabelle('Mittel | 3,5 Mio. €', 'darunter Bund | 3,7 Mio. €'),
      'fehler probe.md:5 Mittel, 2021: Getippt ist 3,5 Mio. €, die Teile ergeben schon 3,7 Mio. €',
    ],
    [
      'convertTo(wert, einheit, ganzes.einheit).abs())',
      'convertTo(wert, einheit, ganzes.einheit))',
      tabelle('Zugang | 100', 'Abgang | −90', 'Gesamt | 30'),
      'fehler probe.md:7 Gesamt, 2021: Getippt ist 30, die Teile ergeben 10',
    ],
    [
      'const gerundet = summe.minus(ganzes.wert).abs().lte(spielraum)',
      'const gerundet = summe.minus(ganzes.wert).abs().lt(spielraum)',
      tabelle('Bund | 1,2 Mio. €', 'Land | 2,2 Mio. €', 'Kreis | 1,0 Mio. €', 'Gesamt | 4,6 Mio. €'),
      'hinweis probe.md:8 Gesamt, 2021: Getippt ist 4,6 Mio. €, die Teile ergeben 4,4 Mio. €',
    ],
    ['reihen.length > 6', 'reihen.length >= 6', teile(6), '„Teil 5“). Richtig ist 60'],
    ['reihen.length > 6', 'reihen.length > 7', teile(7), '„Teil 5“ …). Richtig ist 70'],
    ['reihen.length > 12', 'reihen.length >= 12', teile(12), 't10, t11]“'],
    ['reihen.length > 12', 'reihen.length > 13', teile(13), '„summe: […]“'],
  ),
  ...aenderungen(
    'figur-anteil',
    [
      'zelle.wert.lte(100)',
      'zelle.wert.lte(101)',
      anteil('Frauen', '101 %'),
      'fehler probe.md:5 Frauen, Anteil: Ein Anteil von 101 %',
    ],
    ['zelle.wert.lte(100)', 'zelle.wert.lt(100)', anteil('Frauen', '100 %')],
    [' || KEIN_ANTEIL.test(eigene)', '', anteil('Zielerreichung', '104 %')],
    ['!ANTEIL.test(worte) || ', '', '| Gruppe | Wert |\n|---|---:|\n| Frauen | 104 % |'],
    ['[1, 2].find', '[1].find', anteil('Frauen', '4890 %'), '(48,90 %)'],
    ['10 ** potenz).lte(100)', '10 ** potenz).lt(100)', anteil('Frauen', '1000 %'), '(100,0 %)'],
  ),
]
