import { RECHENARTEN, type Rechenart } from '../../content/daten/quelle.js'
import { Meldungen, type Ort } from '../../message.js'
import { naechster } from '../../nearest.js'
import { Dezimal } from '../dezimal.js'
import { JAHRESWORTE, yearOfWord } from '../jahreswort.js'
import type { Operand } from '../rechnen/operand.js'
import { rechne } from '../rechnen/rechnen.js'
import * as regeln from '../regeln.js'
import type { Argument, Aufruf, Ausdruck } from './ausdruck.js'
import { formatDatum } from './datum.js'
import { convert, DRUCKHELFER, type Druckhelfer, directionOf, printWert } from './druck.js'
import type { Kontext, Zahlwert } from './kontext.js'
import { findBlatt, findZelle } from './nachschlagen.js'
import { readOptionen } from './optionen.js'

const TEXTHELFER = [...JAHRESWORTE.keys(), 'datum']
/** All words with which an expression may begin. */
export const HELFER: readonly string[] = [...new Set([...DRUCKHELFER, ...RECHENARTEN, ...TEXTHELFER])]
const BELIEBIG_VIELE: readonly Rechenart[] = ['summe', 'mittelwert']

/** A value on its way through nested helpers. */
interface Zwischenwert {
  operand: Operand
  herkunft: string[]
  /** As `Zahlwert.formel`. */
  formel: string
  /** How an enclosing formula names it. */
  name: string
}

/**
 * Evaluates an expression to the text that stands in the sentence. Whether a difference is percent or percentage points
 * is decided by the units of the cells; a helper that does not fit them, a missing cell and unknown names are reported.
 * @returns undefined where something is wrong, or where a sheet is missing whose error has already been reported
 */
export function evaluateAusdruck(ausdruck: Ausdruck, kontext: Kontext, meldungen: Meldungen): Zahlwert | undefined {
  const wert = new Evaluation(kontext, meldungen).print(ausdruck)
  return wert || !kontext.entwurf || !isMissing(ausdruck, kontext) ? wert : LUECKE
}

/** What stands in a draft where a figure is not known yet. */
const LUECKE: Zahlwert = {
  text: '[Zahl fehlt]',
  wert: undefined,
  einheit: '',
  richtung: undefined,
  herkunft: [],
  formel: '',
}

/** Whether nothing else keeps an expression from being printed than a figure that is missing. */
function isMissing(ausdruck: Ausdruck, kontext: Kontext): boolean {
  const gemeldet = new Meldungen()
  new Evaluation(kontext, gemeldet).print(ausdruck)
  return gemeldet.anzahl('hinweis') > 0 && !gemeldet.hatFehler
}

class Evaluation {
  constructor(
    private readonly kontext: Kontext,
    private readonly meldungen: Meldungen,
  ) {}

  print(aufruf: Aufruf): Zahlwert | undefined {
    const { helfer, ort } = aufruf
    const texthelfer = TEXTHELFER.find((name) => name === helfer)
    if (texthelfer) return this.#text(texthelfer, aufruf)
    const optionen = readOptionen(aufruf.optionen, this.meldungen)
    const zwischenwert = this.#call(aufruf)
    if (!zwischenwert || !optionen) return undefined
    const druckwert = convert(druckhelferOf(aufruf) ?? 'zahl', zwischenwert.operand, optionen)
    if (druckwert.art === 'fehler') {
      this.meldungen.melde(regeln.figurEinheit, aufruf.argumente[0]?.ort ?? ort, druckwert.text, druckwert.hinweis)
      return undefined
    }
    const mitPlus = !druckhelferOf(aufruf) && (helfer === 'veraenderung' || helfer === 'punkte')
    return {
      text: printWert(druckwert, optionen, mitPlus),
      wert: druckwert.wert,
      einheit: druckwert.einheit,
      richtung: directionOf(druckwert),
      herkunft: [...new Set(zwischenwert.herkunft)],
      formel: zwischenwert.formel,
    }
  }

  /** Years and dates: text that no one calculates with. */
  #text(helfer: string, aufruf: Aufruf): Zahlwert | undefined {
    const { argumente, optionen, ort } = aufruf
    const anzahl = helfer === 'datum' ? 1 : 0
    const [option] = optionen
    if (option)
      return this.#fail(option.ort, `„${helfer}“ hat keine Optionen.`, `„${option.name}=${option.wert}“ entfernen.`)
    if (argumente.length !== anzahl) {
      return this.#fail(
        argumente[anzahl]?.ort ?? ort,
        `„${helfer}“ hat ${argumente.length} ${argumente.length === 1 ? 'Wert' : 'Werte'} statt ${anzahl || 'keinem'}.`,
        anzahl ? 'So schreiben: {{datum blatt}} oder {{datum "2023-04-26"}}.' : `So schreiben: {{${helfer}}}.`,
      )
    }
    const jahr = yearOfWord(helfer, this.kontext.jahr)
    if (jahr !== undefined) {
      return {
        text: jahr,
        wert: new Dezimal(jahr),
        einheit: '',
        richtung: undefined,
        herkunft: [],
        formel: helfer,
      }
    }
    const angabe = argumente[0] as Argument
    if (angabe.art === 'text') return this.#datum(angabe.text, angabe.ort, [], '')
    if (angabe.art !== 'pfad' || angabe.segmente.length !== 1) {
      return this.#fail(
        angabe.ort,
        '„datum“ braucht den Namen eines Datenblatts oder einen Text.',
        'So schreiben: {{datum blatt}} oder {{datum "2023-04-26"}}.',
      )
    }
    const blatt = findBlatt(angabe, this.kontext, this.meldungen)
    if (!blatt) return undefined
    if (blatt.stand !== '') return this.#datum(blatt.stand, angabe.ort, [`${blatt.id}.stand`], '')
    this.meldungen.melde(
      regeln.ausdruckFehlt,
      angabe.ort,
      `Das Datenblatt „${blatt.id}“ nennt keinen Stand.`,
      '„stand: …“ im Datenblatt ergänzen.',
    )
    return undefined
  }

  #datum(text: string, ort: Ort, herkunft: string[], formel: string): Zahlwert | undefined {
    const datum = formatDatum(text, ort, this.meldungen)
    return datum === undefined
      ? undefined
      : { text: datum, wert: undefined, einheit: '', richtung: undefined, herkunft, formel }
  }

  /** The value of a helper: that of its one argument for those that only print, else computed. */
  #call(aufruf: Aufruf): Zwischenwert | undefined {
    const { helfer, argumente, ort } = aufruf
    const druckhelfer = druckhelferOf(aufruf)
    const rechenart = RECHENARTEN.find((art) => art === helfer)
    if (!druckhelfer && !rechenart) return this.#unknown(aufruf)
    const anzahl = druckhelfer ? 1 : rechenart && BELIEBIG_VIELE.includes(rechenart) ? undefined : 2
    if (anzahl === undefined ? argumente.length === 0 : argumente.length !== anzahl) {
      const beispiel = anzahl === 1 ? 'blatt.zeile.spalte' : anzahl === 2 ? 'a b' : 'a b c'
      const zuviel =
        druckhelfer === 'prozent' && argumente.length === 2
          ? ' Eine Veränderung schreibt {{prozent (veraenderung a b)}}.'
          : ''
      return this.#fail(
        argumente[anzahl ?? 0]?.ort ?? ort,
        `„${helfer}“ hat ${argumente.length} ${argumente.length === 1 ? 'Wert' : 'Werte'} statt ${anzahl ?? 'mindestens einem'}.`,
        `So schreiben: {{${helfer} ${beispiel}}}.${zuviel}`,
      )
    }
    const werte = argumente.map((argument) => this.#value(argument))
    const vorhanden = werte.filter((wert) => wert !== undefined)
    if (vorhanden.length < werte.length) return undefined
    if (druckhelfer) return vorhanden[0]
    return this.#compute(rechenart as Rechenart, vorhanden, aufruf)
  }

  #compute(art: Rechenart, werte: readonly Zwischenwert[], aufruf: Aufruf): Zwischenwert | undefined {
    const operanden = werte.map(({ operand }) => operand)
    const ergebnis = rechne(art, operanden)
    if (ergebnis.art === 'fehler') {
      const schuld = ergebnis.operand ? operanden.indexOf(ergebnis.operand) : -1
      this.meldungen.melde(ergebnis.regel, aufruf.argumente[schuld]?.ort ?? aufruf.ort, ergebnis.text, ergebnis.hinweis)
      return undefined
    }
    const formel = `${art}(${werte.map(({ name }) => name).join(', ')})`
    const herkunft = { ort: aufruf.ort, zelle: formel, formel }
    const operand: Operand =
      ergebnis.art === 'zahl' && ergebnis.aenderung
        ? { ...ergebnis, vorzeichen: true, herkunft }
        : { ...ergebnis, herkunft }
    return { operand, herkunft: werte.flatMap((wert) => wert.herkunft), formel, name: formel }
  }

  #value(argument: Argument): Zwischenwert | undefined {
    switch (argument.art) {
      case 'zahl':
        return {
          operand: { art: 'literal', wert: new Dezimal(argument.text), stellen: argument.stellen },
          herkunft: [],
          formel: '',
          name: argument.text,
        }
      case 'pfad': {
        const zelle = findZelle(argument, this.kontext, this.meldungen)
        return (
          zelle && {
            operand: zelle,
            herkunft: [zelle.herkunft.zelle],
            formel: zelle.herkunft.formel ?? '',
            name: zelle.herkunft.zelle,
          }
        )
      }
      case 'text':
        return this.#fail(
          argument.ort,
          `„${argument.text}“ ist ein Text und keine Zahl.`,
          'Eine Zelle nennen (blatt.zeile.spalte) oder die Zahl ohne Anführungszeichen schreiben.',
        )
      case 'aufruf': {
        const [option] = argument.optionen
        if (option)
          return this.#fail(
            option.ort,
            `„${option.name}=${option.wert}“ steht in einer Klammer.`,
            'Optionen gehören ans Ende des ganzen Ausdrucks.',
          )
        if (TEXTHELFER.some((name) => name === argument.helfer))
          return this.#fail(
            argument.ort,
            `Mit „${argument.helfer}“ lässt sich nicht rechnen.`,
            'Eine Zelle nennen; als Spalte dürfen „jahr“, „vorjahr“ und „folgejahr“ stehen: blatt.zeile.jahr.',
          )
        return this.#call(argument)
      }
    }
  }

  #unknown({ helfer, ort }: Aufruf): undefined {
    const gemeint = naechster(helfer, HELFER)
    const istBlatt = this.kontext.blaetter.has(helfer)
    this.meldungen.melde(
      regeln.ausdruckUnbekannt,
      ort,
      `Einen Helfer „${helfer}“ gibt es nicht.`,
      istBlatt
        ? `„${helfer}“ ist ein Datenblatt; eine Zahl daraus: {{zahl ${helfer}.zeile.spalte}}.`
        : gemeint
          ? `Meinten Sie „${gemeint}“?`
          : `Es gibt: ${HELFER.join(', ')}.`,
    )
    return undefined
  }

  #fail(ort: Ort, text: string, hinweis: string): undefined {
    this.meldungen.melde(regeln.ausdruckWert, ort, text, hinweis)
    return undefined
  }
}

/** `punkte` with one value prints it, with two it computes. */
function druckhelferOf({ helfer, argumente }: Aufruf): Druckhelfer | undefined {
  if (helfer === 'punkte' && argumente.length !== 1) return undefined
  return DRUCKHELFER.find((name) => name === helfer)
}
