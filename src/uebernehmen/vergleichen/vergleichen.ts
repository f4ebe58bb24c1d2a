import type { Ort } from '../../message.js'
import { sumOfText } from '../../word/source-marks.js'
import type { Rueckaenderung } from '../aenderung.js'
import { absaetzeIn, type Leseabsatz, plainText } from '../lesen/lesetext.js'
import { umsetzen } from '../schreiben/ersetzungen.js'
import { setzeForm } from '../schreiben/form.js'
import { insertReihe, removeReihe } from '../schreiben/reihen.js'
import { insertAbsatz, joinAbsaetze, moveAbsatz, removeAbsatz, splitAbsatz } from '../schreiben/umbau.js'
import type { Ersetzung } from '../schreiben/umsetzung.js'
import type { Stamm } from '../stamm/stamm.js'
import { findBeiwerk } from './beiwerk.js'
import { findEingriffe } from './eingriffe.js'
import type { Rueckfassung } from './fassung.js'
import { findFormwechsel } from './form.js'
import { followMarken, type Markenstand } from './marken.js'
import { type Absatzpaar, keyOf, pairBloecke, type Tabellenreihe } from './paare.js'
import { compareRand } from './rand.js'

/** What is otherwise in a Word file than in what the sources give now, paragraph by paragraph, in the order of the sources. */
export function compareFassung(stamm: Stamm, fassung: Rueckfassung): Rueckaenderung[] {
  const stand = followMarken(fassung.karte, stamm.karte)
  const vergleich = new Rueckleser(stamm, fassung, stand)
  return [
    ...findUnterschiede(stamm, fassung).flatMap((paar) => vergleich.changeOf(paar) ?? []),
    ...compareRand(stamm, fassung, stand),
  ]
}

/** All paragraphs that differ, whoever changed them. */
export function findUnterschiede(stamm: Stamm, fassung: Rueckfassung): Absatzpaar[] {
  return pairAll(stamm, fassung).filter(
    ({ alt, neu, bewegt, geteilt, verbunden }) =>
      !alt ||
      !neu ||
      bewegt ||
      geteilt ||
      verbunden ||
      (keyOf(alt) === keyOf(neu) ? findFormwechsel(alt, neu).length > 0 : findEingriffe(alt, neu).length > 0) ||
      findBeiwerk(alt, neu, stamm.dokument.teil, fassung.teil).length > 0,
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
    private readonly fassung: Rueckfassung,
    private readonly stand: ReadonlyMap<number, Markenstand>,
  ) {
    this.#inFassung = new Set([...stand.values()].map(({ jetzt }) => jetzt))
  }

  changeOf(paar: Absatzpaar): Rueckaenderung | undefined {
    const { alt, neu, reihe } = paar
    if (paar.spalte !== undefined) return this.#column(paar, paar.spalte)
    if (alt && !neu) return this.#isNewer(alt) ? undefined : this.#gone(alt, reihe)
    if (neu && !alt) return this.#isUntouched(neu) ? undefined : this.#added(neu, paar)
    if (!alt || !neu) return undefined
    if (neu.marken.some((nummer) => this.stand.get(nummer)?.unveraendert === false)) return this.#conflict(alt, neu)
    if (paar.geteilt) return this.#split(alt, neu, paar.geteilt)
    if (paar.verbunden) return this.#joined(alt, paar.verbunden, neu)
    if (paar.bewegt) return this.#moved(alt, neu, paar)
    return this.#changed(alt, neu)
  }

  #base(art: Rueckaenderung['art'], alt: Leseabsatz | undefined, neu: Leseabsatz | undefined) {
    return { art, ort: this.#ortOf(alt), alt: alt ? wordsOf(alt) : '', neu: neu ? wordsOf(neu) : '', absatz: neu }
  }

  /** A change that is written as a whole, or told. */
  #whole(
    base: Omit<Rueckaenderung, 'ersetzungen' | 'rueckfragen'>,
    ersetzungen: readonly (Ersetzung | undefined)[] | undefined,
    text: string,
    rat: string,
  ): Rueckaenderung {
    const ganze = ersetzungen?.filter((eine) => eine !== undefined) ?? []
    if (ganze.length > 0 && ganze.length === ersetzungen?.length)
      return { ...base, ersetzungen: ganze, rueckfragen: [] }
    return { ...base, ersetzungen: [], rueckfragen: [{ ort: base.ort, text, rat }] }
  }

  /** What was changed here and there; where only the sources have changed since, nothing was. */
  #conflict(alt: Leseabsatz, neu: Leseabsatz): Rueckaenderung | undefined {
    if (this.#isUntouched(neu)) return undefined
    return this.#whole(
      this.#base('konflikt', alt, neu),
      undefined,
      'Der Absatz wurde in Word geändert und seit der Word-Datei auch hier.',
      'Beide Fassungen lesen und die Stelle von Hand ändern.',
    )
  }

  #changed(alt: Leseabsatz, neu: Leseabsatz): Rueckaenderung | undefined {
    const quelle = this.stamm.quellen.get(alt) ?? { zeichen: [], huellen: [] }
    const base = this.#base('text', alt, neu)
    const anders = keyOf(alt) !== keyOf(neu)
    const { ersetzungen, rueckfragen } = anders
      ? umsetzen(alt, quelle, neu, this.stamm.texte, base.ort)
      : setzeForm(alt, quelle, findFormwechsel(alt, neu), this.stamm.texte, base.ort)
    const beiwerk = findBeiwerk(alt, neu, this.stamm.dokument.teil, this.fassung.teil).map((text) => ({
      ort: base.ort,
      text,
      rat: 'Ist es gewollt, die Bilddatei oder das Datenblatt ändern.',
    }))
    return { ...base, art: anders ? 'text' : 'form', ersetzungen, rueckfragen: [...rueckfragen, ...beiwerk] }
  }

  #split(alt: Leseabsatz, neu: Leseabsatz, zweite: Leseabsatz): Rueckaenderung {
    const letters = neu.text.replace(/[\s\u00ad]/g, '').length
    return this.#whole(
      { ...this.#base('geteilt', alt, neu), neu: `${wordsOf(neu)} ¶ ${wordsOf(zweite)}` },
      [splitAbsatz(alt, letters, this.stamm)],
      'Der Absatz ist in der Word-Datei geteilt.',
      'Ihn hier an derselben Stelle teilen.',
    )
  }

  #joined(alt: Leseabsatz, zweiter: Leseabsatz, neu: Leseabsatz): Rueckaenderung {
    return this.#whole(
      { ...this.#base('verbunden', alt, neu), alt: `${wordsOf(alt)} ¶ ${wordsOf(zweiter)}` },
      [joinAbsaetze(alt, zweiter, this.stamm)],
      'Zwei Absätze sind in der Word-Datei einer.',
      'Sie hier verbinden.',
    )
  }

  #moved(alt: Leseabsatz, neu: Leseabsatz, nachbarn: Absatzpaar): Rueckaenderung {
    const quelle = this.stamm.quellen.get(alt) ?? { zeichen: [], huellen: [] }
    const base = this.#base('bewegt', alt, neu)
    const { ersetzungen, rueckfragen } = umsetzen(alt, quelle, neu, this.stamm.texte, base.ort)
    const { davor, danach } = nachbarn
    const umzug = moveAbsatz(alt, { davor, danach }, ersetzungen, this.stamm)
    const wohin = this.#ortOf(davor ?? danach)
    const ganz = this.#whole(
      base,
      umzug,
      `Der Absatz steht in der Word-Datei an anderer Stelle: hinter ${wohin.datei}:${wohin.zeile}.`,
      'Ihn hier verschieben.',
    )
    return { ...ganz, rueckfragen: [...ganz.rueckfragen, ...rueckfragen] }
  }

  #column({ alt, neu, davor, danach }: Absatzpaar, worte: string): Rueckaenderung {
    const base = this.#base(neu ? 'neu' : 'entfallen', alt, neu)
    return neu
      ? this.#whole(
          { ...base, ort: this.#ortOf(davor ?? danach), neu: worte },
          undefined,
          'In der Tabelle steht in der Word-Datei eine neue Spalte.',
          'Soll sie bleiben, sie mit ihren Werten dort ergänzen, woher die Tabelle kommt.',
        )
      : this.#whole(
          { ...base, alt: worte },
          undefined,
          'Eine Spalte der Tabelle steht nicht mehr in der Word-Datei.',
          'Soll sie weg, sie im Abschnitt mit „spalten=“ nicht mehr zeigen, oder sie löschen, wo die Tabelle herkommt.',
        )
  }

  #gone(alt: Leseabsatz, reihe: Tabellenreihe | undefined): Rueckaenderung {
    const base = this.#base('entfallen', alt, undefined)
    if (reihe !== undefined)
      return this.#whole(
        { ...base, alt: reihe.worte },
        [removeReihe(reihe.zeile, this.stamm)],
        'Die Zeile der Tabelle steht nicht mehr in der Word-Datei.',
        'Soll sie weg, sie im Datenblatt löschen und nachsehen, wer mit ihr rechnet.',
      )
    return this.#whole(
      base,
      [removeAbsatz(alt, this.stamm)],
      /[\uE001-\uE003]/.test(alt.text)
        ? 'Das Bild oder Diagramm steht nicht mehr in der Word-Datei.'
        : 'Der Absatz steht nicht mehr in der Word-Datei.',
      'Soll es weg, es hier löschen.',
    )
  }

  #added(neu: Leseabsatz, { davor, danach, reihe }: Absatzpaar): Rueckaenderung {
    const base = { ...this.#base('neu', undefined, neu), ort: this.#ortOf(davor ?? danach) }
    if (reihe !== undefined)
      return this.#whole(
        { ...base, neu: reihe.worte, reihe: absaetzeIn([{ art: 'tabelle', zeilen: [reihe.zeile], ort: '' }]) },
        [insertReihe(reihe.zeile, reihe, this.stamm)],
        'In der Tabelle steht in der Word-Datei eine neue Zeile.',
        'Soll sie bleiben, sie im Datenblatt ergänzen.',
      )
    const fremdes = /[\uE000-\uE003]/.test(neu.text)
    return this.#whole(
      base,
      fremdes ? undefined : [insertAbsatz(neu, { davor, danach }, this.stamm)],
      fremdes
        ? 'Nach dieser Stelle steht in der Word-Datei etwas Neues mit Bild, Diagramm oder Fußnote.'
        : 'Nach dieser Stelle steht in der Word-Datei ein neuer Absatz.',
      'Soll er bleiben, ihn hier einfügen.',
    )
  }

  /** A paragraph that the sources have got since. */
  #isNewer({ marken }: Leseabsatz): boolean {
    return marken.length > 0 && !marken.some((nummer) => this.#inFassung.has(nummer))
  }

  /** Whether a paragraph says in the Word file what it said when that was made. */
  #isUntouched({ marken, text }: Leseabsatz): boolean {
    const summe = sumOfText(plainText(text))
    return marken.some((nummer) => this.fassung.karte.positions.get(nummer)?.total === summe)
  }

  /** The first typed letter; else the line that the map tells. */
  #ortOf(absatz: Leseabsatz | undefined): Ort {
    const erstes = absatz && this.stamm.quellen.get(absatz)?.zeichen.find((eines) => eines?.stueck)
    if (erstes?.stueck) return this.stamm.texte.ortOf(erstes.stueck.bereich.datei, erstes.von)
    const stelle = this.stamm.karte.positions.get(absatz?.marken[0] ?? -1)
    const { datei } = this.stamm.computed.programm
    return { datei: stelle?.datei ?? datei, zeile: stelle?.zeile ?? 1, spalte: 1 }
  }
}

function wordsOf({ text }: Leseabsatz): string {
  return plainText(text.replaceAll('\u00ad', '')).replace(/\s+/g, ' ').trim()
}
