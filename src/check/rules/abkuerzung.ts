import type { Ort } from '../../message.js'
import { isInAddress } from '../adressen.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'

/** Two capitals in a word of at most seven letters, also as the head of a compound: LZB, eLB, VZÄ, EGT-Mittel. */
const ABKUERZUNG = /(?<![\p{L}\d.&-])(?=\p{L}{0,6}\p{Lu}\p{L}{0,6}\p{Lu})(\p{L}{2,6}?)(?:s|en)?(?![\p{L}\d])/gu
/** What only looks like one: the name of a company ("GIZEF GmbH"), a slogan in capitals ("WIR FÜR SIE"). */
const NAME = /^\s(?:GmbH|gGmbH|AG|KG|eG|e\.\s?V\.|Plus)(?!\p{L})/u
const SCHLAGWORT_DANACH = /^[\s-](?!SGB|I)\p{Lu}{2,}(?!\p{L})/u
const SCHLAGWORT_DAVOR = /(?<!\p{L})(?!SGB|I)\p{Lu}{2,}\s$/u
/** Known to every reader, or the name of something rather than short for it. */
const GELAEUFIG = new Set(
  'SGB BGB StGB EU EUR USA DDR BRD GmbH gGmbH AG IT PC TV QR PDF SMS ID DIN ISO TOP Kfz Pkw PKW Lkw LKW COVID BAföG WLAN USB EDV ÖPNV UNO NATO FAQ'.split(
    ' ',
  ),
)
const ROEMISCH = /^[IVXLCDM]+$/

/** An abbreviation whose first use in the text neither explains it nor follows an explanation. */
export const abkuerzung: Pruefregel = {
  id: 'abkuerzung',
  schwere: 'hinweis',
  erklaerung:
    'Eine Abkürzung steht im Text, bevor sie erklärt ist. Wer das Programm nicht täglich liest oder es sich vorlesen lässt, versteht sie nicht. Beim ersten Mal ausschreiben: „Langzeitleistungsbeziehende (LZB)“. Allgemein Geläufiges (SGB, EU, GmbH) wird nicht gemeldet.',
  uebersieht: 'ob eine Erklärung stimmt',
  ausAllem: true,
  pruefe(pruefling, melde) {
    const prosa = proseOf(pruefling)
    // A heading is explained by the text below it, an alternative text by the figure's own.
    const imText = prosa
      .filter(({ abschnitt, art, name }) => abschnitt && art !== 'ueberschrift' && name !== 'alt')
      .map((stueck) => {
        const kurze = abbreviationsIn(stueck)
        return { stueck, kurze, erklaerte: explainedOf(kurze, stueck) }
      })
    // Rows, columns and notes of a sheet are printed in tables whose place the sheet does not know.
    const imBlatt = prosa.filter(({ abschnitt }) => !abschnitt)
    const erklaert = new Set(imBlatt.flatMap((stueck) => explainedOf(abbreviationsIn(stueck), stueck)))
    const erste = new Map<string, Ort>()
    for (const { stueck, kurze, erklaerte } of imText) {
      for (const kurz of erklaerte) if (!erste.has(kurz)) erklaert.add(kurz)
      for (const { kurz, stelle } of kurze)
        if (!erklaert.has(kurz) && !erste.has(kurz)) erste.set(kurz, stueck.ort(stelle))
    }
    const spaeter = new Map(
      imText.flatMap(({ stueck, erklaerte }) => erklaerte.map((kurz) => [kurz, stueck.ort(0)] as const)),
    )
    for (const [kurz, ort] of erste) {
      const erklaerung = spaeter.get(kurz)
      melde(
        ort,
        erklaerung
          ? `„${kurz}“ wird erst später erklärt (${erklaerung.datei}, Zeile ${erklaerung.zeile}).`
          : `„${kurz}“ wird nirgends erklärt.`,
        `Beim ersten Mal ausschreiben und die Abkürzung in Klammern setzen: … (${kurz}).`,
      )
    }
  },
}

interface Abkuerzung {
  kurz: string
  stelle: number
}

function abbreviationsIn({ text }: Prosa): Abkuerzung[] {
  return [...text.matchAll(ABKUERZUNG)].flatMap(({ 1: kurz = '', index }) =>
    GELAEUFIG.has(kurz) || ROEMISCH.test(kurz) || isInAddress(text, index) || isName(text, kurz, index)
      ? []
      : [{ kurz, stelle: index }],
  )
}

/** As far as words and their abbreviation stand apart, in letters; what is read of a text for each of them. */
const WEITE = 600
/** Words, and the bracket behind them that is open. */
const WORTE_DAVOR = /(?<![\p{L}-])((?:[\p{L}-]+[“”"»,]?\s+){1,8})$/u
const IN_KLAMMER = /^(?:kurz:?\s|.*[,;/\s])?[„"]?$/su
const WORTE_DANACH = /^s?[“"]?(?:\s*\(([^()]+)|(?::|\s[=–—])\s*((?:[\p{L}-]+\s?){1,6}))/u

/** Abbreviations that stand in brackets behind their words, or have their words in brackets, after a colon or a dash behind them. */
function explainedOf(kurze: readonly Abkuerzung[], { text }: Prosa): string[] {
  return kurze.flatMap(({ kurz, stelle }) => {
    const danach = WORTE_DANACH.exec(text.slice(stelle + kurz.length, stelle + kurz.length + WEITE))
    const worte = [wordsBefore(text.slice(Math.max(0, stelle - WEITE), stelle)), danach?.[1] ?? danach?.[2]]
    return worte.some((eine) => eine && isLongFor(eine, kurz)) ? [kurz] : []
  })
}

/** The words before a bracket that is open at the end of a text. */
function wordsBefore(text: string): string | undefined {
  const klammer = text.lastIndexOf('(')
  const innen = text.slice(klammer + 1)
  if (klammer < 0 || innen.includes(')') || !IN_KLAMMER.test(innen)) return undefined
  return WORTE_DAVOR.exec(text.slice(0, klammer))?.[1]
}

const KEIN_BUCHSTABE = /[^\p{L}]+/u

/** Whether one of the words is a long one with the abbreviation's first letter. */
function isLongFor(worte: string, kurz: string): boolean {
  const anfang = (kurz[0] ?? '').toLowerCase()
  return worte.split(KEIN_BUCHSTABE).some((wort) => wort.length > kurz.length && wort.toLowerCase().startsWith(anfang))
}

function isName(text: string, kurz: string, stelle: number): boolean {
  const danach = text.slice(stelle + kurz.length, stelle + kurz.length + WEITE)
  const davor = text.slice(Math.max(0, stelle - WEITE), stelle)
  return NAME.test(danach) || SCHLAGWORT_DANACH.test(danach) || SCHLAGWORT_DAVOR.test(davor)
}
