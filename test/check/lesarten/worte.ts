import { join } from 'node:path'
import { altert } from '../../../src/check/reading/altern.js'
import { clausesOfRank, findRang } from '../../../src/check/reading/rang.js'
import { findNebenstellen } from '../../../src/check/reading/rollen.js'
import { findAnkuendigung, findAufzaehlungen } from '../../../src/check/reading/satz/aufzaehlung.js'
import { findRichtungsworte, gegenwortOf, isVerneint } from '../../../src/check/reading/worte/richtung.js'
import { isLessBetter } from '../../../src/check/reading/worte/wertung.js'
import { findBrueche, findZahlworte } from '../../../src/check/reading/worte/zahlwort.js'
import { maskZitate } from '../../../src/check/reading/worte/zitat.js'
import { findDauern } from '../../../src/check/reading/zeit/dauer.js'
import { findTeiljahre } from '../../../src/check/reading/zeit/teiljahr.js'
import { findZeiten } from '../../../src/check/reading/zeit/zeiten.js'
import { looksAhead, looksBack } from '../../../src/check/reading/zeit/zeitwoerter.js'
import { readMustertexte } from '../muster/muster.js'
import { tellWert } from './wort.js'

const LESER: Record<string, (satz: string) => unknown> = {
  'altert nicht': (satz) => !altert(satz),
  Ankündigung: findAnkuendigung,
  Aufzählung: findAufzaehlungen,
  Bruch: findBrueche,
  Dauer: findDauern,
  Nebenstelle: findNebenstellen,
  Rang: (satz) => clausesOfRank(satz).flatMap((teil) => findRang(teil) ?? []),
  Richtung: (satz) => findRichtungsworte(satz).map((wort) => ({ ...wort, gegenwort: gegenwortOf(wort) })),
  Teiljahr: findTeiljahre,
  verneint: isVerneint,
  voraus: looksAhead,
  'weniger ist besser': isLessBetter,
  Zahlwort: findZahlworte,
  Zeit: (satz) => findZeiten(satz).map((zeit) => `${zeit.von} ${zeit.bis} ${tellWert(zeit)}`),
  Zitat: (satz) => maskZitate(satz) !== satz,
  zurück: looksBack,
}

/** What single words of a sentence mean to the reader, in one line; '' where none means anything. */
export function tellWorte(satz: string): string {
  const gelesen = Object.entries(LESER).flatMap(([name, lies]) => {
    const wert = lies(satz)
    if (wert === undefined || wert === false || (Array.isArray(wert) && wert.length === 0)) return []
    return [wert === true ? name : `${name} ${[wert].flat().map(tellFund).join(' + ')}`]
  })
  return gelesen.join(' | ')
}

function tellFund(wert: unknown): string {
  return typeof wert === 'object' && wert !== null ? Object.values(wert).map(tellWert).join(' ') : tellWert(wert)
}

/** The sentences of a text of Markdown, roughly: what is cut wrongly is still a text. */
export function sentencesOf(text: string): string[] {
  return text.split(/\n+|(?<=[.!?:])\s+(?=[A-ZÄÖÜ])/).filter((satz) => /\p{L}/u.test(satz) && !/^[#|:]/.test(satz))
}

/** Words that stand in the patterns of these are asked one by one. */
const WORTLESER = /^check\/reading\/(?:worte|zeit|altern|rang|rollen|satz\/aufzaehlung)/

/** The words that test/check/muster asks the patterns of those readers. */
export function listEinzelne(): string[] {
  const texte = readMustertexte(join(import.meta.dirname, '../muster/reading.txt'))
    .filter(({ modul }) => WORTLESER.test(modul))
    .flatMap((eines) => [...eines.texte.values()].flat())
  return [...new Set(texte)]
}
