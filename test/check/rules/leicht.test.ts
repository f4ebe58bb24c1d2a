import { describe, expect, it } from 'vitest'
import type { Pruefregel } from '../../../src/check/pruefling.js'
import { leichtForm } from '../../../src/check/rules/leicht-form.js'
import { leichtSatz } from '../../../src/check/rules/leicht-satz.js'
import { leichtWort } from '../../../src/check/rules/leicht-wort.js'
import { leichtZeichen } from '../../../src/check/rules/leicht-zeichen.js'
import { findings } from '../werkstatt.js'

const find = (regel: Pruefregel, text: string) => findings(regel, `:::leichte-sprache\n${text}\n:::`)
const LANG = 'Wir helfen allen Menschen in der Stadt und auf dem Land bei der Suche nach Arbeit.'

describe('sentences in Leichte Sprache', () => {
  it('stand in lines of their own and are short', async () => {
    expect(await find(leichtSatz, 'Wir helfen. Das ist gut.')).toEqual([
      'probe.md:4:13 In dieser Zeile beginnt ein zweiter Satz.',
    ])
    expect(await find(leichtSatz, `Kurz.\n${LANG}`)).toEqual([
      'probe.md:5:1 Dieser Satz hat 16 Wörter; in Leichter Sprache sind es höchstens 12.',
    ])
    expect(await find(leichtSatz, '- Eins.\n  Zwei.\n- Am 3. Mai ist das Fest.\n- Wir helfen, z. B. Ihnen.')).toEqual(
      [],
    )
  })

  it('use words of which one sees the parts', async () => {
    expect(await find(leichtWort, 'Die Eingliederungsvereinbarung ist wichtig.')).toEqual([
      'probe.md:4:5 „Eingliederungsvereinbarung“ ist in Leichter Sprache ein langes Wort.',
    ])
    expect(
      await find(
        leichtWort,
        'Die Eingliederungs-Vereinbarung, die Eingliederungs·vereinbarung.\nhttps://www.arbeitsagenturverzeichnis.de',
      ),
    ).toEqual([])
  })

  it.each([
    ['Das ist das Büro des Jobcenters.', 'probe.md:4:18 „des Jobcenters“ ist Genitiv.'],
    ['Die Größe eines kleinen Hauses.', 'probe.md:4:11 „eines kleinen Hauses“ ist Genitiv.'],
    ['Sie könnten fragen.', 'probe.md:4:5 „könnten“ ist Konjunktiv.'],
    ['Sie werden von uns gefragt.', 'probe.md:4:5 Der Satz mit „gefragt“ sagt nicht, wer etwas tut.'],
    ['Das Geld wird am Anfang bezahlt.', 'probe.md:4:10 Der Satz mit „bezahlt“ sagt nicht, wer etwas tut.'],
  ])('say who does what: %s', async (text, fund) => {
    expect(await find(leichtForm, text)).toEqual([fund])
  })

  it.each([
    'Wir machen jedes Jahr ein Fest.',
    'Dieses Ergebnis ist gut.',
    'Das Fest wird bekannt.',
    'Wir werden zu Ihnen gehen.',
    'Sie werden etwas gewinnen.',
    'Wir werden Sie fragen.',
    'Das Wasser wird warm.',
    'Wir sagen Ihnen das.',
  ])('are not accused: %s', async (text) => {
    expect(await find(leichtForm, text)).toEqual([])
  })

  it.each([
    ['Wir helfen fünf Menschen.', '„fünf“ steht als Wort.'],
    ['Das sind 54 %.', '„4 %“: Prozente sind schwer zu verstehen.'],
    ['Es sind 12.345 Menschen.', '„12.345“ ist eine hohe Zahl.'],
    ['Teil IV ist neu.', '„IV“ ist eine römische Zahl.'],
    ['Das steht in § 7.', '„§“ ist ein Sonderzeichen.'],
    ['Wir helfen, z. B. beim Lesen.', '„z. B.“ ist eine Abkürzung.'],
    ['Geld, Miete usw. gibt es bei uns.', '„usw.“ ist eine Abkürzung.'],
  ])('have numbers that everybody knows: %s', async (text, fund) => {
    expect((await find(leichtZeichen, text)).map((zeile) => zeile.replace(/^\S+ /, ''))).toEqual([fund])
  })

  it.each([
    'Im Jahr 2026 helfen wir 5 Menschen.',
    'Das Gesetz heißt SGB II.',
    'Das ist am 3. Mai 2026.',
    'Das ist Amerika.',
    'Wir essen Schokolade.',
  ])('may have others: %s', async (text) => {
    expect(await find(leichtZeichen, text)).toEqual([])
  })

  it('are looked at where they are said to be in Leichte Sprache, nowhere else', async () => {
    for (const regel of [leichtForm, leichtSatz, leichtWort, leichtZeichen])
      expect(await findings(regel, `Des Jobcenters fünf Eingliederungsvereinbarungen. ${LANG}`), regel.id).toEqual([])
  })
})
