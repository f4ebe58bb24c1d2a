import type { Ort } from '../../message.js'
import { type Quellkarte, sumOfText } from '../../word/quellmarken.js'
import type { Rueckaenderung } from '../aenderung.js'
import { type Leseabsatz, type Leseblock, plainText } from '../lesen/lesetext.js'
import { umsetzen } from '../schreiben/ersetzungen.js'
import type { Stamm } from '../stamm/stamm.js'
import { findEingriffe } from './eingriffe.js'
import { followMarken, type Markenstand } from './marken.js'
import { type Absatzpaar, keyOf, pairBloecke } from './paare.js'

/** A Word file that comes home, read. */
export interface Rueckfassung {
  karte: Quellkarte
  bloecke: readonly Leseblock[]
  noten: readonly (readonly Leseabsatz[])[]
}

/** What is otherwise in a Word file than in what the sources give now, paragraph by paragraph, in the order of the sources. */
export function compareFassung(stamm: Stamm, fassung: Rueckfassung): Rueckaenderung[] {
  const stand = followMarken(fassung.karte, stamm.karte)
  const vergleich = new Rueckleser(stamm, fassung.karte, stand)
  return findUnterschiede(stamm, fassung).flatMap((paar) => vergleich.changeOf(paar) ?? [])
}

/** All paragraphs that differ, whoever changed them. */
export function findUnterschiede(stamm: Stamm, fassung: Rueckfassung): Absatzpaar[] {
  return pairAll(stamm, fassung).filter(
    ({ alt, neu }) => !alt || !neu || (keyOf(alt) !== keyOf(neu) && findEingriffe(alt, neu).length > 0),
  )
}

/** To the paragraphs of a Word file those of the sources that they come from; to a new one the one before it. */
export function sourcesOfAbsaetze(stamm: Stamm, fassung: Rueckfassung): Map<Leseabsatz, Leseabsatz> {
  return new Map(
    pairAll(stamm, fassung).flatMap(({ alt, neu, davor }) => {
      const quelle = alt ?? davor
      return neu && quelle ? [[neu, quelle] as const] : []
    }),
  )
}

function pairAll(stamm: Stamm, fassung: Rueckfassung): Absatzpaar[] {
  const stand = followMarken(fassung.karte, stamm.karte)
  const nameOf = (nummer: number) => stand.get(nummer)?.jetzt
  return [...pairBloecke(stamm.bloecke, fassung.bloecke, nameOf), ...pairNoten(stamm.noten, fassung.noten, nameOf)]
}
/** Notes stand in the order of their marks: they are paired by it as far as there are as many, else by what they say. */
function pairNoten(
  alt: readonly (readonly Leseabsatz[])[],
  neu: readonly (readonly Leseabsatz[])[],
  nameOf: (nummer: number) => number | undefined,
): Absatzpaar[] {
  if (alt.length !== neu.length) return pairBloecke(alt.flat(), neu.flat(), nameOf)
  return alt.flatMap((absaetze, index) => pairBloecke(absaetze, neu[index] ?? [], nameOf))
}

class Rueckleser {
  /** Numbers of the marks that the Word file had when it was made, as they are now. */
  readonly #inFassung: ReadonlySet<number>

  constructor(
    private readonly stamm: Stamm,
    private readonly karte: Quellkarte,
    private readonly stand: ReadonlyMap<number, Markenstand>,
  ) {
    this.#inFassung = new Set([...stand.values()].map(({ jetzt }) => jetzt))
  }

  changeOf({ alt, neu, davor }: Absatzpaar): Rueckaenderung | undefined {
    if (alt && neu) return this.#changed(alt, neu)
    if (alt) return this.#isNewer(alt) ? undefined : this.#gone(alt)
    return neu && !this.#isUntouched(neu) ? this.#added(neu, davor) : undefined
  }

  #changed(alt: Leseabsatz, neu: Leseabsatz): Rueckaenderung | undefined {
    const ort = this.#ortOf(alt)
    const texte = { alt: wordsOf(alt), neu: wordsOf(neu) }
    if (neu.marken.some((nummer) => this.stand.get(nummer)?.unveraendert === false)) {
      // Only the sources have changed since.
      if (this.#isUntouched(neu)) return undefined
      return {
        art: 'konflikt',
        ort,
        ...texte,
        ersetzungen: [],
        rueckfragen: [
          {
            ort,
            text: 'Der Absatz wurde in Word geändert und seit der Word-Datei auch hier.',
            rat: 'Beide Fassungen lesen und die Stelle von Hand ändern.',
          },
        ],
        absatz: neu,
      }
    }
    const quelle = this.stamm.quellen.get(alt) ?? { zeichen: [], huellen: [] }
    return {
      art: 'text',
      ort,
      ...texte,
      ...umsetzen(alt, quelle, neu, this.stamm.texte, ort),
      absatz: neu,
    }
  }

  #gone(alt: Leseabsatz): Rueckaenderung {
    const ort = this.#ortOf(alt)
    return {
      art: 'entfallen',
      ort,
      alt: wordsOf(alt),
      neu: '',
      ersetzungen: [],
      rueckfragen: [
        { ort, text: 'Der Absatz steht nicht mehr in der Word-Datei.', rat: 'Soll er weg, ihn hier löschen.' },
      ],
      absatz: undefined,
    }
  }

  #added(neu: Leseabsatz, davor: Leseabsatz | undefined): Rueckaenderung {
    const ort = this.#ortOf(davor)
    return {
      art: 'neu',
      ort,
      alt: '',
      neu: wordsOf(neu),
      ersetzungen: [],
      rueckfragen: [
        {
          ort,
          text: 'Nach dieser Stelle steht in der Word-Datei ein neuer Absatz.',
          rat: 'Soll er bleiben, ihn hier einfügen.',
        },
      ],
      absatz: neu,
    }
  }

  /** A paragraph that the sources have got since. */
  #isNewer({ marken }: Leseabsatz): boolean {
    return marken.length > 0 && !marken.some((nummer) => this.#inFassung.has(nummer))
  }

  /** Whether a paragraph says in the Word file what it said when that was made. */
  #isUntouched({ marken, text }: Leseabsatz): boolean {
    const summe = sumOfText(plainText(text))
    return marken.some((nummer) => this.karte.stellen.get(nummer)?.summe === summe)
  }

  /** The first typed letter; else the line that the map tells. */
  #ortOf(absatz: Leseabsatz | undefined): Ort {
    const erstes = absatz && this.stamm.quellen.get(absatz)?.zeichen.find((eines) => eines?.stueck)
    if (erstes?.stueck) return this.stamm.texte.ortOf(erstes.stueck.bereich.datei, erstes.von)
    const stelle = this.stamm.karte.stellen.get(absatz?.marken[0] ?? -1)
    const { datei } = this.stamm.computed.programm
    return { datei: stelle?.datei ?? datei, zeile: stelle?.zeile ?? 1, spalte: 1 }
  }
}

function wordsOf({ text }: Leseabsatz): string {
  return plainText(text.replaceAll('\u00ad', '')).replace(/\s+/g, ' ').trim()
}
