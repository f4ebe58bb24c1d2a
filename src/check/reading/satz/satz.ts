import { type Einsatz, type Prosa, typedText } from '../../prosa/stueck.js'
import { maskZitate } from '../worte/zitat.js'

/** A sentence of a piece of running text; offsets are those of the whole text. */
export interface Satz {
  prosa: Prosa
  von: number
  bis: number
  /** Typed words only; what was put in is replaced by U+FFFC, one a character. */
  getippt: string
  /** The same with quotations blanked. */
  ohneZitate: string
  /** Expressions and references in it. */
  einsaetze: readonly Einsatz[]
}

/** A full stop behind one of these ends no sentence, nor does one behind a number ("30. September") or a single letter ("z. B."). */
const ABKUERZUNG =
  /(?:^|[\s(„"])(?:\p{L}|\d{1,3}|ca|bzw|gem|rd|vgl|inkl|zzgl|abzgl|ggf|ggü|usw|etc|lt|max|mind|Abs|Nr|Art|Mio|Mill|Mrd|Tsd|Std|Str|St|Dr|Prof|jew|sog|evtl|einschl|Jan|Feb|Mrz|Apr|Aug|Sept?|Okt|Nov|Dez)\.$/u
/** A number and a full stop end a sentence where one of these goes on: "36. Die", but not "3. Quartal" or "30. September". */
const NEUER_SATZ =
  /^\s+(?:(?:D(?:ie|er|as|ies[a-z]*|avon|arunter|amit|afür|abei|azu|em|en)|I(?:m|n|nsgesamt)|Es|Wir|Für|Auch|Bei|Mit|Von|Ein|Eine|Zum|Zur|Seit|Am|An|Auf|Nach|Vor|Über|Unter|Sie|Hiervon|Hinzu|Somit|Zusammen|Weitere|Ihr|Unser|Gegenüber|Laut|Darüber|Aus|Um|Zudem|So|Wie)(?!\p{L})|$)/u
const ORDNUNGSZAHL = /(\S+)\s(\d{2,3})\.$/
const ARTIKEL =
  /^\(?(?:de[rmns]|die|das|im|am|zum|zur|vom|beim|ins|ein\p{L}*|ihr\p{L}*|sein\p{L}*|unser\p{L}*|§+|Nr|S|Abs|bis|ab|und|vollendetem?n?|jede[rmns]?)\.?$/iu
const HOECHSTER_TAG = 31
const SATZENDE = /[.!?…]["“”»)]?(?=\s|$)|\n/gu
const VORHER = 60
const gelesen = new WeakMap<Prosa, readonly Satz[]>()

/** The text before a place, as far as the words directly before it go; "…" stands for what is cut off. */
export function textBefore(text: string, stelle: number): string {
  return stelle > VORHER ? `…${text.slice(stelle - VORHER, stelle)}` : text.slice(0, stelle)
}

/** The sentences of a piece of running text, found once for all rules. */
export function sentencesOf(prosa: Prosa): readonly Satz[] {
  const bekannt = gelesen.get(prosa)
  if (bekannt) return bekannt
  const getippt = typedText(prosa)
  // A quotation may run over several sentences, so it is blanked before they are parted.
  const ohneZitate = maskZitate(getippt)
  const saetze: Satz[] = []
  let von = 0
  let naechster = 0
  const close = (bis: number): void => {
    if (getippt.slice(von, bis).trim() !== '') {
      const ab = naechster
      while ((prosa.einsaetze[naechster]?.von ?? bis) < bis) naechster++
      saetze.push({
        prosa,
        von,
        bis,
        getippt: getippt.slice(von, bis),
        ohneZitate: ohneZitate.slice(von, bis),
        einsaetze: prosa.einsaetze.slice(ab, naechster),
      })
    }
    von = bis
  }
  for (const ende of endsOfSentences(getippt)) close(ende)
  gelesen.set(prosa, saetze)
  return saetze
}

/** Where the sentences of a text end; the last is its length. */
export function endsOfSentences(text: string): number[] {
  const enden: number[] = []
  for (const { index, 0: zeichen } of text.matchAll(SATZENDE))
    if (!zeichen.startsWith('.') || !isAbkuerzung(text, enden.at(-1) ?? 0, index)) enden.push(index + zeichen.length)
  return [...enden, text.length]
}

const PUNKT_DAHINTER = /\d\.$/

function isAbkuerzung(text: string, von: number, punkt: number): boolean {
  const davor = text.slice(Math.max(von, punkt - 8), punkt + 1)
  if (!ABKUERZUNG.test(davor)) return false
  if (!PUNKT_DAHINTER.test(davor)) return true
  const ordnung = ORDNUNGSZAHL.exec(text.slice(Math.max(von, punkt - 24), punkt + 1))
  // "mit 48. Gezählt wurden": so large a number is a place only behind an article.
  const isPlace = !ordnung || Number(ordnung[2]) <= HOECHSTER_TAG || ARTIKEL.test(ordnung[1] ?? '')
  return isPlace && !NEUER_SATZ.test(text.slice(punkt + 1, punkt + 16))
}
