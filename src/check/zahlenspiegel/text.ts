import { parsePfad } from '../../content/daten/pfad.js'
import { findZelle } from '../../figures/ausdruck/nachschlagen.js'
import type { Zahlwert } from '../../figures/ausdruck.js'
import { Meldungen, type Ort } from '../../message.js'
import { type Bindung, bindungenOf } from '../bindung.js'
import type { Einsatz, Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling } from '../pruefling.js'
import { passagesOf } from '../reading/satz/passage.js'
import { sentencesOf } from '../reading/satz/satz.js'
import { unboundNumbers } from '../reading/ungebunden.js'
import { belegOf, KEIN_BELEG } from './belege.js'
import { printedSource, sourceOf } from './quellen.js'
import type { Spiegelzahl } from './spiegelzahl.js'

/** The place of a figure in the alternative text of a picture or chart. */
export const ALTERNATIVTEXT = 'Alternativtext'

/** Texts of programm.yaml that are printed as running text. */
const GEDRUCKT: Readonly<Record<string, string>> = {
  titel: 'Titel',
  untertitel: 'Untertitel',
  leitspruch: 'Leitspruch',
  muster: 'Vermerk',
  definition: 'Erklärung auf der Titelseite',
  alt: ALTERNATIVTEXT,
}
/** "drei Bereiche": small number words count what the sentence itself lists. */
const GEZAEHLT_AB = 13

/**
 * The figures of the running text of sections and cover: those that expressions put in, and those typed, also in quotations, notes and
 * titles. Years put in by `{{jahr}}`, dates, paragraphs, ages and number words up to twelve are none.
 */
export function figuresOfText(pruefling: Pruefling): Spiegelzahl[] {
  const gebunden = new Map(bindungenOf(pruefling).map((bindung) => [keyOf(bindung.prosa.ort(bindung.von)), bindung]))
  return proseOf(pruefling)
    .filter((prosa) => isPrinted(prosa, pruefling))
    .flatMap((prosa) => [
      ...prosa.einsaetze.flatMap((einsatz) => boundNumber(einsatz, prosa, pruefling)),
      ...typedNumbers(prosa).map((zahl) => tie(zahl, gebunden.get(keyOf(zahl.wo)), pruefling)),
    ])
}

/** A source and its date name pages, issues, days: no values. */
function isPrinted({ abschnitt, art, name, ort }: Prosa, { programm }: Pruefling): boolean {
  if (abschnitt) return art !== 'attribut' || (name !== 'quelle' && name !== 'stand')
  return ort(0).datei === programm.datei && GEDRUCKT[name] !== undefined
}

/** The typed figures of a text, at nothing proved. */
export function typedNumbers(prosa: Prosa): Spiegelzahl[] {
  const ziffern = unboundNumbers(prosa, 'mit')
  // Number words and fractions; what is put in or typed in digits has been found above.
  const worte = passagesOf(withoutQuotes(prosa))
    .flatMap(({ figuren }) => figuren)
    .filter(
      ({ form, wert, einheit }) => form === 'bruch' || (form === 'wort' && (einheit !== '' || wert.gte(GEZAEHLT_AB))),
    )
  return [...ziffern, ...worte].map(
    ({ von, text }): Spiegelzahl => ({
      gedruckt: text,
      wo: place(prosa.ort(von), prosa),
      ...sentenceAt(prosa, von),
      blatt: '',
      zelle: '',
      formel: '',
      herkunft: null,
      nachweis: 'unbelegt',
      gerundet: '',
      ...KEIN_BELEG,
    }),
  )
}

const ANFUEHRUNG = /[„“”"»«‚‘’]/g

/** What is quoted is printed as well, although no statement of the author: read without the signs, it is like the text around it. */
function withoutQuotes(prosa: Prosa): Prosa {
  const text = prosa.text.replace(ANFUEHRUNG, ' ')
  return text === prosa.text ? prosa : { ...prosa, text }
}

/** A typed figure with the cell that its sentence names and that says the same. */
function tie(zahl: Spiegelzahl, bindung: Bindung | undefined, pruefling: Pruefling): Spiegelzahl {
  if (!bindung) return { ...zahl, ...printedSource(zahl.wo, pruefling) }
  const { eintrag, zelle: buchzelle } = bindung.buchzelle
  const zelle = buchzelle.herkunft
  return {
    ...zahl,
    blatt: eintrag.blatt.id,
    zelle: zelle.zelle,
    formel: zelle.formel ?? '',
    herkunft: zelle.ort,
    nachweis: 'abgeglichen',
    ...belegOf(zelle.zelle, pruefling),
  }
}

const GERUNDET = /\brund=\S+/

function boundNumber({ wert, ort, von, quelle }: Einsatz, prosa: Prosa, pruefling: Pruefling): Spiegelzahl[] {
  if (!wert?.wert || wert.herkunft.length === 0) return []
  const zellen = wert.herkunft
  const blaetter = new Set(zellen.map((zelle) => parsePfad(zelle)?.[0] ?? zelle))
  const [einzige, ...weitere] = zellen
  return [
    {
      gedruckt: wert.text,
      wo: place(ort, prosa),
      ...sentenceAt(prosa, von),
      blatt: [...blaetter].join(', '),
      zelle: zellen.join(', '),
      formel: wert.formel,
      herkunft: originOf(wert, ort, pruefling),
      nachweis: wert.formel === '' ? 'gebunden' : 'errechnet',
      gerundet: GERUNDET.exec(quelle)?.[0] ?? '',
      ...(einzige !== undefined && weitere.length === 0 ? belegOf(einzige, pruefling) : sheetsOf(blaetter, pruefling)),
    },
  ]
}

/** Of a figure from several cells the sources of all their sheets; it has no year before of its own. */
function sheetsOf(ids: ReadonlySet<string>, pruefling: Pruefling) {
  const alle = [...ids].flatMap((id) => sourceOf(id, pruefling))
  const list = (texte: string[]): string => [...new Set(texte.filter(Boolean))].join('; ')
  return { ...KEIN_BELEG, quelle: list(alle.map(({ quelle }) => quelle)), stand: list(alle.map(({ stand }) => stand)) }
}

/** Where a cell printed as it is comes from; what an expression computes has its formula in the text. */
function originOf(
  { herkunft: [text = '', ...weitere], formel }: Zahlwert,
  ort: Ort,
  { blaetter, programm }: Pruefling,
): Ort {
  const segmente = weitere.length === 0 ? parsePfad(text) : undefined
  const zelle =
    segmente &&
    findZelle({ art: 'pfad', segmente, text, ort }, { blaetter, jahr: programm.zeitraum.von }, new Meldungen())
  return zelle && (zelle.herkunft.formel ?? '') === formel ? zelle.herkunft.ort : ort
}

function sentenceAt(prosa: Prosa, stelle: number): Pick<Spiegelzahl, 'satz' | 'satzstelle'> {
  const satz = sentencesOf(prosa).find(({ von, bis }) => von <= stelle && stelle < bis)
  const roh = prosa.text.slice(satz?.von ?? 0, satz?.bis)
  const anfang = roh.length - roh.trimStart().length
  return { satz: roh.trim(), satzstelle: stelle - (satz?.von ?? 0) - anfang }
}

/** Attributes of blocks and keys of YAML are named as readers call them. */
function place(ort: Ort, { ueberschrift, art, name }: Prosa): Spiegelzahl['wo'] {
  return {
    ...ort,
    abschnitt: ueberschrift,
    stelle: art === 'attribut' ? nameOfAttribute(name) : art === 'angabe' ? (GEDRUCKT[name] ?? '') : '',
  }
}

function keyOf({ datei, zeile, spalte }: Ort): string {
  return `${datei}:${zeile}:${spalte}`
}

/** What a block's attribute is called by those who sign: "Alternativtext", "Titel", "Quelle". */
function nameOfAttribute(name: string): string {
  return name === 'alt' ? ALTERNATIVTEXT : name.charAt(0).toUpperCase() + name.slice(1)
}
