import { kennungVon } from '../../content/kennung.js'
import { naechster } from '../../nearest.js'
import type { Erstangaben } from '../../neu/erstes.js'
import type { Kapitel } from '../../neu/kapitel.js'
import type { Konsole } from '../../print/konsole.js'
import { GebrauchsFehler } from '../terminal/usage.js'

/** What can be chosen from. */
export interface Auswahl {
  kapitel: readonly Kapitel[]
  gestaltungen: readonly string[]
  zeitraum: string
}

/** What was said so far, as typed. */
type Genannt = Record<'jobcenter' | 'traeger' | 'zeitraum' | 'gestaltung' | 'kapitel', string | undefined>

type Ask = NonNullable<Konsole['ask']>

/**
 * Asks for what was not said. What cannot be is told and asked again.
 * @returns undefined where the input ended
 */
export async function askAngaben(
  genannt: Genannt,
  auswahl: Auswahl,
  ask: Ask,
  say: (text: string) => void,
): Promise<Genannt | undefined> {
  const { kapitel, gestaltungen, zeitraum } = auswahl
  const liste = kapitel
    .map(({ name, titel, vorschlag }) => `  ${vorschlag ? '*' : ' '} ${name.padEnd(18)} ${titel}`)
    .join('\n')
  const fragen: { feld: keyof Genannt; frage: string; pruefe?(antwort: string): unknown }[] = [
    { feld: 'jobcenter', frage: 'Name des Jobcenters: ', pruefe: (antwort) => completeJobcenter(antwort) },
    { feld: 'traeger', frage: 'Träger, mit Komma getrennt: ' },
    {
      feld: 'zeitraum',
      frage: `Zeitraum [${zeitraum}]: `,
      pruefe: (antwort) => checkZeitraum(antwort || undefined),
    },
    {
      feld: 'gestaltung',
      frage: `Gestaltung (${gestaltungen.join(', ')}) [standard]: `,
      pruefe: (antwort) => chooseGestaltung(antwort || undefined, auswahl),
    },
    {
      feld: 'kapitel',
      frage: `Kapitel, mit Komma getrennt („alle“ für alle; mit * ist der Vorschlag):\n${liste}\nKapitel [Vorschlag]: `,
      pruefe: (antwort) => chooseKapitel(antwort || undefined, auswahl),
    },
  ]
  const angaben = { ...genannt }
  for (const { feld, frage, pruefe } of fragen) {
    while (angaben[feld] === undefined) {
      const antwort = (await ask(frage))?.trim()
      if (antwort === undefined) return undefined
      try {
        pruefe?.(antwort)
      } catch (fehler) {
        if (!(fehler instanceof GebrauchsFehler)) throw fehler
        say(`${fehler.message} ${fehler.hinweis}\n`)
        continue
      }
      angaben[feld] = antwort
    }
  }
  return angaben
}

/** All that a new programme needs; what was not said is as it mostly is. @throws GebrauchsFehler */
export function completeAngaben(genannt: Genannt, auswahl: Auswahl): Erstangaben {
  return {
    jobcenter: completeJobcenter(genannt.jobcenter),
    traeger: listOf(genannt.traeger),
    zeitraum: checkZeitraum(genannt.zeitraum || undefined) ?? auswahl.zeitraum,
    gestaltung: chooseGestaltung(genannt.gestaltung || undefined, auswahl),
    kapitel: chooseKapitel(genannt.kapitel || undefined, auswahl),
  }
}

/** "Jobcenter Märkischer Kreis" in 2026 is "maerkischer-kreis-2026". */
export function proposeName({ jobcenter, zeitraum }: Pick<Erstangaben, 'jobcenter' | 'zeitraum'>): string {
  return `${kennungVon(jobcenter.replace(/^jobcenter\s+/i, ''))}-${zeitraum.replace(/\D+/g, '-')}`
}

/** Words as they are printed: no line breaks, no control characters, no space at the ends. */
const clean = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** @throws GebrauchsFehler where there is none */
function completeJobcenter(name = ''): string {
  if (clean(name) !== '') return clean(name)
  throw new GebrauchsFehler(
    'Der Name des Jobcenters fehlt.',
    'Zum Beispiel: amip neu --jobcenter "Jobcenter Musterland" --traeger "Agentur für Arbeit Musterstadt, Landkreis Musterland"',
  )
}

function listOf(text = ''): string[] {
  return text.split(',').map(clean).filter(Boolean)
}

/** "musterland-2026-2027" is about these years; undefined for a name without any. */
export function zeitraumIn(name = ''): string | undefined {
  const [jahre] = /(?<!\d)(?:19|20)\d{2}(?:-(?:19|20)\d{2})?$/.exec(name) ?? []
  return checkZeitraum(jahre)
}

/** One year or two, the earlier first, as programm.yaml writes them. @throws GebrauchsFehler */
export function checkZeitraum(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const [, von, bis] = /^\s*((?:19|20)\d{2})(?:\s*[-–/]\s*((?:19|20)\d{2}))?\s*$/.exec(text) ?? []
  if (von !== undefined && (bis === undefined || von < bis)) return bis === undefined ? von : `${von}–${bis}`
  throw new GebrauchsFehler(
    `„${text}“ ist kein Zeitraum.`,
    'Ein Jahr (2026) oder zwei (2026–2027), das frühere zuerst.',
  )
}

/** @throws GebrauchsFehler for one that there is not */
function chooseGestaltung(name = 'standard', { gestaltungen }: Auswahl): string {
  if (gestaltungen.includes(name)) return name
  const near = naechster(name, gestaltungen)
  throw new GebrauchsFehler(
    `Die Gestaltung „${name}“ gibt es nicht.`,
    near === undefined ? `Vorhanden: ${gestaltungen.join(', ')}.` : `Meinten Sie „${near}“?`,
  )
}

/** In the order of a programme, whatever order they were named in. @throws GebrauchsFehler for one that there is not */
function chooseKapitel(text: string | undefined, { kapitel }: Auswahl): Kapitel[] {
  if (text === undefined) return kapitel.filter(({ vorschlag }) => vorschlag)
  const gewaehlt = listOf(text).map((name) => name.toLowerCase())
  if (gewaehlt.includes('alle')) return [...kapitel]
  const namen = kapitel.map(({ name }) => name)
  const fremd = gewaehlt.find((name) => !namen.includes(name))
  if (fremd === undefined && gewaehlt.length > 0) return kapitel.filter(({ name }) => gewaehlt.includes(name))
  const near = fremd && naechster(fremd, namen)
  throw new GebrauchsFehler(
    fremd === undefined ? 'In der Liste steht kein Kapitel.' : `Das Kapitel „${fremd}“ gibt es nicht.`,
    near ? `Meinten Sie „${near}“?` : `Es gibt: ${namen.join(', ')}.`,
  )
}
