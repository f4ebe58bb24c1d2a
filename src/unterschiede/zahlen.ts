import { alignFolge } from './folge.js'
import { comparable, likenessOf } from './worte.js'

/** A printed figure, as far as its difference is concerned; `Spiegelzahl` is one. */
export interface Vergleichszahl {
  gedruckt: string
  wo: { abschnitt: string; stelle: string; datei: string; zeile: number }
  /** The sentence as printed, and where in it the figure stands; '' in tables and charts. */
  satz: string
  satzstelle: number
  zelle: string
  formel: string
  nachweis: string
}

/** A figure that is another one, new or gone; the same change of one cell at several places is one. */
export interface Zahlenunterschied<Zahl extends Vergleichszahl> {
  art: 'geaendert' | 'neu' | 'entfallen'
  alt?: Zahl
  neu?: Zahl
  /** All places where it is printed, the old one's where it is gone. */
  orte: Zahl['wo'][]
}

/**
 * Which figures differ. Those of tables and charts are known by their cell; those of sentences by the sentence and their place
 * among its figures, so that a figure that was typed is still known when it is bound.
 */
export function compareZahlen<Zahl extends Vergleichszahl>(
  alt: readonly Zahl[],
  neu: readonly Zahl[],
): Zahlenunterschied<Zahl>[] {
  const paare = [...pairCells(alt, neu), ...pairSentences(alt, neu)]
  const unterschiede = new Map<string, Zahlenunterschied<Zahl>>()
  for (const { alt, neu } of paare) {
    if (alt && neu && comparable(alt.gedruckt) === comparable(neu.gedruckt)) continue
    const eines = neu ?? alt
    if (!eines) continue
    // One cell that is printed in a table, a chart and a sentence changes once.
    const gebunden = eines.zelle !== '' && eines.nachweis !== 'unbelegt'
    const key = gebunden
      ? `${alt ? 'a' : ''}${neu ? 'n' : ''} ${eines.zelle} ${alt?.gedruckt} ${neu?.gedruckt}`
      : `${unterschiede.size}`
    const bekannt = unterschiede.get(key)
    if (bekannt) bekannt.orte.push(eines.wo)
    else
      unterschiede.set(key, {
        art: alt && neu ? 'geaendert' : neu ? 'neu' : 'entfallen',
        ...(alt && { alt }),
        ...(neu && { neu }),
        orte: [eines.wo],
      })
  }
  return [...unterschiede.values()]
}

type Zahlengegenpaar<Zahl> = { alt?: Zahl | undefined; neu?: Zahl | undefined }

/** Figures outside of sentences, by their cell and the kind of place; one that is printed twice has its second with the second. */
function pairCells<Zahl extends Vergleichszahl>(alt: readonly Zahl[], neu: readonly Zahl[]): Zahlengegenpaar<Zahl>[] {
  const plaetze = new Map<string, Zahlengegenpaar<Zahl>[]>()
  const put = (seite: 'alt' | 'neu', zahl: Zahl): void => {
    const key = `${zahl.zelle || zahl.wo.stelle}\n${/^(?:Tabelle|Abbildung)/.exec(zahl.wo.stelle)?.[0] ?? zahl.wo.stelle}`
    const liste = plaetze.get(key) ?? []
    plaetze.set(key, liste)
    const frei = liste.find((paar) => paar[seite] === undefined)
    if (frei) frei[seite] = zahl
    else liste.push({ [seite]: zahl })
  }
  for (const zahl of alt) if (zahl.satz === '') put('alt', zahl)
  for (const zahl of neu) if (zahl.satz === '') put('neu', zahl)
  return [...plaetze.values()].flat()
}

interface Zahlensatz<Zahl> {
  text: string
  zahlen: Zahl[]
}

function pairSentences<Zahl extends Vergleichszahl>(
  alt: readonly Zahl[],
  neu: readonly Zahl[],
): Zahlengegenpaar<Zahl>[] {
  const paare = alignFolge(sentencesOf(alt), sentencesOf(neu), {
    keyOf: ({ text }) => comparable(text),
    likeness: (alt, neu) => likenessOf(alt.text, neu.text),
  })
  return paare.flatMap(({ alt, neu }): Zahlengegenpaar<Zahl>[] => {
    if (!alt || !neu)
      return [...(alt?.zahlen ?? []).map((alt) => ({ alt })), ...(neu?.zahlen ?? []).map((neu) => ({ neu }))]
    return alignFolge(alt.zahlen, neu.zahlen, {
      // What stands before a figure in its sentence tells which it is, when one of them is another figure now.
      keyOf: (zahl) => `${comparable(zahl.gedruckt)} ${wordBefore(zahl)}`,
      likeness: (eine, andere) => (unitOf(eine) === unitOf(andere) ? 1 : 0.5),
    })
  })
}

function sentencesOf<Zahl extends Vergleichszahl>(zahlen: readonly Zahl[]): Zahlensatz<Zahl>[] {
  const saetze: Zahlensatz<Zahl>[] = []
  let davor: Zahl | undefined
  for (const zahl of zahlen) {
    if (zahl.satz === '') continue
    const folgt =
      davor && davor.satz === zahl.satz && davor.satzstelle < zahl.satzstelle && davor.wo.datei === zahl.wo.datei
    const letzter = saetze.at(-1)
    if (folgt && letzter) letzter.zahlen.push(zahl)
    else saetze.push({ text: zahl.satz, zahlen: [zahl] })
    davor = zahl
  }
  return saetze
}

function wordBefore({ satz, satzstelle }: Vergleichszahl): string {
  return /(\p{L}+)\P{L}*$/u.exec(satz.slice(0, satzstelle))?.[1] ?? ''
}

function unitOf({ gedruckt }: Vergleichszahl): string {
  return gedruckt.replace(/^[^\p{L}%€]*/u, '')
}
