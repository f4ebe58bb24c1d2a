import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Meldungen, Ort } from '../../../message.js'
import { naechster } from '../../../nearest.js'
import { schluesselUnbekannt, wertUngueltig } from '../../yaml/regeln.js'
import { parseYaml, type YamlText } from '../../yaml/syntax.js'
import { figurDoppelt } from '../regeln.js'

/** One key of a mapping with its value; `knoten` is null where nothing follows the colon. */
export interface Feld {
  name: string
  ort: Ort
  knoten: Node | null
}

/**
 * Reads nodes of a YAML text and knows the place of each. Every scalar stays the text it was typed as: numbers never
 * pass through a float, and "4.80" keeps its zero.
 */
export class YamlLeser {
  private constructor(
    private readonly yaml: YamlText,
    private readonly meldungen: Meldungen,
  ) {}

  /** @returns undefined where the text is no YAML; all its syntax errors are reported */
  static open(datei: string, text: string, meldungen: Meldungen): YamlLeser | undefined {
    const yaml = parseYaml(datei, text, meldungen, { texttreu: true })
    return yaml && new YamlLeser(yaml, meldungen)
  }

  get wurzel(): Node | null {
    return this.yaml.dokument.contents
  }

  ort(knoten: Node | null): Ort {
    return this.yaml.place(knoten?.range?.[0] ?? 0)
  }

  /** The keys of a mapping in their order; anything else is reported. A key that stands twice is reported, too. */
  felder(knoten: Node | null, wovon: string, ort = this.ort(knoten)): Feld[] | undefined {
    const ziel = this.resolved(knoten)
    if (!isMap(ziel)) {
      this.meldungen.melde(
        wertUngueltig,
        ort,
        `${wovon}: Hier gehören Angaben der Form „schlüssel: wert“ hin.`,
        'Das Handbuch zeigt ein Beispiel.',
      )
      return undefined
    }
    const felder = new Map<string, Feld>()
    for (const paar of ziel.items) {
      const schluessel = paar.key as Node
      const name = this.textOf(schluessel)
      if (name === undefined) {
        this.meldungen.melde(wertUngueltig, this.ort(schluessel), `${wovon}: Ein Schlüssel ist ein einfaches Wort.`)
      } else if (/[{[]/.test(name)) {
        this.meldungen.melde(
          wertUngueltig,
          this.ort(schluessel),
          `${wovon}: „${name}“ ist kein einfaches Wort; vermutlich fehlt ein Doppelpunkt.`,
          `So schreiben: ${name.replace(/\s*([{[]).*/, ': $1 … ')}${name.includes('{') ? '}' : ']'}`,
        )
      } else if (felder.has(name)) {
        this.meldungen.melde(
          figurDoppelt,
          this.ort(schluessel),
          `${wovon}: „${name}“ steht zweimal da.`,
          'Eine der beiden Angaben umbenennen oder entfernen.',
        )
      } else felder.set(name, { name, ort: this.ort(schluessel), knoten: this.resolved(paar.value as Node | null) })
    }
    return [...felder.values()]
  }

  /**
   * Like `felder`, by name, and with every key but the known ones reported. A misspelt one is then taken for what is meant, so that
   * nothing is told to be missing, and what is wrong inside of it is told, too.
   */
  angaben<Name extends string>(
    knoten: Node | null,
    wovon: string,
    bekannt: readonly Name[],
    ort?: Ort,
  ): Map<Name, Feld> | undefined {
    const felder = this.felder(knoten, wovon, ort)
    if (!felder) return undefined
    const angaben = new Map<Name, Feld>()
    for (const feld of felder) {
      const name = bekannt.find((wort) => wort === feld.name)
      if (name !== undefined) {
        angaben.set(name, feld)
        continue
      }
      const gemeint = naechster(feld.name, bekannt) as Name | undefined
      if (gemeint && !felder.some((eines) => eines.name === gemeint)) angaben.set(gemeint, feld)
      this.meldungen.melde(
        schluesselUnbekannt,
        feld.ort,
        `${wovon}: Den Schlüssel „${feld.name}“ gibt es hier nicht.`,
        gemeint ? `Meinten Sie „${gemeint}“?` : `Erlaubt sind: ${bekannt.join(', ')}.`,
      )
    }
    return angaben
  }

  /** The text of a key; '' where it is absent. */
  text(feld: Feld | undefined): string {
    if (!feld) return ''
    const text = this.textOf(feld.knoten)
    if (text !== undefined) return text
    this.meldungen.melde(
      wertUngueltig,
      feld.ort,
      `„${feld.name}“ ist ein einfacher Text.`,
      'Text mit Doppelpunkt, Raute oder Komma in Anführungszeichen setzen.',
    )
    return ''
  }

  /** The entries of a list; anything else is reported. */
  liste(feld: Feld): Node[] | undefined {
    if (isSeq(feld.knoten)) return feld.knoten.items.map((eintrag) => this.resolved(eintrag as Node) as Node)
    this.meldungen.melde(
      wertUngueltig,
      feld.ort,
      `„${feld.name}“ ist eine Liste.`,
      `So schreiben: „${feld.name}: [a, b]“.`,
    )
    return undefined
  }

  /** One of a few words; undefined where the key is absent or says something else, which is reported. */
  wahl<Wort extends string>(feld: Feld | undefined, erlaubt: readonly Wort[]): Wort | undefined {
    if (!feld) return undefined
    const text = this.text(feld)
    const wort = erlaubt.find((kandidat) => kandidat === text)
    if (wort !== undefined) return wort
    const gemeint = naechster(text, erlaubt)
    this.meldungen.melde(
      wertUngueltig,
      this.ort(feld.knoten),
      `„${feld.name}: ${text}“ gibt es nicht.`,
      gemeint ? `Meinten Sie „${gemeint}“?` : `Erlaubt sind: ${erlaubt.join(', ')}.`,
    )
    return undefined
  }

  janein(feld: Feld | undefined): boolean | undefined {
    const wort = this.wahl(feld, ['ja', 'nein', 'true', 'false'])
    return wort === undefined ? undefined : wort === 'ja' || wort === 'true'
  }

  /** The text of a scalar as it was typed; undefined for lists, mappings and nothing. */
  textOf(knoten: Node | null): string | undefined {
    const ziel = this.resolved(knoten)
    return isScalar(ziel) && typeof ziel.value === 'string' ? ziel.value.trim() : undefined
  }

  private resolved(knoten: Node | null): Node | null {
    return isAlias(knoten) ? (knoten.resolve(this.yaml.dokument) ?? null) : knoten
  }
}
