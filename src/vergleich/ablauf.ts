import { join } from 'node:path'
import { contain } from '../build/contain.js'
import { buildProgramme } from '../build/flight.js'
import { ortOfProgramm } from '../content/programm/ort.js'
import { type Environment, UmgebungsFehler } from '../environment.js'
import { readAgain } from '../files/read.js'
import { makeScratch, removeScratch } from '../files/scratch.js'
import { Meldungen } from '../message.js'
import { readFassung } from './laden.js'
import type { Seitenunterschied } from './seiten.js'
import { type Gegenueberstellung, isSame, type Programmstand } from './staende.js'
import { compareFassungen, type Unterschiede } from './vergleich.js'

/** What became of one programme between two versions. */
export interface Programmvergleich extends Unterschiede {
  programm: string
  /** `fehler`: one of the versions has errors, so that nothing can be compared. */
  art: 'unveraendert' | 'geaendert' | 'neu' | 'entfallen' | 'fehler'
  /** Of its pages; undefined where they were not looked at. */
  seiten?: Seitenunterschied[]
}

/** A whole comparison. */
export interface Fassungsvergleich {
  alt: string
  neu: string
  programme: Programmvergleich[]
  /** Why the pages were not looked at, for people; '' where they were, or nobody asked. */
  ohneSeiten: string
}

export interface Vergleichsauftrag {
  environment: Environment
  /** Whether the pages are printed and laid beside each other. */
  seiten: boolean
  browser?: string | undefined
  signal?: AbortSignal | undefined
  fortschritt?: (programm: string) => void
}

/** Compares all pairs. Where there is no browser, all but the pages. */
export async function compareStaende(
  { alt, neu, paare }: Gegenueberstellung,
  auftrag: Vergleichsauftrag,
  meldungen: Meldungen,
): Promise<Fassungsvergleich> {
  const vergleich: Fassungsvergleich = { alt, neu, programme: [], ohneSeiten: '' }
  for (const paar of paare) {
    auftrag.signal?.throwIfAborted()
    auftrag.fortschritt?.(paar.name)
    vergleich.programme.push(await comparePaar(paar, auftrag, vergleich, meldungen))
  }
  return vergleich
}

async function comparePaar(
  { name, alt, neu }: Gegenueberstellung['paare'][number],
  auftrag: Vergleichsauftrag,
  vergleich: Fassungsvergleich,
  meldungen: Meldungen,
): Promise<Programmvergleich> {
  const leer = { programm: name, zahlen: [], abschnitte: [] }
  if (!alt || !neu) return { ...leer, art: neu ? 'neu' : 'entfallen' }
  if (isSame(alt, neu)) return { ...leer, art: 'unveraendert' }
  const [altes, neues] = [await read(alt, vergleich.alt, meldungen), await read(neu, vergleich.neu, meldungen)]
  if (!altes || !neues) return { ...leer, art: 'fehler' }
  const unterschiede = compareFassungen(altes, neues)
  const seiten = auftrag.seiten && vergleich.ohneSeiten === '' ? await pagesOf(alt, neu, auftrag, vergleich) : undefined
  const anders = unterschiede.zahlen.length + unterschiede.abschnitte.length + (seiten?.length ?? 0) > 0
  return { programm: name, art: anders ? 'geaendert' : 'unveraendert', ...unterschiede, ...(seiten && { seiten }) }
}

/** Errors of a version are told with its name: the file that they stand in may be that of an old revision. */
async function read(stand: Programmstand, version: string, meldungen: Meldungen) {
  const eigene = new Meldungen()
  const ort = ortOfProgramm(stand.programm)
  const fassung = await contain({ what: 'beim Vergleichen', ort, meldungen: eigene }, () => readFassung(stand, eigene))
  for (const meldung of eigene.liste)
    if (meldung.schwere === 'fehler') meldungen.liste.push({ ...meldung, text: `${version}: ${meldung.text}` })
  return eigene.hatFehler ? undefined : fassung
}

async function pagesOf(
  alt: Programmstand,
  neu: Programmstand,
  auftrag: Vergleichsauftrag,
  vergleich: Fassungsvergleich,
): Promise<Seitenunterschied[] | undefined> {
  const ordner = makeScratch()
  try {
    const vorher = await print(alt, join(ordner, 'alt'), auftrag)
    const nachher = await print(neu, join(ordner, 'neu'), auftrag)
    const { comparePages } = await import('./seiten.js')
    return vorher && nachher && (await comparePages(vorher, nachher))
  } catch (fehler) {
    if (!(fehler instanceof UmgebungsFehler)) throw fehler
    vergleich.ohneSeiten = fehler.message
    return undefined
  } finally {
    removeScratch(ordner)
  }
}

async function print(
  { wurzel, programm }: Programmstand,
  ausgabe: string,
  { environment, browser, signal }: Vergleichsauftrag,
): Promise<Uint8Array | undefined> {
  const [ergebnis] = await buildProgramme({
    wurzel,
    programme: [programm],
    formate: ['pdf'],
    ausgabe,
    environment,
    ...(browser !== undefined && { browser }),
    ...(signal && { signal }),
  })
  const datei = ergebnis?.dateien[0]
  return datei && readAgain(datei.pfad)
}
