import { Dezimal, roundKaufmaennisch } from '../../../figures/dezimal.js'
import { PROZENT, PROZENTPUNKTE } from '../../../figures/einheit.js'
import { type Figur, type Naehe, VERHAELTNIS } from '../figur.js'
import { findNebenstellen, type Nebenstelle } from '../rollen.js'
import { timeUnitBehind, ZEITEINHEITEN } from '../worte/masswort.js'
import { findBrueche, findZahlworte, percentOf } from '../worte/zahlwort.js'
import { findZeiten, type Zeit } from '../zeit/zeiten.js'
import type { Satz } from './satz.js'
import { numbersOf, type Textzahl } from './textzahl.js'

/** A figure, a time, or what is neither, in a sentence; offsets are those of `Satzmarken.text`. */
export interface Marke {
  von: number
  bis: number
  was: { figur: Figur } | { zeit: Zeit } | { neben: Nebenstelle }
}

/** What a sentence holds besides words. */
export interface Satzmarken {
  /** The sentence as it is read: with years and dates that expressions put in, without quotations. */
  text: string
  marken: readonly Marke[]
}

/** A stretch of a text or chain. */
export interface Textstelle {
  von: number
  bis: number
}

const gelesen = new WeakMap<Satz, Satzmarken>()

/** The marks of a sentence in order, found once for all passages that it is in. */
export function markenOf(satz: Satz): Satzmarken {
  const bekannt = gelesen.get(satz)
  if (bekannt) return bekannt
  const text = readableText(satz)
  const marken = { text, marken: findMarken(satz, text) }
  gelesen.set(satz, marken)
  return marken
}

/** A sentence with the years and dates that expressions put in; figures put in stay blank, quotations are left out. */
function readableText({ prosa, ohneZitate, einsaetze, von }: Satz): string {
  let text = ohneZitate
  for (const einsatz of einsaetze) {
    const { wert, art } = einsatz
    const istText = art !== 'fussnote' && !(wert?.wert && wert.herkunft.length > 0)
    if (!istText) continue
    const [a, b] = [einsatz.von - von, einsatz.bis - von]
    if (text[a] === '\ufffc') text = text.slice(0, a) + prosa.text.slice(einsatz.von, einsatz.bis) + text.slice(b)
  }
  return text
}

/** Digits, or what number words, fractions and relative times have in common. */
const ETWAS =
  /\d|\ufffc|(?:zwei|drei|vier|fünf|sech|sieb|acht|neun|zehn|elf|zwölf|zwanzig|hundert|tausend|anderthalb|hälfte|drittel|jahr)/i

function findMarken(satz: Satz, text: string): Marke[] {
  if (!ETWAS.test(satz.getippt)) return []
  const nebenstellen = findNebenstellen(text)
  const zeiten = findZeiten(text)
  const belegt = [...zeiten, ...nebenstellen]
  const figuren = [...digitFigures(satz), ...wordFigures(text), ...ratioFigures(text)].filter(
    (roh) => !belegt.some((stelle) => overlaps(stelle, roh) && !(roh.einsatz || keepsUnit(roh, stelle))),
  )
  const marken: Marke[] = zeiten.map((zeit) => ({ von: zeit.von, bis: zeit.bis, was: { zeit } }))
  for (const neben of nebenstellen) {
    // "47,5 Jahre" is a figure with its unit, whatever it looks like.
    const istFigur = figuren.some(({ von, bis }) => von <= neben.von && neben.bis <= bis)
    if (!istFigur && !zeiten.some((zeit) => overlaps(zeit, neben))) marken.push({ ...range(neben), was: { neben } })
  }
  for (const roh of figuren) {
    const naehe = nearnessBefore(text, roh)
    const figur: Figur = {
      ...roh,
      von: roh.von + satz.von,
      bis: roh.bis + satz.von,
      naehe: roh.inForm ?? naehe.naehe,
      vorzeichen: /^[+−-]/.test(roh.text.trim()) || naehe.zeichen !== '' || isSigned(roh),
      wert: naehe.zeichen === '−' ? roh.wert.abs().neg() : roh.wert,
      spanne: isSpanne(text, roh),
    }
    const frei = !belegt.some((stelle) => overlaps(stelle, { von: naehe.von, bis: roh.von }))
    marken.push({ von: frei ? naehe.von : roh.von, bis: roh.bis, was: { figur } })
  }
  marken.sort((a, b) => a.von - b.von || b.bis - a.bis)
  for (let stelle = marken.length - 1; stelle > 0; stelle--) {
    const { von, was } = marken[stelle] as Marke
    const vorige = marken[stelle - 1]
    if (!vorige || !('figur' in was) || !('figur' in vorige.was)) continue
    if (sharesUnit(vorige.was.figur, was.figur, text.slice(vorige.bis, von)))
      vorige.was.figur.einheit = was.figur.einheit
  }
  inheritUnits(text, marken)
  // Where two overlap, the first holds: a time lies within nothing else.
  return marken.filter(({ von }, index) => marken.slice(Math.max(0, index - 3), index).every(({ bis }) => bis <= von))
}

/** "von 4,2 auf 3,9 Prozent", "90, 80 und 70 Prozent": the unit is said once. */
function sharesUnit(a: Figur, b: Figur, dazwischen: string): boolean {
  if (
    a.einsatz ||
    b.naehe !== 'genau' ||
    a.einheit !== '' ||
    a.form !== 'ziffern' ||
    b.einheit === '' ||
    b.form === 'bruch'
  )
    return false
  // "Um 150 oder 6,6 %", "18 oder 2,2 % weniger": the same once more, counted and in percent.
  if (
    /oder|bzw|beziehungsweise/.test(dazwischen) &&
    a.stellen === 0 &&
    (b.stellen > 0 || (b.einheit === PROZENT && a.wert.gt(100)))
  )
    return false
  return /^[\s\u00a0]*(?:,|auf|von|bis|und|oder|bzw\.|beziehungsweise|statt|\/)[\s\u00a0]*(?:nur |noch |zuletzt )?$/.test(
    dazwischen,
  )
}

/** A noun of its own directly behind a figure: "4,0 Stellen", "2,5 weitere Kurse". */
const EIGENES_NOMEN = /^[\s\u00a0]+(?:[a-zäöüß]+(?:e[nrms]?)[\s\u00a0]+)?[A-ZÄÖÜ]/

/** "weist 92,0 Vollzeitäquivalente aus, 2023 waren es 85,5": what is as precise and has no noun is of the unit just named. */
function inheritUnits(text: string, marken: readonly Marke[]): void {
  let letzte: Figur | undefined
  for (const { bis, was } of marken) {
    if (!('figur' in was)) continue
    const { figur } = was
    if (figur.einheit !== '') letzte = figur
    else if (
      letzte &&
      figur.stellen > 0 &&
      (figur.stellen === letzte.stellen || (letzte.einheit === 'VZÄ' && letzte.stellen > 0)) &&
      !figur.einsatz &&
      (letzte.einheit === 'VZÄ' || ZEITEINHEITEN.has(letzte.einheit)) &&
      !EIGENES_NOMEN.test(text.slice(bis, bis + 40))
    )
      figur.einheit = letzte.einheit
  }
}

/** "unter 12 Jahren" is an age, but the 3 % of "1 bis 3 %" or an amount are figures whatever stands around. */
function keepsUnit({ einheit }: Pick<Textzahl, 'einheit'>, stelle: Nebenstelle | Zeit): boolean {
  if (einheit === '' || !('rolle' in stelle) || stelle.rolle === 'gesetz' || stelle.rolle === 'datum') return false
  return !ZEITEINHEITEN.has(einheit) || stelle.rolle === 'dauer'
}

type Roh = Omit<Figur, 'naehe' | 'vorzeichen' | 'spanne'> & { inForm?: Naehe }

/** Figures in digits, typed or put in; offsets within the sentence. */
function digitFigures(satz: Satz): Roh[] {
  const eigene = satz.ohneZitate
  return numbersOf(satz).flatMap((zahl): Roh[] => {
    const von = zahl.von - satz.von
    // What stands in a quotation is somebody else's.
    if (!zahl.einsatz && eigene[von] === ' ' && satz.getippt[von] !== ' ') return []
    if (zahl.einheit === '' && /^(?:19|20)\d{2}$/.test(zahl.text.trim()) && !zahl.einsatz) return []
    return [withTimeUnit(eigene, { ...asPrinted(zahl), von, bis: zahl.bis - satz.von, form: 'ziffern' })]
  })
}

/** "in den letzten 24 Monaten" says when. */
const ZEITRAUM = /(?:letzte[nr]?|vergangene[nr]?|kommende[nr]?|nächste[nr]?|binnen|innerhalb (?:von|der)|alle)\s$/i

/** "15,7 Arbeitstage" is a figure with its unit as "15,7 %" is. */
function withTimeUnit(text: string, roh: Roh): Roh {
  if (ZEITRAUM.test(text.slice(Math.max(0, roh.von - 24), roh.von))) return roh
  const mass = roh.einheit === '' && !roh.einsatz ? timeUnitBehind(text.slice(roh.bis, roh.bis + 40)) : undefined
  if (!mass) return roh
  const bis = roh.bis + mass.laenge
  return { ...roh, bis, text: text.slice(roh.von, bis), einheit: mass.einheit }
}

const WORTEINHEIT =
  /^[\s\u00a0]+(?:(Prozentpunkte?n?)|(Prozent)|((?:Millionen|Milliarden|Tausend|Mio\.|Mrd\.|Tsd\.)?[\s\u00a0]*(?:Euro|€))|(VZÄ|Vollzeitäquivalenten?))(?![A-Za-zÄÖÜäöüß])/

/** Number words and fractions. */
function wordFigures(text: string): Roh[] {
  const brueche = findBrueche(text).map((bruch): Roh => {
    const wort = text.slice(bruch.von, bruch.bis)
    const inForm = /gutes\s/i.test(wort) ? 'gut' : /knappes\s/i.test(wort) ? 'knapp' : undefined
    return {
      ...range(bruch),
      text: wort,
      wert: percentOf(bruch),
      stellen: 0,
      einheit: PROZENT,
      form: 'bruch',
      ...(inForm && { inForm }),
    }
  })
  const worte = findZahlworte(text).flatMap(({ von, bis, wert }): Roh[] => {
    if (brueche.some((bruch) => overlaps(bruch, { von, bis }))) return []
    const einheit = WORTEINHEIT.exec(text.slice(bis, bis + 30))
    const dauer = timeUnitBehind(text.slice(bis, bis + 40))
    const ende = bis + (einheit?.[0].length ?? dauer?.laenge ?? 0)
    return [
      {
        von,
        bis: ende,
        text: text.slice(von, ende),
        wert: new Dezimal(wert),
        stellen: 0,
        einheit: einheit?.[1]
          ? PROZENTPUNKTE
          : einheit?.[2]
            ? PROZENT
            : einheit?.[3]
              ? unitOfWords(einheit[3])
              : einheit?.[4]
                ? 'VZÄ'
                : (dauer?.einheit ?? ''),
        form: 'wort',
      },
    ]
  })
  return [...brueche, ...worte]
}

const VERHAELTNISSE = /(?<![\d.,:/])1\s?:\s?(\d{1,3}(?:\.\d{3})*(?:,\d)?)(?![\d:/]|[.,]\d)(?!\s?Uhr)/g

/** "1:144": so many of one thing to one of another. */
function ratioFigures(text: string): Roh[] {
  return [...text.matchAll(VERHAELTNISSE)].map(
    ({ index, 0: ganz, 1: zahl = '' }): Roh => ({
      von: index,
      bis: index + ganz.length,
      text: ganz,
      wert: new Dezimal(zahl.replace('.', '').replace(',', '.')),
      stellen: zahl.includes(',') ? 1 : 0,
      einheit: VERHAELTNIS,
      form: 'ziffern',
    }),
  )
}

function unitOfWords(worte: string): string {
  const skala =
    /^Milli?on/.test(worte) || /^Mio/.test(worte)
      ? 'Mio. '
      : /^M(?:illiard|rd)/.test(worte)
        ? 'Mrd. '
        : /^T/.test(worte)
          ? 'Tsd. '
          : ''
  return `${skala}€`
}

const VORWORT =
  /(?:^|[^A-Za-zÄÖÜäöüß])(?:(?<rund>rund|etwa|circa|ca\.?|zirka|ungefähr|schätzungsweise|in etwa)|(?<knapp>knapp|fast|nahezu|beinahe|annähernd|etwas weniger als|etwas unter)|(?<gut>gut|reichlich|etwas mehr als|etwas über|leicht über)|(?<mehr>mehr als|über|deutlich über|weit über)|(?<weniger>weniger als|unter|deutlich unter)|(?<mindestens>mindestens|wenigstens)|(?<hoechstens>höchstens|maximal|bis zu)|(?<minus>minus|−)|(?<plus>plus|\+))[\s\u00a0]*$/i

/** "von 3.588 über 3.521 auf 3.402": a stop on the way. */
const WEG_DAVOR = /(?:^|\s)von\s[^;]*\d[^;]*\süber\s$/i
const WEG_DANACH = /^[^;]*?\s(?:auf|zu)\s/i
/** "über 658 wurde entschieden": what was decided on. */
const WOR_UEBER =
  /^[^,.;:]*?\s(?:entschieden|beschieden|verhandelt|beraten|berichtet|gesprochen|abgestimmt|befunden)(?![a-zäöüß])/i
/** "verfügt über 12,5 Mio. €": no word of nearness. */
const VERFUEGT = /(?:verfüg|erstreck)[a-zäöüß]*\s(?:[^\s,;]+\s){0,4}über\s$/i
const VERFUEGEN = /^[^.;:]*verfüg(?:en|t)/i

/** What the words directly before a figure say of it, and where they begin. */
function nearnessBefore(
  text: string,
  { von: stelle, bis }: Textstelle,
): { naehe: Naehe; zeichen: '' | '+' | '−'; von: number } {
  const davor = text.slice(Math.max(0, stelle - 24), stelle)
  const treffer = VORWORT.exec(davor)
  if (!treffer?.groups) return { naehe: 'genau', zeichen: '', von: stelle }
  const [wort, inhalt] = Object.entries(treffer.groups).find(([, wert]) => wert !== undefined) ?? ['', '']
  const von = stelle - (davor.length - davor.lastIndexOf(inhalt ?? ''))
  if (inhalt?.toLowerCase() === 'über' && (VERFUEGT.test(text.slice(0, stelle)) || VERFUEGEN.test(text.slice(bis))))
    return { naehe: 'genau', zeichen: '', von: stelle }
  if (inhalt?.toLowerCase() === 'über' && WOR_UEBER.test(text.slice(bis)))
    return { naehe: 'genau', zeichen: '', von: stelle }
  if (inhalt?.toLowerCase() === 'über' && WEG_DAVOR.test(text.slice(0, stelle)) && WEG_DANACH.test(text.slice(bis)))
    return { naehe: 'genau', zeichen: '', von: stelle }
  if (wort === 'minus') return { naehe: 'genau', zeichen: '−', von }
  if (wort === 'plus') return { naehe: 'genau', zeichen: '+', von }
  return { naehe: wort as Naehe, zeichen: '', von }
}

function isSigned({ einsatz }: Roh): boolean {
  return einsatz?.wert?.richtung !== undefined
}

/** A figure put in counts as it is printed: rounded, and without a sign where the sentence says the direction. */
function asPrinted(zahl: Textzahl): Textzahl {
  if (!zahl.einsatz) return zahl
  const wert = roundKaufmaennisch(zahl.wert, zahl.stellen)
  return { ...zahl, wert: /^[+−-]/.test(zahl.text) ? wert : wert.abs() }
}

/** "5 bis 7 Prozent": neither end is what is. */
function isSpanne(text: string, { von, bis }: Roh): boolean {
  return (
    /^[\s\u00a0]*(?:bis(?:\s+zu)?|–|-)[\s\u00a0]*\d/.test(text.slice(bis, bis + 12)) ||
    /\d[\s\u00a0]*(?:%|€|Euro|Prozent)?[\s\u00a0]*(?:bis|–|-)[\s\u00a0]*$/.test(text.slice(Math.max(0, von - 16), von))
  )
}

function overlaps(a: Textstelle, b: Textstelle): boolean {
  return a.von < b.bis && b.von < a.bis
}

function range({ von, bis }: Textstelle): Textstelle {
  return { von, bis }
}
