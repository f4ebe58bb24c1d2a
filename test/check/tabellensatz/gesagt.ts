import { proseOf } from '../../../src/check/prosa.js'
import { absaetzeOf, type Passage } from '../../../src/check/reading/satz/passage.js'
import type { Textstelle } from '../../../src/check/reading/satz/stelle.js'
import { sentencesIn } from '../../../src/check/tabellensatz/bezug.js'
import type { Reihenumgebung, Satzfund } from '../../../src/check/tabellensatz/fund.js'
import { seriesOf } from '../../../src/check/tabellensatz/zeitreihe.js'
import type { Datenblatt } from '../../../src/figures/datenblatt.js'
import { probe } from '../werkstatt.js'

type Satzart = (passage: Passage, satz: Textstelle, umgebung: Reihenumgebung) => Satzfund[]

/** Data sheets as they are typed, by their names; each row "key: { … }". */
export type Blaetter = Readonly<
  Record<string, { titel?: string; kopf?: string; spalten: string; zeilen: readonly string[] }>
>

/** A sheet of one rate in four years. */
export const QUOTE: Blaetter = {
  q: {
    titel: 'Arbeitslosenquote',
    kopf: 'einheit: Prozent\n',
    spalten: '[2020, 2021, 2022, 2023]',
    zeilen: ['alq: { name: Arbeitslosenquote, werte: [6.9, 6.4, 6.6, 6.1] }'],
  },
}

/** A programme of one paragraph that shows these sheets. */
async function programme(text: string, blaetter: Blaetter) {
  const daten = Object.entries(blaetter).map(([id, { titel = 'Blatt', kopf = '', spalten, zeilen }]) => [
    `daten/${id}.yaml`,
    `titel: ${titel}\n${kopf}spalten: ${spalten}\nzeilen:\n${zeilen.map((zeile) => `  ${zeile}\n`).join('')}`,
  ])
  return await probe({ 'abschnitte/probe.md': `# Probe\n\n${text}\n`, ...Object.fromEntries(daten) })
}

/** The computed sheets by their names. */
export async function sheets(blaetter: Blaetter): Promise<ReadonlyMap<string, Datenblatt>> {
  return (await programme('Text.', blaetter)).blaetter
}

/** What one kind of statement finds in a paragraph beside its tables: what is right, of the figure or the word that is wrong. */
export async function said(find: Satzart, text: string, blaetter: Blaetter): Promise<string[]> {
  const pruefling = await programme(text, blaetter)
  const tabellen = [...pruefling.blaetter.values()]
  const umgebung = { reihen: tabellen.flatMap(seriesOf), nahe: new Set(tabellen), tabellen }
  return proseOf(pruefling)
    .filter(({ art }) => art === 'absatz')
    .flatMap((prosa) =>
      absaetzeOf(prosa).flatMap((absatz) => sentencesIn(absatz).flatMap((satz) => find(absatz, satz, umgebung))),
    )
    .map(({ glied, richtig }) => `${glied ? glied.figur.text.trim() : 'Wort'}: ${richtig}`.replaceAll('\u00a0', ' '))
}
