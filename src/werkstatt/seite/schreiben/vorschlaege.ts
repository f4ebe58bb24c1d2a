import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { RECHENARTEN } from '../../../content/daten/quelle.js'
import type { Auskunft, Bausteinangabe } from '../../protokoll.js'

/** Completion for Markdown and YAML of a programme, from what the server says may be typed. */
export function suggest(
  auskunft: Auskunft | undefined,
  datei: string,
  context: CompletionContext,
): CompletionResult | null {
  if (!auskunft) return null
  const zeile = context.state.doc.lineAt(context.pos)
  const davor = zeile.text.slice(0, context.pos - zeile.from)
  const found = datei.endsWith('.md')
    ? inMarkdown(auskunft, davor)
    : datei.includes('/daten/')
      ? inBlatt(auskunft, datei, davor)
      : null
  return found && { from: context.pos - found.getippt.length, options: found.options, validFor: /^[\p{L}\d_.-]*$/u }
}

interface Vorschlag {
  getippt: string
  options: Completion[]
}

function inMarkdown(auskunft: Auskunft, davor: string): Vorschlag | null {
  const ausdruck = /\{\{([^}]*)$/.exec(davor)?.[1]
  if (ausdruck !== undefined) return inAusdruck(auskunft, ausdruck)
  const verweis = /\]\(#([\w-]*)$/.exec(davor)?.[1]
  if (verweis !== undefined)
    return {
      getippt: verweis,
      options: auskunft.kennungen.map(({ id, name }) => ({ label: id, detail: name, type: 'constant' })),
    }
  const name = /^\s*:{2,}([\p{L}-]*)$/u.exec(davor)?.[1]
  if (name !== undefined) return { getippt: name, options: auskunft.bausteine.map(blockOption) }
  const [, block, angaben] = /^\s*:{2,}([\p{L}-]+)\{([^}]*)$/u.exec(davor) ?? []
  const baustein = auskunft.bausteine.find((einer) => einer.name === block)
  if (baustein && angaben !== undefined) return inAngaben(auskunft, baustein, angaben)
  return null
}

function blockOption({ name, beschreibung, beispiel }: Bausteinangabe): Completion {
  return { label: name, type: 'class', info: beschreibung, apply: beispiel.replace(/^:+/, '') }
}

function inAngaben(
  { blaetter, bilder, organigramme }: Auskunft,
  { attribute }: Bausteinangabe,
  angaben: string,
): Vorschlag | null {
  const wert = /([\p{L}-]+)=(?:"([^"]*)|([^\s"]*))$/u.exec(angaben)
  if (wert) {
    const attribut = attribute.find(({ name }) => name === wert[1])
    const getippt = (wert[2] ?? wert[3] ?? '').split(',').at(-1)?.trim() ?? ''
    const blatt = blaetter.find(({ id }) => id === /\bdaten="?([\w-]+)/.exec(angaben)?.[1])
    const of = (werte: readonly { id: string; name: string }[]) =>
      werte.map(({ id, name }) => ({ label: id, detail: name }))
    switch (attribut?.art) {
      case 'auswahl':
        return { getippt, options: attribut.werte.map((label) => ({ label, type: 'enum' })) }
      case 'datenblatt':
        return { getippt, options: blaetter.map(({ id, titel }) => ({ label: id, detail: titel, type: 'variable' })) }
      case 'bild':
        return { getippt, options: bilder.map((label) => ({ label })) }
      case 'organigramm':
        return { getippt, options: organigramme.map((label) => ({ label })) }
      case 'liste':
        return { getippt, options: of((attribut.name === 'zeilen' ? blatt?.zeilen : blatt?.spalten) ?? []) }
      default:
        return null
    }
  }
  const getippt = /[\p{L}-]*$/u.exec(angaben)?.[0] ?? ''
  const vorhanden = new Set([...angaben.matchAll(/([\p{L}-]+)=/gu)].map(([, name]) => name))
  return {
    getippt,
    options: attribute
      .filter(({ name }) => !vorhanden.has(name))
      .map(({ name, beschreibung, pflicht, art }) => ({
        label: name,
        type: 'property',
        detail: pflicht ? 'Pflichtfeld' : '',
        info: beschreibung,
        apply: art === 'text' || art === 'liste' ? insertQuoted(name) : `${name}=`,
      })),
  }
}

/** Puts `name=""` in and the cursor between the quotation marks, where the value belongs. */
function insertQuoted(name: string): NonNullable<Completion['apply']> {
  return (view, _, from, to) => {
    const insert = `${name}=""`
    view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length - 1 } })
  }
}

/** Helpers, then sheet, row and column, each with what its cell says. */
function inAusdruck({ funktionen, blaetter }: Auskunft, ausdruck: string): Vorschlag {
  const getippt = /[\p{L}\d_.-]*$/u.exec(ausdruck)?.[0] ?? ''
  const [blattname = '', zeilenname, spaltenname] = getippt.split('.')
  const blatt = blaetter.find(({ id }) => id === blattname)
  if (blatt && spaltenname !== undefined) {
    const zeile = blatt.zeilen.find(({ id }) => id === zeilenname)
    return {
      getippt,
      options: blatt.spalten.map(({ id, name }, index) => ({
        label: `${blattname}.${zeilenname}.${id}`,
        displayLabel: name,
        detail: zeile?.werte[index] ?? '',
        type: 'variable',
      })),
    }
  }
  if (blatt && zeilenname !== undefined)
    return {
      getippt,
      options: blatt.zeilen.map(({ id, name, werte }) => ({
        label: `${blattname}.${id}`,
        displayLabel: name,
        detail: werte.at(-1) ?? '',
        type: 'variable',
      })),
    }
  const helfer = /^\s*[\p{L}-]*$/u.test(ausdruck) || ausdruck.endsWith(`(${getippt}`)
  return {
    getippt,
    options: [
      ...(helfer ? funktionen.map((label) => ({ label, type: 'function' })) : []),
      ...blaetter.map(({ id, titel }) => ({ label: id, detail: titel, type: 'variable' })),
    ],
  }
}

function inBlatt({ blaetter }: Auskunft, datei: string, davor: string): Vorschlag | null {
  const blatt = blaetter.find((eines) => eines.datei === datei)
  const [, getippt] = new RegExp(`(?:${RECHENARTEN.join('|')}|davon|darunter):.*?([\\w-]*)$`).exec(davor) ?? []
  if (getippt !== undefined)
    return { getippt, options: (blatt?.zeilen ?? []).map(({ id, name }) => ({ label: id, detail: name })) }
  const schluessel = /(?:^\s*|[{,]\s*)([\w-]*)$/.exec(davor)?.[1]
  if (schluessel === undefined) return null
  const worte = ['name', 'werte', 'einheit', 'stellen', 'davon', 'darunter', 'gruppe', 'gedruckt', ...RECHENARTEN]
  return { getippt: schluessel, options: worte.map((label) => ({ label, type: 'property', apply: `${label}: ` })) }
}
