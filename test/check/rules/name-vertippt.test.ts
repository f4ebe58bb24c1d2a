import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { nameVertippt } from '../../../src/check/rules/name-vertippt.js'
import { befunde, findOf, imJahr } from '../beispiele/befunde.js'
import { probe } from '../werkstatt.js'

/** A word three times, then another text once. */
const dreimal = (wort: string, text: string) => `${`Hier steht ${wort}. `.repeat(3)}\n\n${text}`

test.each([
  ['Ilm-Kreis', 'Im IIm-Kreis leben viele.', '„IIm“ heißt sonst im Programm „Ilm“ (3-mal)'],
  ['GKV', 'Mit der GVK sprechen wir.', '„GVK“ heißt sonst im Programm „GKV“'],
  ['Eilenburg', 'Der Standort Ellenburg ist offen.', '„Ellenburg“ heißt sonst im Programm „Eilenburg“'],
  ['Mittweida', 'In Mitwtieda und Mittwedia beraten wir.', '„Mittwedia“ heißt sonst im Programm „Mittweida“'],
  ['Schkeuditz', 'Der Weg nach Schkeudtiz ist kurz.', '„Schkeudtiz“ heißt sonst'],
  ['Delitzsch-Eilenburg', 'Wir fahren nach Eilenbrug.', '„Eilenbrug“ heißt sonst'],
  ['Finsterwalde', 'Wir fahren nach Finsterrwalde.', '„Finsterrwalde“ heißt sonst im Programm „Finsterwalde“'],
  ['„Zukunftstarter“', 'Das Projekt Zukumftstarter läuft.', '„Zukumftstarter“ heißt sonst'],
  ['Fachkräfteallianz', 'Die Fachkraftallianz tagt.', '„Fachkraftallianz“ heißt sonst im Programm „Fachkräfteallianz“'],
])('%s and: %s', async (wort, text, soll) => {
  expect(await befunde(nameVertippt, dreimal(wort, text))).toEqual([expect.stringContaining(soll)])
})

test.each([
  ['Zeit', 'Ein Zelt steht dort.'],
  ['Förderung', 'Die Forderung ist klar.'],
  ['Bewerbung', 'Die Bewertung ist klar.'],
  ['Freiberg', 'Die Universität Freiburg hilft, und die Freiberger auch.'],
  ['Integrationsfachkraft', 'Die Integrationsfachkräfte und der Integrationsfachkraft helfen.'],
  ['Leistungsberechtigte', 'Den Leistungsberechtigten hilft das.'],
  ['GKV', 'Der Gesamtverband Kommunen (GVK) hilft.'],
  ['Fachkräftebedarf', 'Der Fachkraftbedarf steigt.'],
  ['Mittelsachsen', 'Die mittelsächsischen Betriebe und die Mittelsachsens.'],
  ['Eilenburg', 'Post an Ellenburg@example.org.'],
])('%s, right: %s', async (wort, text) => {
  expect(await befunde(nameVertippt, dreimal(wort, text))).toEqual([])
})

test('twice the other way is a name of its own', async () => {
  expect(await befunde(nameVertippt, dreimal('GKV', 'Die GVK und die GVK.'))).toEqual([])
})

test('the name of the Jobcenter need not stand often', async () => {
  const dateien = imJahr('2023', 'Im Landkreis Muserland leben viele. Musterland ist groß.')
  expect(await befunde(nameVertippt, dateien)).toEqual([expect.stringContaining('„Muserland“ heißt sonst')])
})

test('linear in the number of words', async () => {
  const text = (anzahl: number) =>
    Array.from(
      { length: anzahl },
      (_, index) =>
        `Das Wort${'abcdefghij'[index % 10]}${String.fromCharCode(97 + (index % 23))}verbund${String.fromCharCode(97 + (index % 19))}sache hilft.`,
    ).join(' ')
  const time = async (anzahl: number) => {
    const pruefling = await probe(text(anzahl))
    await findOf(nameVertippt, pruefling)
    const begin = performance.now()
    await findOf(nameVertippt, pruefling)
    return performance.now() - begin
  }
  const [kurz, lang] = [await time(2000), await time(8000)]
  // Four times the words in well under sixteen times the time.
  expect(lang).toBeLessThan(Math.max(kurz, 20) * 10)
})
