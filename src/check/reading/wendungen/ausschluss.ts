import { PROZENT } from '../../../figures/einheit.js'
import { between, type Figurglied, gliederOf } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { plainBereich } from '../figur.js'
import { hasTyped, print, text, type Widerspruch } from '../rechenprobe/probe.js'
import type { Passage } from '../satz/passage.js'
import { wordsBefore, wordsBehind } from './umgebung.js'

const OHNE =
  /(?<![a-zäöüß])(?:ohne|kein[a-zäöüß]*|nicht über) (?:[a-zäöüß-]+ ){0,2}?[a-zäöüß-]*(abschluss|ausbildung|qualifikation|einkommen|förderung|arbeit|migrationshintergrund|kinder|führerschein)[a-zäöüß]*(?![a-zäöüß])/
const MIT =
  /(?<![a-zäöüß])(?:verfügen|verfügt|verfügten|haben|hatten|besitzen|besaßen|mit|weisen|erzielen|erzielten)(?: (?!kein|nicht)[a-zäöüß-]+){0,3} [a-zäöüß-]*(abschluss|ausbildung|qualifikation|einkommen|förderung|arbeit|migrationshintergrund|kinder|führerschein|studium)[a-zäöüß]*(?![a-zäöüß])/
const GLEICHES: Readonly<Record<string, string>> = {
  ausbildung: 'abschluss',
  qualifikation: 'abschluss',
  studium: 'abschluss',
}
const GANZES = 100

/** "62 % haben keinen Abschluss; 48 % verfügen über eine abgeschlossene Ausbildung": two shares of one whole that are more than it. */
export function findAusschluesse(absatz: Passage): Widerspruch[] {
  const anteile = gliederOf(absatz).filter(({ art }) => art === 'p')
  return anteile.flatMap((b, stelle): Widerspruch[] => {
    const a = anteile[stelle - 1]
    if (!a || !hasTyped(a, b) || ![a, b].every(isShareAlone)) return []
    const [ohne, mit] = oppositesOf(absatz, a, b) ?? []
    if (!ohne || !mit) return []
    const summe = plainBereich(a.figur).unten.plus(plainBereich(b.figur).unten)
    if (summe.lte(GANZES)) return []
    const rest = a.figur.wert.minus(GANZES).neg()
    const richtig = print(rest, PROZENT, Math.max(a.figur.stellen, b.figur.stellen))
    return [
      {
        glied: b,
        text: `${text(ohne)} ohne und ${text(mit)} mit sind zusammen mehr als 100 %`,
        richtig: `höchstens ${richtig}`,
        sonst: '',
        art: 'sicher',
        gewiss: true,
      },
    ]
  })
}

function isShareAlone(glied: Figurglied): boolean {
  const { figur } = glied
  return (
    figur.form === 'ziffern' &&
    !figur.spanne &&
    figur.naehe !== 'weniger' &&
    figur.naehe !== 'hoechstens' &&
    !isChangeFigure(glied)
  )
}

const ABSATZ = /¶/g
const ANDERE = /frauen|männer|vorjahr|‹t\d+›|landes|bundes/

/** The share of those without something and that of those with it, where one is each of them. */
function oppositesOf(absatz: Passage, a: Figurglied, b: Figurglied): [ohne: Figurglied, mit: Figurglied] | undefined {
  const dazwischen = between(absatz, a, b)
  if ((dazwischen.match(ABSATZ)?.length ?? 0) > 1 || ANDERE.test(dazwischen)) return undefined
  const paare: [Figurglied, Figurglied][] = [
    [a, b],
    [b, a],
  ]
  return paare.find(([ohne, mit]) => {
    const was = OHNE.exec(`${wordsBefore(absatz, ohne)}|${wordsBehind(absatz, ohne)}`)?.[1]
    const dasselbe = MIT.exec(wordsBehind(absatz, mit))?.[1]
    return was !== undefined && dasselbe !== undefined && nameOf(was) === nameOf(dasselbe)
  })
}

function nameOf(was: string): string {
  return GLEICHES[was] ?? was
}
