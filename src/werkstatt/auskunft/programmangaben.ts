import { z } from 'zod'
import { listGestaltungen } from '../../content/programm/gestaltungskette.js'
import { NUMMERIERUNGEN } from '../../content/programm/programm.js'
import { formatDatum, parseDatum } from '../../figures/ausdruck/datum.js'
import { Meldungen } from '../../message.js'
import type { ComputedProgramm } from '../../programme/computed.js'
import type { Programmangabe } from '../protokoll.js'
import { titleOf } from '../server/titel.js'
import type { Yamlaenderung } from '../yaml/aenderung.js'

export const Programmaenderung = z.object({
  fassung: z.string(),
  aenderungen: z
    .array(
      z.object({
        pfad: z.array(z.union([z.string(), z.number()])).min(1),
        wert: z.union([z.string(), z.array(z.string())]),
      }),
    )
    .max(200),
})

/** What was typed in the form as programm.yaml says it; '' takes it away. */
export function asProgrammangabe({
  pfad,
  wert,
}: z.infer<typeof Programmaenderung>['aenderungen'][number]): Yamlaenderung {
  if (wert === '') return { pfad, wert: undefined }
  return { pfad, wert: pfad[0] === 'stand' && typeof wert === 'string' ? parseDatum(wert) : wert }
}

const SO_NUMMERIERT = { keine: 'keine Nummern', dezimal: '1 und 1.1', 'dezimal-punkt': '1. und 1.1' } as const

/** What a form asks of programm.yaml, with what stands there: cover, Impressum, order of the chapters. */
export function listProgrammangaben({ programm, wurzel }: ComputedProgramm): Programmangabe[] {
  const {
    titel,
    untertitel,
    zeitraum,
    jobcenter,
    leitspruch,
    muster,
    stand,
    nummerierung,
    impressum,
    abschnitte,
    ort,
  } = programm
  const kapitel = abschnitte.filter(({ anhang }) => !anhang)
  const angabe = (pfad: string[], name: string, wert: string, mehr: Partial<Programmangabe> = {}): Programmangabe => ({
    pfad,
    name,
    art: 'text',
    gruppe: 'Titelseite',
    wert,
    zeilen: [],
    werte: [],
    pflicht: false,
    hinweis: '',
    ...mehr,
  })
  return [
    angabe(['titel'], 'Titel', titel, { pflicht: true }),
    angabe(['untertitel'], 'Untertitel', untertitel),
    angabe(['zeitraum'], 'Zeitraum', zeitraum.text, {
      pflicht: true,
      hinweis: 'Ein Jahr (2027) oder zwei (2027–2028)',
    }),
    angabe(['jobcenter', 'name'], 'Jobcenter', jobcenter.name, { pflicht: true }),
    angabe(['jobcenter', 'standort'], 'Standort', jobcenter.standort),
    angabe(['jobcenter', 'traeger'], 'Träger', '', {
      art: 'zeilen',
      zeilen: jobcenter.traeger,
      hinweis: 'Je Zeile einer',
    }),
    angabe(['leitspruch'], 'Leitspruch', leitspruch),
    angabe(['muster'], 'Vermerk', muster, { hinweis: 'Zum Beispiel „Entwurf“' }),
    angabe(
      ['stand'],
      'Stand',
      formatDatum(stand, ort(['stand']), new Meldungen())?.replaceAll('\u00a0', ' ') ?? stand,
      {
        hinweis: 'Zum Beispiel 28.10.2026, Oktober 2026 oder 2026',
      },
    ),
    angabe(['nummerierung'], 'Nummerierung der Kapitel', nummerierung, {
      art: 'wahl',
      werte: [...NUMMERIERUNGEN],
      namen: NUMMERIERUNGEN.map((eine) => SO_NUMMERIERT[eine]),
    }),
    angabe(['gestaltung'], 'Gestaltung', programm.gestaltung, {
      art: 'wahl',
      werte: [...new Set([programm.gestaltung, ...listGestaltungen(wurzel)])].sort(),
      hinweis: 'Wie alle Seiten aussehen; ausprobiert wird sie unter „Gestaltung“',
    }),
    ...impressum.map(({ feld, zeilen }) =>
      angabe(['impressum', feld], feld, '', {
        gruppe: 'Impressum',
        art: 'zeilen',
        zeilen,
        hinweis: 'Je Zeile eine Zeile',
      }),
    ),
    angabe(['abschnitte'], 'Kapitel', '', {
      gruppe: 'Kapitel',
      art: 'reihenfolge',
      zeilen: kapitel.map(({ id }) => id),
      namen: kapitel.map(titleOf),
      dateien: kapitel.map(({ datei }) => datei),
    }),
  ]
}
