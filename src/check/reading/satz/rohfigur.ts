import { Dezimal, roundKaufmaennisch } from '../../../figures/dezimal.js'
import { PROZENT, PROZENTPUNKTE } from '../../../figures/einheit.js'
import { type Figur, type Naehe, VERHAELTNIS } from '../figur.js'
import { timeUnitBehind } from '../worte/masswort.js'
import { findBrueche, findZahlworte, percentOf } from '../worte/zahlwort.js'
import type { Satz } from './satz.js'
import { overlaps, range } from './stelle.js'
import { numbersOf, type Textzahl } from './textzahl.js'

/** A figure without what the words around it say of it; offsets are those of the sentence. */
export type Rohfigur = Omit<Figur, 'naehe' | 'vorzeichen' | 'spanne'> & { inForm?: Naehe }

/** All that may be a figure of a sentence: in digits, in words, as a ratio. */
export function findRohfiguren(satz: Satz, text: string): Rohfigur[] {
  return [...digitFigures(satz), ...wordFigures(text), ...ratioFigures(text)]
}

const JAHR = /^(?:19|20)\d{2}$/

/** Figures in digits, typed or put in; offsets within the sentence. */
function digitFigures(satz: Satz): Rohfigur[] {
  const eigene = satz.ohneZitate
  return numbersOf(satz).flatMap((zahl): Rohfigur[] => {
    const von = zahl.von - satz.von
    // What stands in a quotation is somebody else's.
    if (!zahl.einsatz && eigene[von] === ' ' && satz.getippt[von] !== ' ') return []
    if (zahl.einheit === '' && JAHR.test(zahl.text) && !zahl.einsatz) return []
    return [withTimeUnit(eigene, { ...asPrinted(zahl), von, bis: zahl.bis - satz.von, form: 'ziffern' })]
  })
}

/** "in den letzten 24 Monaten" says when. */
const ZEITRAUM = /(?:letzte[nr]?|vergangene[nr]?|kommende[nr]?|nächste[nr]?|binnen|innerhalb (?:von|der)|alle)\s$/i

/** "15,7 Arbeitstage" is a figure with its unit as "15,7 %" is. */
function withTimeUnit(text: string, roh: Rohfigur): Rohfigur {
  if (ZEITRAUM.test(text.slice(Math.max(0, roh.von - 24), roh.von))) return roh
  const mass = roh.einheit === '' && !roh.einsatz ? timeUnitBehind(text.slice(roh.bis, roh.bis + 40)) : undefined
  if (!mass) return roh
  const bis = roh.bis + mass.laenge
  return { ...roh, bis, text: text.slice(roh.von, bis), einheit: mass.einheit }
}

const WORTEINHEIT =
  /^[\s\u00a0]+(?:(Prozentpunkte?n?)|(Prozent)|((?:Millionen|Milliarden|Tausend|Mio\.|Mrd\.|Tsd\.)?[\s\u00a0]*(?:Euro|€))|(VZÄ|Vollzeitäquivalenten?))(?![A-Za-zÄÖÜäöüß])/

const GUTES = /gutes\s/i
const KNAPPES = /knappes\s/i

/** Number words and fractions. */
function wordFigures(text: string): Rohfigur[] {
  const brueche = findBrueche(text).map((bruch): Rohfigur => {
    const wort = text.slice(bruch.von, bruch.bis)
    const inForm = GUTES.test(wort) ? 'gut' : KNAPPES.test(wort) ? 'knapp' : undefined
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
  const worte = findZahlworte(text).flatMap(({ von, bis, wert }): Rohfigur[] => {
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
function ratioFigures(text: string): Rohfigur[] {
  return [...text.matchAll(VERHAELTNISSE)].map(
    ({ index, 0: ganz, 1: zahl = '' }): Rohfigur => ({
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

const MILLION = /^Milli?on/
const MIO = /^Mio/
const MILLIARDE = /^M(?:illiard|rd)/
const TAUSEND = /^T/

function unitOfWords(worte: string): string {
  const skala =
    MILLION.test(worte) || MIO.test(worte)
      ? 'Mio. '
      : MILLIARDE.test(worte)
        ? 'Mrd. '
        : TAUSEND.test(worte)
          ? 'Tsd. '
          : ''
  return `${skala}€`
}

const VORZEICHEN = /^[+−-]/

/** A figure put in counts as it is printed: rounded, and without a sign where the sentence says the direction. */
function asPrinted(zahl: Textzahl): Textzahl {
  if (!zahl.einsatz) return zahl
  const wert = roundKaufmaennisch(zahl.wert, zahl.stellen)
  return { ...zahl, wert: VORZEICHEN.test(zahl.text) ? wert : wert.abs() }
}
