import { ausdruckSyntax } from '../../content/abschnitt/regeln.js'
import { parsePfad } from '../../content/daten/pfad.js'
import { figurZahl } from '../../content/daten/regeln.js'
import { parseZahl } from '../../content/daten/zahl.js'
import type { Meldungen, Ort } from '../../message.js'
import type { Argument, Aufruf, Ausdruck, Option } from './ausdruck.js'
import { type Ausdruckszeichen, splitZeichen } from './zeichen.js'

/** Deeper nesting than anyone reads; the parser descends once a level. */
const HOECHSTE_TIEFE = 20
/** What a word looks like that was meant as a number. */
const ZAHLFOERMIG = /^[+\-−]?[\d.,]+$/

/**
 * Reads an expression: `helfer wert wert option=x`, with paths, numbers, texts and `(helfer …)` as values. A path alone
 * stands for `zahl`.
 * @param text what stands between {{ and }}
 * @param ort place of the first character of `text`
 * @returns undefined where it is not well-formed, which is reported at the exact column
 */
export function parseAusdruck(text: string, ort: Ort, meldungen: Meldungen): Ausdruck | undefined {
  const zeichen = splitZeichen(text, ort, meldungen)
  if (!zeichen) return undefined
  if (zeichen.length === 0) {
    meldungen.melde(ausdruckSyntax, ort, 'Der Ausdruck ist leer.', 'So schreiben: {{zahl blatt.zeile.spalte}}.')
    return undefined
  }
  return new Parser(zeichen, ort, meldungen).parseGanzes()
}

class Parser {
  #stelle = 0

  constructor(
    private readonly zeichen: readonly Ausdruckszeichen[],
    private readonly anfang: Ort,
    private readonly meldungen: Meldungen,
  ) {}

  parseGanzes(): Ausdruck | undefined {
    const aufruf = this.#parseAufruf(0)
    const rest = this.zeichen[this.#stelle]
    if (!aufruf || !rest) return aufruf
    return this.#fail(
      rest.ort,
      rest.art === 'zu' ? 'Die schließende Klammer hat keine öffnende.' : `„${rest.text}“ wird hier nicht verstanden.`,
      'Klammern prüfen.',
    )
  }

  #parseAufruf(tiefe: number): Aufruf | undefined {
    const kopf = this.zeichen[this.#stelle]
    const ort = kopf?.ort ?? this.anfang
    if (kopf?.art !== 'wort') {
      return this.#fail(
        ort,
        'Der Ausdruck beginnt nicht mit einem Helfer.',
        'So schreiben: {{zahl blatt.zeile.spalte}}; in Klammern ebenso: (summe a b).',
      )
    }
    if (tiefe > HOECHSTE_TIEFE)
      return this.#fail(
        ort,
        'Der Ausdruck ist zu tief geschachtelt.',
        'Zwischenergebnisse in einem Datenblatt errechnen.',
      )
    const alsPfad = parsePfad(kopf.text)
    const aufruf: Aufruf = { art: 'aufruf', helfer: kopf.text, argumente: [], optionen: [], ort }
    if (alsPfad && alsPfad.length > 1) aufruf.helfer = 'zahl'
    else this.#stelle++
    for (;;) {
      const naechstes = this.zeichen[this.#stelle]
      if (!naechstes || naechstes.art === 'zu') return aufruf
      if (this.zeichen[this.#stelle + 1]?.art === 'gleich') {
        const option = this.#parseOption()
        if (!option) return undefined
        aufruf.optionen.push(option)
      } else {
        const argument = this.#parseArgument(naechstes, tiefe)
        if (!argument) return undefined
        if (aufruf.optionen.length > 0)
          return this.#fail(
            naechstes.ort,
            'Ein Wert steht hinter einer Option.',
            'Erst die Werte, dann Optionen wie stellen=1.',
          )
        aufruf.argumente.push(argument)
      }
    }
  }

  #parseArgument(zeichen: Ausdruckszeichen, tiefe: number): Argument | undefined {
    const { art, text, ort } = zeichen
    if (art === 'gleich')
      return this.#fail(
        ort,
        'Vor dem Gleichheitszeichen fehlt der Name der Option.',
        'Optionen so schreiben: stellen=1.',
      )
    this.#stelle++
    if (art === 'text') return { art: 'text', text, ort }
    if (art === 'auf') return this.#parseKlammer(ort, tiefe)
    if (ZAHLFOERMIG.test(text)) return this.#parseZahl(text, ort)
    const segmente = parsePfad(text)
    if (segmente) return { art: 'pfad', segmente, text, ort }
    return this.#fail(
      ort,
      `„${text}“ ist kein Pfad der Form „blatt.zeile.spalte“.`,
      'Namen mit Leerzeichen oder Punkt in eckige Klammern setzen: blatt.[Mrz. 21].summe.',
    )
  }

  #parseKlammer(auf: Ort, tiefe: number): Aufruf | undefined {
    const innen = this.#parseAufruf(tiefe + 1)
    if (!innen) return undefined
    if (this.zeichen[this.#stelle]?.art !== 'zu')
      return this.#fail(
        auf,
        'Die Klammer wird nicht wieder geschlossen.',
        'Am Ende des inneren Ausdrucks eine schließende Klammer setzen.',
      )
    this.#stelle++
    return innen
  }

  #parseZahl(text: string, ort: Ort): Argument | undefined {
    const befund = parseZahl(text, 'streng')
    if (befund.art === 'zahl') return { art: 'zahl', text: befund.text, stellen: befund.stellen, ort }
    this.meldungen.melde(figurZahl, ort, befund.text, befund.hinweis)
    return undefined
  }

  #parseOption(): Option | undefined {
    const name = this.zeichen[this.#stelle] as Ausdruckszeichen
    const gleich = this.zeichen[this.#stelle + 1] as Ausdruckszeichen
    const wert = this.zeichen[this.#stelle + 2]
    if (name.art !== 'wort')
      return this.#fail(
        name.ort,
        'Vor dem Gleichheitszeichen fehlt der Name der Option.',
        'Optionen so schreiben: stellen=1.',
      )
    if (!wert || (wert.art !== 'wort' && wert.art !== 'text'))
      return this.#fail(gleich.ort, `Hinter „${name.text}=“ fehlt der Wert.`, 'Optionen so schreiben: stellen=1.')
    this.#stelle += 3
    return { name: name.text, wert: wert.text, ort: name.ort }
  }

  #fail(ort: Ort, text: string, hinweis: string): undefined {
    this.meldungen.melde(ausdruckSyntax, ort, text, hinweis)
    return undefined
  }
}
