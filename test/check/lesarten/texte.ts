import { zellbezuegeOf } from '../../../src/check/bindung.js'
import type { Pruefling } from '../../../src/check/pruefling.js'
import { gliederOf } from '../../../src/check/reading/aussagen/muster.js'
import { findNaeherungen } from '../../../src/check/reading/aussagen/naehe.js'
import { timeAt } from '../../../src/check/reading/aussagen/veraenderung/zeitbezug.js'
import { isGoal } from '../../../src/check/reading/aussagen/ziel.js'
import {
  findAbstandsrichtungen,
  findAnteile,
  findGleichungen,
  findHundert,
  findJe,
  findMonatlich,
  findReste,
  findSummen,
  findUmAuf,
  findUrteile,
  findVeraenderungen,
  findVergleiche,
} from '../../../src/check/reading/aussagen.js'
import { gegenstandOf } from '../../../src/check/reading/gegenstand.js'
import type { Passage } from '../../../src/check/reading/satz/passage.js'
import { umfeldOf } from '../../../src/check/reading/schluss/umfeld.js'
import { WEGE } from '../../../src/check/reading/schluss.js'
import { passagesIn } from './passagen.js'
import { tellFragen } from './widersprueche.js'
import { tellWert } from './wort.js'

const AUSSAGEN: Record<string, (passage: Passage) => readonly unknown[]> = {
  Abstand: findAbstandsrichtungen,
  Anteil: findAnteile,
  gleich: findGleichungen,
  hundert: findHundert,
  je: findJe,
  monatlich: findMonatlich,
  rund: findNaeherungen,
  Rest: findReste,
  Summe: findSummen,
  'um auf': findUmAuf,
  Urteil: findUrteile,
  Veränderung: findVeraenderungen,
  Vergleich: findVergleiche,
}
/** How the sentences of a programme's sections are understood: words and figures in a chain, what is said, of what each figure may come. */
export function tellTexte(pruefling: Pruefling): string {
  const passagen = passagesIn(pruefling).map((passage) =>
    [...tellKette(passage), ...tellAussagen(passage), ...tellGlieder(passage), ...tellFragen(passage)]
      .map((zeile) => `  ${zeile}\n`)
      .join(''),
  )
  return [...passagen, ...tellBezuege(pruefling)].join('')
}

/** Of the same only what is said, and of what figures may come. */
export function tellGesagtes(pruefling: Pruefling): string {
  const passagen = passagesIn(pruefling).flatMap((passage) =>
    [
      ...tellAussagen(passage),
      ...tellGlieder(passage).filter((zeile) => zeile.includes(' ← ')),
      ...tellFragen(passage),
    ].map((zeile) => `  ${zeile}\n`),
  )
  return [...passagen, ...tellBezuege(pruefling)].join('')
}

function tellBezuege(pruefling: Pruefling): string[] {
  return zellbezuegeOf(pruefling).map(
    ({ figur, buchzelle: { eintrag, spalte, art }, wie }) =>
      `  Zelle ${figur.text}: ${eintrag.blatt.id} „${eintrag.reihe.name}“ „${spalte}“ ${art} ${wie}\n`,
  )
}

function tellKette({ geruest, figuren, zeiten }: Passage): string[] {
  const werte = figuren.map(({ wert, einheit, stellen, form, naehe, vorzeichen, spanne }) =>
    [`${wert}`, einheit, stellen, form === 'ziffern' ? '' : form, naehe === 'genau' ? '' : naehe]
      .concat(vorzeichen ? 'mit Vorzeichen' : [], spanne ? 'Spanne' : [])
      .filter((wort) => wort !== '')
      .join(' '),
  )
  return [geruest, werte.join(' | '), ...(zeiten.length > 0 ? [zeiten.map(tellWert).join(' | ')] : [])]
}

function tellAussagen(passage: Passage): string[] {
  return Object.entries(AUSSAGEN).flatMap(([name, find]) =>
    find(passage).map((aussage) => `${name} ${tellWert(aussage)}`),
  )
}

function tellGlieder(passage: Passage): string[] {
  return gliederOf(passage).map((glied) => {
    const zeit = timeAt(passage, glied)
    const umfeld = umfeldOf(passage, glied)
    const wege = WEGE.flatMap((find) => find(umfeld).map(({ art, wie }) => `${art} ${wie}`))
    const { kern, eingeschraenkt } = gegenstandOf(passage, glied)
    return [
      `${glied.art}${glied.nummer}`,
      zeit ? ` ${tellWert(zeit)}` : '',
      isGoal(passage, glied) ? ' Ziel' : '',
      ` ${tellWert(kern)}${eingeschraenkt ? ' eingeschränkt' : ''}`,
      wege.length > 0 ? ` ← ${wege.join('; ')}` : '',
    ].join('')
  })
}
