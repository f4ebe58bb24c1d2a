import { expect, test } from 'vitest'
import { leerzeichen } from '../../../src/check/rules/leerzeichen.js'
import { findings, places } from '../werkstatt.js'

test.each([
  ['Nach §16i SGB II', ['3:6']],
  ['Nach §§16 e und i', ['3:7']],
  ['Nach § 16h SGBII', ['3:12']],
  ['Das sind 15% mehr', ['3:12']],
  ['Für 550.000€ im Jahr', ['3:12']],
  ['Es sind 1,9 Mill.€ da', ['3:18']],
  ['Volumen von ca.6,84 Mio.', ['3:13']],
  ['Zwei  Leerzeichen', ['3:5']],
  ['Ein Wort , ein Komma .', ['3:9', '3:21']],
  ['Ein Satz.Noch einer', ['3:9']],
  ['Arbeit,die bleibt', ['3:7']],
  ['Im Jahr {{jahr}}% mehr', ['3:17']],
  ['Betrag {{jahr}} , dann', ['3:16']],
])('finds the places in %j', async (text, erwartet) => {
  expect(await places(leerzeichen, text)).toEqual(erwartet)
})

test.each([
  'Nach § 16i SGB II und §§ 16 ff. SGB III sind 15 % und 200 € drin, ca. 6,84 Mio. €.',
  'Eine 100%ige Förderung, 5 T€, 1.234,56 und 10:30 Uhr, 1,03 : 1.',
  'Unter www.arbeitsagentur.de,https://jobcenter.digital/Antrag.Neu oder Jobcenter-Mittelsachsen.Geschaeftsfuehrung@jobcenter-ge.de',
  'Der Dienst jobcenter.digital, z.B. am 30.06.2022, u.a.m.',
  'Wort[^a] weiter und Wort [^a] weiter.\n\n[^a]: Note',
  'Zeile eins  \nZeile zwei',
  'Erwartung … und so weiter [...] gut.',
  'Kunden:innen, Vermittler/-innen, 24/7',
  '| a | b |\n|---|---|\n| 1   | 2 |',
  'Nur {{jahr}} ist es {{jahr}}.',
])('is silent in %j', async (text) => {
  expect(await findings(leerzeichen, text)).toEqual([])
})
