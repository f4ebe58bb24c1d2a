import type { Einsatz, Prosa } from './stueck.js'

/** A paragraph that leads to a list, the list, and the paragraph behind it are read as one. */
const LAENGSTER_PUNKT = 240
const MEISTE_PUNKTE = 15
interface Verbundteil {
  prosa: Prosa
  trenner: string
  punkt?: boolean
}

/** A full stop within an item, or a figure behind its sentence: no mere part of the sentence before. */
const SATZ_IM_PUNKT = /[.!?]\s+\p{Lu}/u
const SCHLUSS = /[\s,;.]*(?:\s(?:und|sowie))?[\s,;.]*$/

/**
 * The lists of a text as sentences: "Die Mittel verteilen sich:", "– Aktivierung: 3,2 Mio. €", "– Zuschüsse: 1,4 Mio. €", "Zusammen
 * sind das …" as one piece, in which every letter knows its place. Items that hold sentences of their own are left alone.
 */
export function joinLists(prosa: readonly Prosa[]): Prosa[] {
  const verbuende: Prosa[] = []
  for (let stelle = 0; stelle < prosa.length; stelle++) {
    if (prosa[stelle]?.art !== 'punkt') continue
    let ende = stelle
    while (isItemOf(prosa[ende], prosa[stelle])) ende++
    const punkte = prosa.slice(stelle, ende)
    const davor = prosa[stelle - 1]
    const danach = prosa[ende]
    if (punkte.length > 1 && punkte.length <= MEISTE_PUNKTE && punkte.every(isPart)) {
      const teile: Verbundteil[] = [
        ...(isBeside(davor, prosa[stelle]) ? [{ prosa: davor, trenner: ' ' }] : []),
        ...punkte.map((punkt, nummer) => ({
          prosa: punkt,
          trenner: nummer < punkte.length - 1 ? ', ' : '. ',
          punkt: true,
        })),
        ...(isBeside(danach, prosa[stelle]) ? [{ prosa: danach, trenner: '' }] : []),
      ]
      const [erster, ...weitere] = teile
      if (erster && teile.length > punkte.length) verbuende.push(joined([erster, ...weitere]))
    }
    stelle = ende - 1
  }
  return verbuende
}

/** Each paragraph with the notes that it names, read behind it. */
export function joinNotes(prosa: readonly Prosa[]): Prosa[] {
  return prosa.flatMap((absatz) =>
    absatz.einsaetze.flatMap(({ art, quelle }) => {
      const note = art === 'fussnote' ? prosa.find((stueck) => isNote(stueck, absatz, quelle)) : undefined
      return note
        ? [
            joined([
              { prosa: absatz, trenner: ' ' },
              { prosa: note, trenner: '' },
            ]),
          ]
        : []
    }),
  )
}

function isNote({ abschnitt, note }: Prosa, absatz: Prosa, name: string): boolean {
  return note === name && abschnitt === absatz.abschnitt
}

function isItemOf(prosa: Prosa | undefined, erster: Prosa | undefined): boolean {
  return prosa?.art === 'punkt' && prosa.abschnitt === erster?.abschnitt && prosa.ueberschrift === erster?.ueberschrift
}

function isPart({ text }: Prosa): boolean {
  return text.length <= LAENGSTER_PUNKT && !SATZ_IM_PUNKT.test(text)
}

function isBeside(prosa: Prosa | undefined, punkt: Prosa | undefined): prosa is Prosa {
  return prosa?.art === 'absatz' && prosa.abschnitt === punkt?.abschnitt && prosa.ueberschrift === punkt?.ueberschrift
}

function joined(teile: readonly [Verbundteil, ...Verbundteil[]]): Prosa {
  const stuecke: { von: number; prosa: Prosa }[] = []
  const einsaetze: Einsatz[] = []
  let text = ''
  for (const { prosa, trenner, punkt } of teile) {
    const von = text.length
    const eigener = punkt ? prosa.text.replace(SCHLUSS, '') : prosa.text
    stuecke.push({ von, prosa })
    for (const einsatz of prosa.einsaetze)
      if (einsatz.bis <= eigener.length) einsaetze.push({ ...einsatz, von: einsatz.von + von, bis: einsatz.bis + von })
    text += eigener + trenner
  }
  return {
    ...teile[0].prosa,
    text: text.trimEnd(),
    einsaetze,
    ort: (stelle) => {
      const stueck = stuecke.findLast(({ von }) => von <= stelle) ?? { von: 0, prosa: teile[0].prosa }
      return stueck.prosa.ort(stelle - stueck.von)
    },
  }
}
