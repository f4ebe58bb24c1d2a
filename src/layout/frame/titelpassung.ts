import type { Programm } from '../../content/programm/programm.js'
import type { Meldungen } from '../../message.js'
import type { Gestaltung, Titelblock } from '../design/gestaltung.js'
import type { Rolle } from '../design/schriften/schriften.js'
import { measureIn, type Textmessung } from '../fonts/textbreite.js'
import { titelZuLang } from '../regeln.js'

const PT_PER_MM = 72 / 25.4
/** What two blocks leave between them, and the last one and the edge of the paper, in millimetres. */
const [ABSTAND, RAND, PAPIER] = [2, 5, 297]
/** Steps in which type becomes smaller, and where it would no longer be read as a cover. */
const [SCHRITT, KLEINSTE] = [0.05, 0.5]
/** Type that is smaller already than this, in points, becomes no smaller. */
const LESBAR = 8
/** What is no higher is a rule that is painted on the cover, in millimetres. */
const LINIE = 2
/** Browsers and Word break a little differently than we do. */
const RESERVE = 0.98

/** The share of its size that a paragraph of so many points keeps in a block that is set smaller. */
export function shareOf(faktor: number, groesse: number): number {
  return Math.min(1, Math.max(faktor, LESBAR / groesse))
}

/** A paragraph of the cover: sizes in points. */
interface Titelabsatz {
  text: string
  groesse: number
  /** Height of a line as a multiple of the size. */
  hoehe: number
  vor?: number
  fett?: boolean
  familie?: Rolle
}

/**
 * How much smaller the type of the cover's blocks must be so that none runs into the one below it. What does not fit even at the
 * smallest is reported. Measured with the fonts of the design; {} where everything fits, as with nearly all programmes.
 */
export function fitTitelseite(
  programm: Programm,
  gestaltung: Gestaltung,
  meldungen: Meldungen,
): NonNullable<Gestaltung['titelpassung']> {
  const bloecke = linesOf(programm, gestaltung)
  const { bild, logo, traegerlogos } = programm.titelseite
  const bilder = {
    bild: bild !== undefined,
    logo: (logo ?? gestaltung.logo) !== undefined,
    traegerlogos: traegerlogos.length > 0,
  }
  const measure = measureIn(gestaltung)
  const passung: NonNullable<Gestaltung['titelpassung']> = {}
  for (const [name, zeilen] of Object.entries(bloecke) as [Titelblock, Titelabsatz[]][]) {
    if (zeilen.length === 0) continue
    const platz = roomOf(name, bloecke, gestaltung, bilder)
    const fits = (faktor: number) => heightOf(zeilen, platz.breite, faktor, measure) <= platz.hoehe
    let faktor = 1
    while (faktor > KLEINSTE && !fits(faktor)) faktor = Math.round((faktor - SCHRITT) * 100) / 100
    if (faktor < 1) passung[name] = faktor
    if (!fits(faktor))
      meldungen.melde(
        titelZuLang,
        programm.ort(PLACES[name]),
        `Auf der Titelseite ist für „${shorten(zeilen[0]?.text ?? '')}“ kein Platz: Der Text läuft auch in halber Größe in den nächsten.`,
        'Den Text kürzen; Langes gehört in das Vorwort.',
      )
  }
  return passung
}

const PLACES: Record<Titelblock, readonly string[]> = {
  vermerk: ['muster'],
  titel: ['titel'],
  jahr: ['jahr'],
  absender: ['jobcenter', 'name'],
  definition: ['titelseite', 'definition'],
  traeger: ['jobcenter', 'traeger'],
}

function linesOf(programm: Programm, { groessen, titelseite }: Gestaltung): Record<Titelblock, Titelabsatz[]> {
  const { titel, untertitel, jobcenter, leitspruch, muster } = programm
  const gross = (text: string) => (titelseite.bloecke.titel.versalien ? text.toUpperCase() : text)
  const some = (zeilen: readonly Titelabsatz[]) => zeilen.filter(({ text }) => text !== '')
  const klein = { groesse: groessen.klein + 0.5, hoehe: 1.42 }
  const neben = { groesse: groessen.text + 1, hoehe: 1.42 }
  const traeger = { groesse: groessen.text - 0.5, hoehe: 1.42 }
  return {
    vermerk: some([{ ...klein, text: muster }]),
    titel: some([
      { text: gross(titel), groesse: groessen.titel, hoehe: 1.12, fett: true, familie: 'ueberschriften' },
      { text: untertitel, groesse: groessen.ueberschrift2, hoehe: 1.3, vor: 10, familie: 'ueberschriften' },
    ]),
    // Years stand in digits of their own size, which Word and the style sheets find.
    jahr: [],
    absender: some([
      { text: jobcenter.name, groesse: groessen.ueberschrift2 + 3, hoehe: 1.2, fett: true, familie: 'ueberschriften' },
      { ...neben, text: jobcenter.standort, vor: 5 },
      { ...neben, text: leitspruch, vor: 12 },
    ]),
    definition: some([{ ...klein, text: programm.titelseite.definition }]),
    // Two short names stand in one line.
    traeger: pair(jobcenter.traeger).map((text) => ({ ...traeger, text })),
  }
}

function pair(namen: readonly string[]): string[] {
  return namen.flatMap((name, stelle) =>
    stelle % 2 === 0 ? [[name, namen[stelle + 1] ?? ''].sort((a, b) => b.length - a.length)[0] ?? ''] : [],
  )
}

/** From a block to what stands in its way below it: the next block, a rule, a picture, logos. */
function roomOf(
  name: Titelblock,
  bloecke: Record<Titelblock, readonly Titelabsatz[]>,
  { titelseite }: Gestaltung,
  bilder: { bild: boolean; logo: boolean; traegerlogos: boolean },
): { breite: number; hoehe: number } {
  const feld = titelseite.bloecke[name]
  const unten = Object.entries(titelseite.bloecke)
    .filter(
      ([anderer, { links, breite, oben }]) =>
        (anderer === 'jahr' || bloecke[anderer as Titelblock].length > 0) &&
        oben > feld.oben &&
        links < feld.links + feld.breite &&
        feld.links < links + breite,
    )
    .map(([, { oben }]) => oben - ABSTAND)
  const { bild, grafik, logo, traegerlogos } = titelseite
  const imWeg = [
    ...titelseite.flaechen.filter(({ hoehe }) => hoehe <= LINIE),
    ...(bilder.bild ? [bild] : grafik === 'keine' ? [] : [grafik]),
    ...(bilder.logo ? [logo] : []),
    ...(bilder.traegerlogos && traegerlogos ? [traegerlogos] : []),
  ]
    .filter(
      ({ links, breite, oben }) => oben > feld.oben && links < feld.links + feld.breite && feld.links < links + breite,
    )
    .map(({ oben }) => oben - ABSTAND)
  const breite = name === 'traeger' ? feld.breite / 2 - 4 : feld.breite
  return { breite: breite * PT_PER_MM, hoehe: (Math.min(PAPIER - RAND, ...unten, ...imWeg) - feld.oben) * PT_PER_MM }
}

/** Height of a block in points at a share of its size; without end where a word is wider than the block. */
function heightOf(zeilen: readonly Titelabsatz[], breite: number, faktor: number, measure: Textmessung): number {
  return zeilen.reduce((summe, { text, groesse, hoehe, vor = 0, fett = false, familie }) => {
    const anteil = shareOf(faktor, groesse)
    const platz = (breite * RESERVE) / (groesse * anteil)
    let [anzahl, stand] = [1, 0]
    for (const wort of text.split(/(?<=[ –-])/)) {
      const [voll, ohneRand] = [measure(wort, fett, familie), measure(wort.trimEnd(), fett, familie)]
      if (ohneRand > platz) return Number.POSITIVE_INFINITY
      if (stand > 0 && stand + ohneRand > platz) [anzahl, stand] = [anzahl + 1, 0]
      stand += voll
    }
    return summe + (vor + anzahl * groesse * hoehe) * anteil
  }, 0)
}

function shorten(text: string): string {
  return text.length > 50 ? `${text.slice(0, 50)} …` : text
}
