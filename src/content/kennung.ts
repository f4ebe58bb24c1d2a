import type { Meldungen, Ort } from '../message.js'
import { kennungDoppelt } from './abschnitt/regeln.js'

/** The marks that an author can give a heading. `kapitel` is kept for later use. */
export const UEBERSCHRIFTMARKEN = ['ohne-nummer', 'pfeil', 'nicht-im-verzeichnis', 'kapitel'] as const
/** The mark of a run-in heading (`####`), which may stand below any level. */
export const ZWISCHENMARKE = 'zwischen'
export type Ueberschriftmarke = (typeof UEBERSCHRIFTMARKEN)[number] | typeof ZWISCHENMARKE

declare module 'mdast' {
  interface HeadingData {
    /** The heading's id, unique in the programme. */
    kennung?: string
    /** What it is marked as in braces: `{.ohne-nummer}`. */
    marken?: Ueberschriftmarke[]
  }
}

const UMLAUTE: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', é: 'e' }

/** A name in a PDF holds at most 127 bytes (ISO 19005-2, 6.1.13): long headings give their first words only. */
const LAENGSTE = 80

/** An ASCII id from words ("Förder- und Qualifizierungsbedarfe" → "foerder-und-qualifizierungsbedarfe"): PDF destinations and Word bookmarks take no other letters. */
export function kennungVon(text: string): string {
  const ascii = text.toLowerCase().replace(/[äöüßé]/g, (zeichen) => UMLAUTE[zeichen] ?? zeichen)
  const worte = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  const kennung =
    worte.length > LAENGSTE
      ? worte
          .slice(0, LAENGSTE + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, LAENGSTE)
      : worte
  return /^[a-z]/.test(kennung) ? kennung : `k-${kennung || 'ohne-namen'}`
}

const LAENGSTE_FREIE = 40

/**
 * Short ids for what is called so and is new, each once and none that is taken: "Was wir vorhaben" is was-wir-vorhaben, a second one
 * was-wir-vorhaben-2, a year stays a year.
 */
export function freeKennungen(namen: readonly string[], vergeben: Iterable<string> = []): string[] {
  const belegt = new Set(vergeben)
  return namen.map((roh) => {
    const name = roh.trim()
    const stamm = /^(?:19|20)\d{2}$/.test(name) ? name : kennungVon(name).slice(0, LAENGSTE_FREIE).replace(/-+$/, '')
    let frei = stamm
    for (let nummer = 2; belegt.has(frei); nummer++) frei = `${stamm}-${nummer}`
    belegt.add(frei)
    return frei
  })
}

export function freeKennung(name: string, vergeben: Iterable<string>): string {
  return freeKennungen([name], vergeben)[0] ?? ''
}

/** Notes that an id is given here; one given before is reported. */
export function claimKennung(kennung: string, hier: Ort, kennungen: Map<string, Ort>, meldungen: Meldungen): void {
  const zuvor = kennungen.get(kennung)
  if (zuvor)
    meldungen.melde(
      kennungDoppelt,
      hier,
      `Die Kennung „#${kennung}“ ist schon vergeben (${zuvor.datei}, Zeile ${zuvor.zeile}).`,
      'Eine der beiden umbenennen.',
    )
  else kennungen.set(kennung, hier)
}
