import { addUnder } from '../../add-under.js'
import type { Melde } from '../../message.js'
import { withErsatz } from '../prosa/ersatz.js'
import { type Prosa, typedText } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'

/** So often a name must stand the one way for the single other way to be a slip. */
const OFT = 3
/** Shorter words of small letters are too often like others by chance ("Zeit", "Zelt"). */
const LANG = 7
const ABKUERZUNG = /^\p{Lu}{3,6}$/u
const ORTSENDUNG =
  /(?:burg|berg|stadt|dorf|hausen|kreis|sachsen|thüringen|ingen|heim|itz|roda|rode|t[h]?al|feld|furt|walde?|münde|leben|brück|bach|born|hain|kirchen|holz|au|ow|in)$/u
/** Compounds that name an institution. */
const EINRICHTUNG =
  /(?:allianz|agentur|netzwerk|initiative|zentrum|kammer|verband|projekt|bündnis|akademie|stiftung|verein|konferenz|strategie|werkstatt|forum|beirat|ausschuss|ministerium|dienst)$/u

/** A name that stands many times one way and once another: a capital I for an l, letters changed round, one letter wrong. */
export const nameVertippt: Pruefregel = {
  id: 'name-vertippt',
  schwere: 'warnung',
  erklaerung:
    'Ein Name steht im Programm oft auf die eine und ein einziges Mal auf eine andere Weise: großes I statt l („IIm-Kreis“), vertauschte Buchstaben („GVK“ statt „GKV“), ein falscher Buchstabe in einem Ortsnamen, in einem Namen in „…“ oder in dem von Jobcenter und Trägern, zwei Buchstaben in einem Namen hinter demselben Nomen („Bildungswerk Tannhagen“, „Bildungswerk Tannenhagen“), eine andere Fuge („Fachkraftallianz“, „Fachkräfteallianz“). Gebeugte Formen und andere Zusammensetzungen werden nicht gemeldet.',
  uebersieht:
    'Namen, die selten oder mehrmals gleich falsch stehen, und ein falscher Buchstabe in gewöhnlichen Wörtern, weil „Förderung“ und „Forderung“ beide richtig sind',
  pruefe(pruefling, melde) {
    const worte = [...collectWords(pruefling).values()]
    const haeufige = worte.filter((wort) => wort.anzahl >= OFT || (wort.anzahl === 2 && isPlace(wort)))
    const einzelne = worte.filter(({ anzahl }) => anzahl === 1)
    const gemeldet = new Set<Namenswort>()
    for (const [art, schluessel] of ARTEN) {
      const gruppen = new Map<string, Namenswort[]>()
      for (const wort of haeufige) for (const key of schluessel(wort)) addUnder(gruppen, key, wort)
      for (const wort of einzelne) for (const key of schluessel(wort)) gruppen.get(key)?.push(wort)
      for (const gruppe of gruppen.values()) if (gruppe.length > 1) checkGruppe(art, gruppe, gemeldet, melde)
    }
    checkTitled(worte, gemeldet, melde)
  },
}

interface Namenswort {
  text: string
  anzahl: number
  /** Where it stands first. */
  prosa: Prosa
  stelle: number
  /** Of the Jobcenter or a Träger, or in quotation marks, or ending as places do. */
  name: boolean
  /** "Gesetzliche Krankenversicherung (GKV)": an abbreviation that is explained is meant. */
  erklaert: boolean
  /** The nouns directly before it: "Bildungswerk" of "das Bildungswerk Tannhagen". */
  titel: Set<string>
}

type Art = 'ähnlich' | 'vertauscht' | 'buchstabe' | 'fuge'

const GROSSES_I = /I/g
const AEHNLICHES_I = /[Iil]/g

/** For each kind of slip the keys under which both ways of writing meet. */
const ARTEN: readonly (readonly [art: Art, schluessel: (wort: Namenswort) => readonly string[]])[] = [
  [
    'ähnlich',
    ({ text }) => [
      text.replace(GROSSES_I, 'l'),
      ...(text.length >= LANG ? [`~${text.replace(AEHNLICHES_I, 'l')}`] : []),
    ],
  ],
  [
    'vertauscht',
    ({ text }) => (ABKUERZUNG.test(text) || text.length >= LANG ? [[...text.toLowerCase()].sort().join('')] : []),
  ],
  ['buchstabe', ({ text }) => (text.length >= LANG && text.length <= 40 ? deletions(text) : [])],
  ['fuge', ({ text }) => (text.length >= 12 ? [foldFuge(text)] : [])],
]

const WORT = /\p{Lu}\p{L}{2,}/gu
/** What is before the @ of an address has 64 characters at most (RFC 5321, 4.5.3.1.1). */
const NAME = /(?<![\p{L}\p{N}@._/])\p{Lu}\p{L}{2,}(?![\p{L}\p{N}@_]|\.\p{L}|[\p{L}.-]{0,64}@)/gu

function collectWords(pruefling: Pruefling): Map<string, Namenswort> {
  const { name, standort, traeger } = pruefling.programm.jobcenter
  const amt = new Set([name, standort, ...traeger].join(' ').match(WORT) ?? [])
  const worte = new Map<string, Namenswort>()
  for (const prosa of proseOf(pruefling)) {
    const text = typedText(prosa)
    for (const { 0: wort, index } of text.matchAll(NAME)) {
      const bekannt = worte.get(wort)
      const [davor, danach] = [text[index - 1] ?? '', text[index + wort.length] ?? '']
      const erklaert = davor === '(' && danach === ')'
      const zitiert = davor === '„' || danach === '“'
      const titel = TITEL.exec(text.slice(Math.max(0, index - 50), index))?.[1]
      if (bekannt) {
        bekannt.anzahl++
        bekannt.name ||= zitiert
        bekannt.erklaert ||= erklaert
        if (titel) bekannt.titel.add(titel)
      } else
        worte.set(wort, {
          text: wort,
          anzahl: amt.has(wort) ? OFT : 1,
          prosa,
          stelle: index,
          name: zitiert || amt.has(wort) || ORTSENDUNG.test(wort),
          erklaert,
          titel: new Set(titel ? [titel] : []),
        })
    }
  }
  return worte
}

/** A noun directly before a name, with its quotation mark; no month and no person. */
const TITEL =
  /(?<!\p{L})(?!(?:Frau|Herr|Herrn|Im|In|Am|Der|Die|Das|Des|Dem|Den|Von|Für|Mit)\s)(\p{Lu}[\p{L}-]{3,})\s„?$/u
const ORT = /(?:stelle|standort|landkreis|kreis|stadt|gemeinde|bereich|region|ort|ortsteil)$/iu

/** "die Geschäftsstelle Kalversand": what stands behind a noun for places is one. */
function isPlace({ titel }: Namenswort): boolean {
  return [...titel].some((nomen) => ORT.test(nomen))
}

/** Names that stand behind the same noun are few; more are a list of places. */
const MEISTE_NAMEN = 60

/** "das Bildungswerk Tannhagen … dem Bildungswerk Tannenhagen": two names of one thing, by the noun that both stand behind. */
function checkTitled(worte: readonly Namenswort[], gemeldet: Set<Namenswort>, melde: Melde): void {
  const jeTitel = new Map<string, Namenswort[]>()
  for (const wort of worte) for (const titel of wort.titel) addUnder(jeTitel, titel, wort)
  for (const [titel, namen] of jeTitel) {
    if (namen.length > MEISTE_NAMEN) continue
    for (const [stelle, b] of namen.entries())
      for (const a of namen.slice(0, stelle)) {
        // Both seldom and far apart, they may be two.
        const [richtig, wort] = a.anzahl >= b.anzahl ? [a, b] : [b, a]
        if (wort.anzahl !== 1 || gemeldet.has(wort) || !isAlike(wort.text, richtig.text)) continue
        if (richtig.anzahl === 1 && richtig.prosa !== wort.prosa) continue
        gemeldet.add(wort)
        melde(
          withErsatz(wort.prosa, wort.stelle, wort.stelle + wort.text.length, richtig.text),
          `„${wort.text}“ (${titel} ${wort.text}) heißt sonst im Programm „${richtig.text}“ (${titel} ${richtig.text}).`,
          `Ist „${richtig.text}“ gemeint, so schreiben; sonst stimmt der andere Name.`,
        )
      }
  }
}

/** Alike but for two letters in the middle: a longer or shorter end is an inflection, another beginning another name. */
function isAlike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LANG || Math.abs(a.length - b.length) > 2) return false
  let vorn = 0
  while (vorn < a.length && a[vorn] === b[vorn]) vorn++
  let hinten = 0
  while (hinten < Math.min(a.length, b.length) - vorn && a.at(-1 - hinten) === b.at(-1 - hinten)) hinten++
  const rest = Math.max(a.length, b.length) - vorn - hinten
  return vorn >= 3 && hinten >= 2 && rest <= 2
}

function checkGruppe(art: Art, gruppe: readonly Namenswort[], gemeldet: Set<Namenswort>, melde: Melde): void {
  const richtig = gruppe.reduce((a, b) => (b.anzahl > a.anzahl ? b : a))
  for (const wort of gruppe) {
    if (wort.anzahl !== 1 || gemeldet.has(wort) || wort.erklaert || !isSlip(art, wort, richtig)) continue
    gemeldet.add(wort)
    melde(
      withErsatz(wort.prosa, wort.stelle, wort.stelle + wort.text.length, richtig.text),
      `„${wort.text}“ heißt sonst im Programm „${richtig.text}“ (${richtig.anzahl}-mal).`,
      art === 'ähnlich'
        ? `Vermutlich ist ein großes I, ein l oder ein i verwechselt; „${richtig.text}“ schreiben.`
        : `Ist „${richtig.text}“ gemeint, so schreiben; sonst stimmt der andere Name.`,
    )
  }
}

function isSlip(art: Art, { text }: Namenswort, richtig: Namenswort): boolean {
  if (art === 'ähnlich') return text.length === richtig.text.length
  if (art === 'vertauscht') return isSwapped(text, richtig.text)
  if (art === 'buchstabe')
    return isDoubled(text, richtig.text) || ((richtig.name || isPlace(richtig)) && isOneLetter(text, richtig.text))
  return (
    EINRICHTUNG.test(richtig.text) &&
    text.slice(-5) === richtig.text.slice(-5) &&
    text.slice(0, 4) === richtig.text.slice(0, 4)
  )
}

/** Two neighbouring letters changed round. */
function isSwapped(a: string, b: string): boolean {
  const stelle = [...a].findIndex((zeichen, index) => zeichen !== b[index])
  return a[stelle] === b[stelle + 1] && a[stelle + 1] === b[stelle] && a.slice(stelle + 2) === b.slice(stelle + 2)
}

/** A letter doubled, or a double one simple: no inflection and no other word does that ("Rosennau", "Kompas"). */
function isDoubled(a: string, b: string): boolean {
  const [kurz, lang] = a.length < b.length ? [a, b] : [b, a]
  if (lang.length - kurz.length !== 1) return false
  const stelle = [...lang].findIndex((zeichen, index) => zeichen !== kurz[index])
  return lang[stelle] === lang[stelle - 1] && kurz.slice(stelle) === lang.slice(stelle + 1)
}

/** One letter more, less or other; neither at the end, where it is an inflection, nor in what makes another place ("-berg", "-burg"). */
function isOneLetter(a: string, b: string): boolean {
  const [kurz, lang] = a.length <= b.length ? [a, b] : [b, a]
  let vorn = 0
  while (vorn < kurz.length && kurz[vorn] === lang[vorn]) vorn++
  const endung = ORTSENDUNG.exec(b)?.[0].length ?? 0
  const grenze = b.length - Math.max(3, endung)
  // A doubled letter right before the ending still belongs to the name.
  if (vorn === 0 || vorn > grenze || (vorn === grenze && kurz.length === lang.length)) return false
  return kurz.slice(vorn + (kurz.length === lang.length ? 1 : 0)) === lang.slice(vorn + 1)
}

/** A word with each of its letters left out, and as it is: what differs by one letter shares one of them. */
function deletions(text: string): string[] {
  return [text, ...Array.from(text, (_, index) => text.slice(0, index) + text.slice(index + 1))]
}

const AE = /ä/g
const OE = /ö/g
const UE = /ü/g
const FUGE = /[ensr]/g

/** Without what joins the parts of a compound. */
function foldFuge(text: string): string {
  return text.toLowerCase().replace(AE, 'a').replace(OE, 'o').replace(UE, 'u').replace(FUGE, '')
}
