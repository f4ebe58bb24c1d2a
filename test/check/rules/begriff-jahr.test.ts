import { expect, test } from 'vitest'
import { begriffJahr } from '../../../src/check/rules/begriff-jahr.js'
import { befunde, imJahr } from '../beispiele/befunde.js'

test.each([
  [
    '2023',
    'Sie sind auf Arbeitslosengeld II angewiesen.',
    'heißt seit dem 1. Januar 2023 „Bürgergeld“. Für 2023 gilt „Bürgergeld“ (Bürgergeld-Gesetz vom 16. Dezember 2022; Dreizehntes Gesetz zur Änderung des SGB II, seit 1.1.2023)',
  ],
  ['2024', 'Wer Alg II oder ALG-II bezieht, wird beraten.', '„Alg II“ heißt seit'],
  [
    '2025–2026',
    'Beratung zu den ergänzenden Leistungen zum Arbeitslosengeld II',
    'Für 2025–2026 gilt „Bürgergeld“ oder „Grundsicherungsgeld“',
  ],
  ['2023', 'Hartz IV reicht nicht.', '„Hartz IV“'],
  [
    '2022',
    'Das Bürgergeld zahlen wir pünktlich.',
    'gibt es erst ab dem 1. Januar 2023; das Programm gilt für 2022. Für 2022 gilt „Arbeitslosengeld II“',
  ],
  ['2027', 'Wir beraten zum Bürgergeldbezug.', 'heißt seit dem 1. Juli 2026 „Grundsicherungsgeld“'],
  ['2025', 'Das Grundsicherungsgeld hilft.', 'gibt es erst ab dem 1. Juli 2026'],
  ['2027', 'Jede Bürgergeldempfängerin erhält ein Gespräch.', '„Bürgergeldempfängerin“: „Bürgergeld“ heißt seit'],
  ['2024', 'Im Gespräch entsteht die Eingliederungsvereinbarung.', 'heißt seit dem 1. Juli 2023 „Kooperationsplan“'],
  [
    '2025',
    'Die EinV wird halbjährlich fortgeschrieben.',
    'Für 2025 gilt „Kooperationsplan“ (§ 15 SGB II, seit 1.7.2023)',
  ],
  [
    '2022',
    'Der Kooperationsplan wird mit jedem erarbeitet.',
    'gibt es erst ab dem 1. Juli 2023; das Programm gilt für 2022. Für 2022 gilt „Eingliederungsvereinbarung“',
  ],
  ['2024', 'Die Sanktionsquote soll sinken.', '„Leistungsminderung“'],
  ['2025', 'Wer Termine versäumt, wird sanktioniert.', '„Leistungsminderung“ (§§ 31a ff. SGB II, seit 1.1.2023)'],
  ['2024', 'Sozialgeldbeziehende Kinder erhalten Gutscheine.', 'heißt seit dem 1. Januar 2023 „Bürgergeld“'],
  [
    '2024',
    'Das Arbeitslosengeld II und das Sozialgeld sichern das Leben.',
    'heißt seit dem 1. Januar 2023 „Bürgergeld“',
  ],
  ['2026', 'Der Bürgergeld-Bonus belohnt die Teilnahme.', 'gibt es seit 2024 nicht mehr'],
  ['2022', 'Der Bürgergeldbonus belohnt die Teilnahme.', 'gibt es erst ab dem 1. Juli 2023'],
  [
    '2026',
    'Ab August 2026 erhalten alle Bürgergeld.',
    'der Satz gilt ab dem 1. August 2026. Ab 1.7.2026 „Grundsicherungsgeld“',
  ],
  [
    '2026',
    'Seit März 2026 zahlen wir Grundsicherungsgeld aus.',
    'der Satz gilt ab dem 1. März 2026. Bis dahin „Bürgergeld“',
  ],
  [
    '2024',
    'Dies soll in das angekündigte Bürgergeld übergehen.',
    'gibt es seit dem 1. Januar 2023; der Satz kündigt es noch an',
  ],
  ['2023', 'Wie schon {{vorjahr}} sparen wir Arbeitslosengeld II.', 'heißt seit dem 1. Januar 2023 „Bürgergeld“'],
  [
    '2025',
    'Wir geben 40 Bildungsgutscheine aus.',
    'Seit dem 1. Januar 2025 bewilligt und bezahlt sie die Agentur für Arbeit',
  ],
  ['2026', 'Die berufliche Rehabilitation finanziert das Jobcenter.', 'nicht mehr das Jobcenter'],
])('wrong in %s: %s', async (jahr, satz, text) => {
  expect((await befunde(begriffJahr, imJahr(jahr, satz)))[0]).toContain(text)
})

test.each([
  ['2022', 'Sie sind auf Arbeitslosengeld II angewiesen.'],
  ['2023', 'Das Bürgergeld zahlen wir pünktlich.'],
  ['2026', 'Bis zur Jahresmitte zahlen wir Bürgergeld. Danach zahlen wir Grundsicherungsgeld.'],
  ['2023', 'Zum 01.01.2023 löste das Bürgergeld das Arbeitslosengeld II ab.'],
  ['2023', 'Seit dem 01.01.2023 gibt es anstelle des Arbeitslosengeldes II das Bürgergeld.'],
  ['2023', 'Im Dezember 2021 bezogen 9.158 Menschen Arbeitslosengeld II.'],
  ['2023', 'Das frühere Arbeitslosengeld II kannte das nicht.'],
  ['2022', 'Wir bereiten die Einführung des Bürgergeldes vor.'],
  ['2022', 'Dies soll gleitend in das angekündigte Bürgergeld übergehen.'],
  ['2027', 'Das Bürgergeld-Gesetz und das Bürgergeldgesetz änderten vieles.'],
  ['2024', 'Die bisherige Eingliederungsvereinbarung wurde abgelöst.'],
  ['2023', 'Alte Eingliederungsvereinbarungen gelten bis zum Jahresende.'],
  ['2024', 'Der Kooperationsplan tritt an die Stelle der Eingliederungsvereinbarung.'],
  ['2022', 'Nach § 31 SGB II folgen Sanktionen.'],
  ['2024', 'Die Sanktionen gegen Russland belasten die Betriebe.'],
  ['2024', 'Das Sanktionsmoratorium endete.'],
  ['2024', 'Statt einer Sanktion sieht das Gesetz eine Leistungsminderung vor.'],
  ['2023', 'Bis Ende 2022 bezogen sie Arbeitslosengeld II.'],
  ['2023', 'Die Arbeitslosengeld-II-Verordnung regelte das.'],
  ['2024', 'Die Zahl der Kinder im Sozialgeld lag 2021 bei 3.120.'],
  ['2026', 'Das Bürgergeld wird ab dem 1. Juli 2026 abgelöst.'],
  ['2026', 'Ab dem 1. Juli 2026 zahlen wir Grundsicherungsgeld aus.'],
  ['2025', 'Die FbW bewilligt seit 2025 die Agentur für Arbeit.'],
  ['2025', 'Wir beraten zu den Wegen der beruflichen Weiterbildung.'],
  ['2024', 'Die Förderung der beruflichen Weiterbildung (FbW) bewilligen wir im Jobcenter.'],
  ['2025', '2024 haben wir 56 Personen mit FbW gefördert.'],
  ['2023', 'Der Bürgergeldbonus belohnt die Teilnahme.'],
  ['2023', 'Wer Arbeitslosengeld I bezieht, bleibt bei der Agentur.'],
  ['2023', 'Eine Kundin sagt: „Ich habe lange Hartz IV bezogen, das war schwer.“'],
])('right in %s: %s', async (jahr, satz) => {
  expect(await befunde(begriffJahr, imJahr(jahr, satz))).toEqual([])
})
