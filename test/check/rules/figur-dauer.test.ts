import { expect, test } from 'vitest'
import { figurDauer } from '../../../src/check/rules/figur-dauer.js'
import { befunde } from '../beispiele/befunde.js'

test.each([
  ['Das Projekt läuft vom 1. Mai 2023 bis zum 30. April 2026, mithin drei Jahre.'],
  ['Der Vertrag gilt vom 01.01.2024 bis 31.03.2025, also 15 Monate.'],
  ['Die Maßnahme dauert vom 4. März bis zum 28. März 2024, das sind 25 Tage.'],
  ['Die Frist lief vom 01.02.2024 bis zum 29.02.2024, damit gut vier Wochen.'],
  ['Von 2019 bis 2021 wurde das Projekt erprobt, insgesamt drei Jahre.'],
  ['Das Haus wurde am 1. Juli 2010 eröffnet. Am 1. Juli 2025 bestand es somit 15 Jahre.'],
  ['Das Vorhaben beginnt am 1. Oktober 2024 und endet nach zwei Jahren am 30. September 2026.'],
  ['Das Projekt läuft vom 1. Mai 2023 bis zum 30. April 2026 mit einer Option auf zwei weitere Jahre.'],
  [
    'Vom 1. Januar 2022 bis zum 31. Dezember 2024 wurden Menschen gefördert, die seit mehr als vier Jahren arbeitslos waren.',
  ],
  ['Vom 1. Januar 2022 bis zum 31. Dezember 2024 dauert eine Förderung je fünf Monate.'],
  ['Das Projekt begann am 1. April 2025 und endete nach neun Monaten am 31. Dezember 2025.'],
  ['Der Satz wurde zum 1. Januar 2024 erhöht. Das Projekt endete nach acht Monaten am 31. Oktober 2024.'],
  [
    'Am 1. Januar 2005 nahm das Jobcenter seine Arbeit auf. Mit Ablauf des Jahres 2024 blicken wir auf 20 Jahre zurück.',
  ],
  ['Seit dem 1. Januar 2025 sind andere zuständig. Die bis Ende 2024 bewilligten Kurse werden zu Ende geführt.'],
  ['Der Verein übernahm die Beratung zum 1. Juli 2016. Am 30. Juni 2024 endete der Vertrag nach acht Jahren.'],
])('silent: %s', async (text) => {
  expect(await befunde(figurDauer, text)).toEqual([])
})

test.each([
  ['Das Projekt läuft vom 1. Mai 2023 bis zum 30. April 2026, mithin vier Jahre.', 'drei Jahre'],
  ['Der Vertrag gilt vom 01.01.2024 bis 31.03.2025, also 18 Monate.', '15 Monate'],
  ['Die Maßnahme dauert vom 4. März bis zum 28. März 2024, das sind 35 Tage.', '25 Tage'],
  ['Das Haus wurde am 1. Juli 2010 eröffnet. Am 1. Juli 2025 bestand es somit 25 Jahre.', '15 Jahre'],
  ['Das Vorhaben beginnt am 1. Oktober 2024 und endet nach zwei Jahren am 30. September 2024.', '30. September 2026'],
  ['Das Projekt begann am 1. April 2025 und endete nach acht Monaten am 31. Dezember 2025.', 'neun Monate'],
  [
    'Der Verein übernahm die Beratung zum 1. Juli 2016. Am 30. Juni 2024 endete der Vertrag nach neun Jahren.',
    'acht Jahre',
  ],
  ['Am 1. Januar 2005 nahm das Jobcenter seine Arbeit auf. Ende 2024 blicken wir auf 25 Jahre zurück.', '20 Jahre'],
  [
    'Sie begannen den Kurs am 1. September 2025 und beendeten ihn nach zehn Monaten am 30. Juni 2025.',
    '1. September 2024',
  ],
  ['Die Förderung startet am 01.09.2024 und endet am 31.08.2024.', '31.08.2025'],
])('found: %s', async (text, richtig) => {
  const gefunden = await befunde(figurDauer, text)
  expect(gefunden).toHaveLength(1)
  expect(gefunden[0]).toMatch(/^warnung probe\.md:3 /)
  expect(gefunden[0]).toContain(richtig)
})

/** Each is on the other side of one of the rule's limits, or says it in one of the ways in which it is said. */
test.each<[string, ...string[]]>([
  [
    'Das Projekt läuft vom 1. Mai 2023  bis  zum  30. April 2026, mithin vier Jahre.',
    '3 Von 1. Mai 2023 bis 30. April 2026 sind es 3 Jahre, im Satz steht „vier Jahre“. Richtig ist „drei Jahre“ (3 Jahre), wenn Anfang und Ende stimmen.',
  ],
  [
    'Das Projekt läuft vom 1. Mai 2023 bis einschließlich 30. April 2026, mithin vier Jahre.',
    '3 Von 1. Mai 2023 bis 30. April 2026 sind es 3 Jahre, im Satz steht „vier Jahre“. Richtig ist „drei Jahre“ (3 Jahre), wenn Anfang und Ende stimmen.',
  ],
  [
    'Das Projekt läuft vom 1. Mai 2023 – 30. April 2026, mithin vier Jahre.',
    '3 Von 1. Mai 2023 bis 30. April 2026 sind es 3 Jahre, im Satz steht „vier Jahre“. Richtig ist „drei Jahre“ (3 Jahre), wenn Anfang und Ende stimmen.',
  ],
  [
    'Es gilt vom 1. Mai 2023 bis zum 30. April 2026. Die Laufzeit beträgt vier Jahre.',
    '3 Von 1. Mai 2023 bis 30. April 2026 sind es 3 Jahre, im Satz steht „vier Jahre“. Richtig ist „drei Jahre“ (3 Jahre), wenn Anfang und Ende stimmen.',
  ],
  [
    'Es gilt vom 1. Mai 2023 bis zum 30. April 2026. Die gesamte Laufzeit beträgt vier Jahre.',
    '3 Von 1. Mai 2023 bis 30. April 2026 sind es 3 Jahre, im Satz steht „vier Jahre“. Richtig ist „drei Jahre“ (3 Jahre), wenn Anfang und Ende stimmen.',
  ],
  [
    'Es gilt vom 1. Mai 2023 bis zum 30. April 2026 bei einer Förderdauer von vier Jahren.',
    '3 Von 1. Mai 2023 bis 30. April 2026 sind es 3 Jahre, im Satz steht „vier Jahren“. Richtig ist „drei Jahre“ (3 Jahre), wenn Anfang und Ende stimmen.',
  ],
  [
    'Es gilt vom 1. Mai 2023 bis zum 30. April 2026 bei einer Projektlaufzeit von  vier Jahren.',
    '3 Von 1. Mai 2023 bis 30. April 2026 sind es 3 Jahre, im Satz steht „vier Jahren“. Richtig ist „drei Jahre“ (3 Jahre), wenn Anfang und Ende stimmen.',
  ],
  [
    'Es gilt vom 1. Mai 2023 bis zum 30. April 2026 (vier Jahre).',
    '3 Von 1. Mai 2023 bis 30. April 2026 sind es 3 Jahre, im Satz steht „vier Jahre“. Richtig ist „drei Jahre“ (3 Jahre), wenn Anfang und Ende stimmen.',
  ],
  [
    'Es gilt vom 1. Mai 2023 bis zum 30. April 2026 ( vier Jahre).',
    '3 Von 1. Mai 2023 bis 30. April 2026 sind es 3 Jahre, im Satz steht „vier Jahre“. Richtig ist „drei Jahre“ (3 Jahre), wenn Anfang und Ende stimmen.',
  ],
  [
    'Es gilt vom 1. Mai 2023 bis zum 30. April 2026, also für mehr als vier Jahre.',
    '3 Von 1. Mai 2023 bis 30. April 2026 sind es 3 Jahre, im Satz steht „mehr als vier Jahre“. Richtig ist „drei Jahre“ (3 Jahre), wenn Anfang und Ende stimmen.',
  ],
  [
    'Es gilt vom 1. Mai 2023 bis zum 30. April 2026, das sind sie vier Jahre.',
    '3 Von 1. Mai 2023 bis 30. April 2026 sind es 3 Jahre, im Satz steht „vier Jahre“. Richtig ist „drei Jahre“ (3 Jahre), wenn Anfang und Ende stimmen.',
  ],
  [
    'Es gilt vom 1. Mai 2023 bis zum 30. April 2026, das sind zwei Jahre.',
    '3 Von 1. Mai 2023 bis 30. April 2026 sind es 3 Jahre, im Satz steht „zwei Jahre“. Richtig ist „drei Jahre“ (3 Jahre), wenn Anfang und Ende stimmen.',
  ],
  [
    'Die Messe dauert vom 4. März bis zum 28. März 2024, das sind vier Tage.',
    '3 Von 4. März bis 28. März 2024 sind es 25 Tage, im Satz steht „vier Tage“. Richtig ist „25 Tage“ (25 Tage), wenn Anfang und Ende stimmen.',
  ],
  [
    'Die Messe dauert vom 4. März 2024 bis zum 4. März 2024, das sind drei Tage.',
    '3 Von 4. März 2024 bis 4. März 2024 sind es 1 Tag, im Satz steht „drei Tage“. Richtig ist „ein Tag“ (1 Tag), wenn Anfang und Ende stimmen.',
  ],
  [
    'Vom 4.3. bis 28.3.2024, also 30 Tage, ist geschlossen.',
    '3 Von 4.3. bis 28.3.2024 sind es 25 Tage, im Satz steht „30 Tage“. Richtig ist „25 Tage“ (25 Tage), wenn Anfang und Ende stimmen.',
  ],
  [
    'Vom 4. März bis 28. März 2024, also 30 Tage, ist geschlossen.',
    '3 Von 4. März bis 28. März 2024 sind es 25 Tage, im Satz steht „30 Tage“. Richtig ist „25 Tage“ (25 Tage), wenn Anfang und Ende stimmen.',
  ],
  [
    'Frau Muster, am 12. August 1999 geboren, begann am 1. September 2024 im Alter von 24 Jahren.',
    '3 Wer am 12. August 1999 geboren ist, war am 1. September 2024 25 Jahre alt, im Satz steht 24. Richtig ist 25 Jahre, wenn beide Tage stimmen.',
  ],
  [
    'Frau Muster, am 12. August 1999 geboren, begann am 11. August 2024 im Alter von 25 Jahren.',
    '3 Wer am 12. August 1999 geboren ist, war am 11. August 2024 24 Jahre alt, im Satz steht 25. Richtig ist 24 Jahre, wenn beide Tage stimmen.',
  ],
  [
    'Frau Muster, am 12. August 1999 geboren, begann am 12. August 2024 im Alter von 24 Jahren.',
    '3 Wer am 12. August 1999 geboren ist, war am 12. August 2024 25 Jahre alt, im Satz steht 24. Richtig ist 25 Jahre, wenn beide Tage stimmen.',
  ],
  [
    'Frau Muster, geboren am 12. August 1999, begann am 1. September 2024 im Alter von 26 Jahren.',
    '3 Wer am 12. August 1999 geboren ist, war am 1. September 2024 25 Jahre alt, im Satz steht 26. Richtig ist 25 Jahre, wenn beide Tage stimmen.',
  ],
  [
    'Widerspruch ist innerhalb eines Monats möglich. Wird der Bescheid am 10. März 2025 bekannt gegeben, läuft die Frist bis zum 20. April 2025.',
    '3 „innerhalb eines Monats“ nach dem 10. März 2025 endet nicht am 20. April 2025. Richtig ist 10. April 2025, wenn der Beginn stimmt.',
  ],
  [
    'Widerspruch ist innerhalb eines Monats möglich. Wird der Bescheid am 10. März 2025 bekannt gegeben, läuft die Frist bis zum 9. April 2025.',
    '3 „innerhalb eines Monats“ nach dem 10. März 2025 endet nicht am 9. April 2025. Richtig ist 10. April 2025, wenn der Beginn stimmt.',
  ],
  [
    'Widerspruch ist innerhalb eines Monats möglich. Wird der Bescheid am 10. März 2025 bekannt gegeben, läuft die Frist bis zum 17. April 2025.',
    '3 „innerhalb eines Monats“ nach dem 10. März 2025 endet nicht am 17. April 2025. Richtig ist 10. April 2025, wenn der Beginn stimmt.',
  ],
  [
    'Widerspruch ist binnen 14 Wochen möglich. Nach Zustellung am 10. März 2025 endet die Frist am 30. März 2025.',
    '3 „binnen 14 Wochen“ nach dem 10. März 2025 endet nicht am 30. März 2025. Richtig ist 16. Juni 2025, wenn der Beginn stimmt.',
  ],
  [
    'Widerspruch ist mit einer Frist von drei Monaten möglich. Nach Bekanntgabe am 10. März 2025 endet die Frist bis 30. März 2025.',
    '3 „Frist von drei Monaten“ nach dem 10. März 2025 endet nicht am 30. März 2025. Richtig ist 10. Juni 2025, wenn der Beginn stimmt.',
  ],
  [
    'Das Projekt startet am 1. Juli 2024 und endet am 30. Juni 2023.',
    '3 Das Ende (30. Juni 2023) liegt vor dem Beginn (1. Juli 2024). Richtig ist 30. Juni 2025, wenn der Beginn stimmt und nur das Jahr falsch ist; 1. Juli 2022, wenn das Ende stimmt.',
  ],
  [
    'Das Projekt startet am 1. Juli 2024 und endet am 31. Dezember 2023.',
    '3 Das Ende (31. Dezember 2023) liegt vor dem Beginn (1. Juli 2024). Richtig ist 31. Dezember 2024, wenn der Beginn stimmt und nur das Jahr falsch ist; 1. Juli 2023, wenn das Ende stimmt.',
  ],
  [
    'Das Projekt startet am 1. Juli 2024 und endet nach 18 Monaten am 31. Dezember 2023.',
    '3 Das Ende (31. Dezember 2023) liegt vor dem Beginn (1. Juli 2024). Richtig ist 31. Dezember 2025, wenn der Beginn und die Dauer stimmen; 1. Juli 2022, wenn das Ende stimmt.',
  ],
  [
    'Das Projekt startet im Juli 2024 und endet im Juni 2024.',
    '3 Das Ende (Juni 2024) liegt vor dem Beginn (Juli 2024). Richtig ist Juni 2025, wenn der Beginn stimmt und nur das Jahr falsch ist; Juli 2023, wenn das Ende stimmt.',
  ],
  [
    'Vom 1. Januar 2024 bis 28. Januar 2024, also fünf Wochen, ist geschlossen.',
    '3 Von 1. Januar 2024 bis 28. Januar 2024 sind es 4 Wochen, im Satz steht „fünf Wochen“. Richtig ist „vier Wochen“ (4 Wochen), wenn Anfang und Ende stimmen.',
  ],
  [
    'Die Laufzeit des Vertrags geht vom 1. Mai 2023 bis zum 30. April 2024, also zwei Jahre.',
    '3 Von 1. Mai 2023 bis 30. April 2024 sind es 1 Jahr, im Satz steht „zwei Jahre“. Richtig ist „ein Jahr“ (1 Jahr), wenn Anfang und Ende stimmen.',
  ],
  [
    'Die Laufzeit des Vertrags geht vom 1. Mai 2023 bis zum 31. Mai 2023, also zwei Monate.',
    '3 Von 1. Mai 2023 bis 31. Mai 2023 sind es 1 Monat, im Satz steht „zwei Monate“. Richtig ist „ein Monat“ (1 Monat), wenn Anfang und Ende stimmen.',
  ],
  [
    'Von 2019 bis 2021 wurde erprobt, insgesamt fünf Jahre.',
    '3 Von 2019 bis 2021 sind es 3 Jahre, im Satz steht „fünf Jahre“. Richtig ist „drei Jahre“ (3 Jahre), wenn Anfang und Ende stimmen.',
  ],
  [
    'Die Laufzeit geht von Januar 2023 bis Juni 2024, also zwölf Monate.',
    '3 Von Januar 2023 bis Juni 2024 sind es 18 Monate, im Satz steht „zwölf Monate“. Richtig ist „achtzehn Monate“ (18 Monate), wenn Anfang und Ende stimmen.',
  ],
  [
    'Die Laufzeit geht vom 1. Mai 2023 bis zum 7. Mai 2023, also zwei Wochen.',
    '3 Von 1. Mai 2023 bis 7. Mai 2023 sind es 1 Woche, im Satz steht „zwei Wochen“. Richtig ist „eine Woche“ (1 Woche), wenn Anfang und Ende stimmen.',
  ],
])('%s', async (text, ...gesagt) => {
  expect(await befunde(figurDauer, text)).toEqual(gesagt.map((eines) => `warnung probe.md:${eines}`))
})

test.each([
  // A decimal is no length of time behind a comma.
  'Es lief vom 1. Mai 2023 bis zum 30. April 2026, im Mittel 13,8 Monate.',
  'Es lief von 2021 bis 2023 im Mittel über 13,8 Monate.',
  'Das Projekt läuft vom 1. Mai 2023 bis Ende April 2026, mithin vier Jahre.',
  'Das Projekt läuft vom 1. Mai 2023 und 30. April 2026, mithin vier Jahre.',
  'Es gilt vom 1. Mai 2023 bis zum 30. April 2026. Eine Laufzeit beträgt vier Jahre.',
  'Es gilt vom 1. Mai 2023 bis zum 30. April 2026. Die Fahrt dauert vier Jahre.',
  'Es gilt vom 1. Mai 2023 bis zum 30. April 2026, also  über vier Jahre.',
  'Es gilt vom 1. Mai 2023 bis zum 30. April 2026, verlängerbar um vier Jahre.',
  'Es gilt vom 1. Mai 2023 bis zum 30. April 2026, und weitere vier Jahre.',
  'Es gilt vom 1. Mai 2023 bis zum 30. April 2026, davon vier Jahre mit Begleitung.',
  'Es gilt vom 1. Mai 2023 bis zum 30. April 2026, das sind vier lange Jahre.',
  'Es gilt vom 1. Mai 2023 bis zum 30. April 2026, das sind 20 Jahre.',
  'Es gilt vom 1. Mai 2023 bis zum 31. Juli 2025, das sind zwei Jahre.',
  'Es gilt vom 1. Mai 2023 bis zum 31. Juli 2025, das sind vier Jahre.',
  'Es gilt vom 1. Mai 2023 bis zum 31. Oktober 2025, das sind drei Jahre.',
  'Vom 4. bis 28. März 2024, also 30 Tage, ist geschlossen.',
  'Vom 4. Dezember bis 28. März 2024, also 30 Tage, ist geschlossen.',
  'Frau Muster, am 12. August 1999 geboren, begann am 1. September 2024 im Alter von 25 Jahren.',
  'Frau Muster ist geboren am 12. August 1999. Im Alter von 26 Jahren begann sie.',
  'Frau Muster, am 12. August 2024 geboren, wurde am 1. September 2020 im Alter von 26 Jahren beraten.',
  'Frau Muster begann am 1. September 2024 im Alter von 26 Jahren; am 2. Mai 1999 geboren.',
  'Frau Muster begann am 1. September 2024 im Alter von 26 Jahren.',
  'Frau Muster, am 12. August 1999 geboren, begann im September 2024 im Alter von 26 Jahren.',
  'Widerspruch ist innerhalb eines Monats möglich. Wird der Bescheid am 10. März 2025 bekannt gegeben, läuft die Frist bis zum 10. April 2025.',
  'Widerspruch ist innerhalb eines Monats möglich. Wird der Bescheid am 10. März 2025 bekannt gegeben, läuft die Frist bis zum 16. April 2025.',
  'Widerspruch ist binnen von zwei Wochen möglich. Nach Zustellung am 10. März 2025 endet die Frist am 30. März 2025.',
  'Widerspruch ist innerhalb eines Monats möglich. Nach Eingang am 10. März 2025 endet die Frist am 30. Mai 2025.',
  'Innerhalb eines Monats ist zu antworten. Die Frist endet am 30. Mai 2025.',
  'Das Projekt startet am 1. Juli 2024 und endet 2023.',
  'Das Projekt startet am 1. Juli 2024. Es wurde am 30. Juni 2023 beschlossen.',
  'Am 1. Juli 2010 wurde es eröffnet. Am 1. Juli 2025 besteht es seit 12 Jahren.',
  'Am 1. Juli 2010 wurde es eröffnet. Am 1. Juli 2025 besteht es seit 40 Jahren.',
  'Am 1. Juli 2010 wurde es eröffnet. Am 1. Juli 2025 bestand es seit 15 Jahren.',
  'Vom 1. Januar 2024 bis 28. Januar 2024, also vier Wochen, ist geschlossen.',
  'Die Laufzeit des Vertrags geht vom 1. Mai 2023 bis zum 30. April 2024, also ein Jahr.',
])('nothing is said of %s', async (text) => {
  expect(await befunde(figurDauer, text)).toEqual([])
})
