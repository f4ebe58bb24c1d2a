import { isMap, isPair, isScalar, isSeq, visit, type YAMLSeq } from 'yaml'
import { parsePfad } from '../../content/daten/pfad.js'
import { RECHENARTEN } from '../../content/daten/quelle.js'
import { freeKennungen } from '../../content/kennung.js'
import { quoteKey, quoteYaml } from '../yaml/schreibweise.js'
import { insertItem, removeItem, replacePieces, type Sammlung, type Textersatz } from '../yaml/stuecke.js'
import { computeRow, writeRechnung } from './errechnen.js'
import { type Blattgestalt, type Reihenlage, readGestalt, typedColumns, wordOf } from './gestalt.js'
import { alignItems, moveValues } from './listen.js'
import type { Blattschritt, Einfuegeschritt } from './schritt.js'
import { emptyValue, NUR_ALS_TEXT, replaceScalar, type Textergebnis } from './zellen.js'

const GEAENDERT: Textergebnis = { fehler: 'Die Datei hat sich geändert; bitte noch einmal.' }

/**
 * The text of a sheet with rows or columns added, taken away, moved or called otherwise. Only the pieces that say so are others:
 * comments, order and line breaks stay, and what is said of a row or column moves with it.
 * @param blatt the sheet's id, by which formulas may name its rows and columns
 */
export function changeBlatt(blatt: string, text: string, schritt: Blattschritt): Textergebnis {
  const gestalt = readGestalt(text)
  if (!gestalt) return NUR_ALS_TEXT
  const ergebnis =
    schritt.art === 'einfuegen'
      ? insertLines(gestalt, schritt)
      : schritt.art === 'umbenennen'
        ? renameLine(gestalt, schritt)
        : schritt.art === 'verschieben'
          ? moveLine(gestalt, schritt)
          : schritt.art === 'errechnen'
            ? (computeRow(gestalt, schritt.id, schritt.rechnung) ?? GEAENDERT)
            : removeLine(blatt, gestalt, schritt)
  if (!Array.isArray(ergebnis)) return ergebnis
  const neu = replacePieces(text, ergebnis)
  return readGestalt(neu) ? { text: neu } : NUR_ALS_TEXT
}

type Schrittergebnis = Textersatz[] | Textergebnis

function insertLines(blatt: Blattgestalt, schritt: Einfuegeschritt): Schrittergebnis {
  const { reihe, nach, namen, text, rechnung } = schritt
  const errechnet = rechnung !== undefined
  const isList = reihe === 'spalte' && isSeq(blatt.spaltenknoten)
  if (isList && (text || schritt.rechnung || !namen.every((name) => isPlainNew(name, blatt))))
    return changeNamed(blatt, schritt)
  const alte = (reihe === 'zeile' ? blatt.zeilen : blatt.spalten).map(({ id }) => id)
  const stelle = alte.indexOf(nach) + 1
  if (nach !== '' && stelle === 0) return GEAENDERT
  const neue = isList ? namen : freeKennungen(namen, alte)
  const ids = alte.toSpliced(stelle, 0, ...neue)
  const nameIn = (id: string) => quoteYaml(namen[neue.indexOf(id)] ?? id)
  const lage: Reihenlage = blatt
  if (reihe === 'spalte') {
    const spalten = lage.spalten.toSpliced(stelle, 0, ...neue.map((id) => ({ id, errechnet, text })))
    const create = (id: string) =>
      isList
        ? quoteKey(id)
        : `${quoteKey(id)}: { name: ${nameIn(id)}${text ? ', art: text' : ''}${rechnung ? `, ${writeRechnung(rechnung)}` : ''} }`
    return [
      ...alignItems(blatt.text, blatt.spaltenknoten, alte, ids, create),
      ...moveValues(blatt, { spalten, zeilen: blatt.zeilen }),
    ]
  }
  const davor = blatt.zeilen[stelle - 1]
  const leer = { errechnet, gruppe: schritt.gruppe }
  const zeilen = lage.zeilen.toSpliced(stelle, 0, ...neue.map((id) => ({ id, ...leer })))
  const glied = schritt.mitzaehlen ? memberOf(davor) : ''
  const getippte = typedColumns(leer, blatt)
  const werte = [
    ...(rechnung ? [writeRechnung(rechnung)] : []),
    ...(errechnet && getippte.length === 0
      ? []
      : [`werte: [${getippte.map((id) => emptyValue(blatt, id)).join(', ')}]`]),
  ].join(', ')
  const create = (id: string) =>
    `${quoteKey(id)}: { name: ${nameIn(id)}, ${schritt.gruppe ? 'gruppe: true' : `${glied}${werte}`} }`
  return [
    ...alignItems(blatt.text, blatt.zeilenknoten, alte, ids, create),
    ...moveValues(blatt, { spalten: blatt.spalten, zeilen }),
    ...(schritt.mitzaehlen && davor ? countIn(blatt, davor.id, neue) : []),
  ]
}

/** Whether a name can stand in a list of columns, as it does there: one plain word that is its own id. */
function isPlainNew(name: string, { spalten }: Blattgestalt): boolean {
  return /^[\p{L}\d_-]+$/u.test(name) && !spalten.some(({ id }) => id === name)
}

/** A step that a list of columns has no room for: it becomes one that says the columns' names, which were their ids. */
function changeNamed({ text, spalten, spaltenknoten }: Blattgestalt, schritt: Blattschritt): Textergebnis {
  const [von = 0, bis = 0] = spaltenknoten.range ?? []
  const ende = text.slice(von, bis).endsWith('\n') ? '\n' : ''
  const benannt = spalten.map(({ id }) => `${quoteKey(id)}: ${JSON.stringify(id)}`).join(', ')
  const neu = replacePieces(text, [{ von, bis, neu: `{ ${benannt} }${ende}` }])
  const gelesen = readGestalt(neu)
  return isMap(gelesen?.spaltenknoten) && gelesen.spalten.length === spalten.length
    ? changeBlatt('', neu, schritt)
    : NUR_ALS_TEXT
}

/** "davon: gesamt, " of a row, for the one below it. */
function memberOf(zeile: Blattgestalt['zeilen'][number] | undefined): string {
  const art = (['davon', 'darunter'] as const).find((wort) => zeile?.angaben.has(wort))
  return art && zeile ? `${art}: ${quoteKey(wordOf(zeile.angaben.get(art, true)))}, ` : ''
}

/** New rows are added up wherever the row above them is. */
function countIn(blatt: Blattgestalt, davor: string, neue: readonly string[]): Textersatz[] {
  return blatt.zeilen.flatMap(({ angaben }) => {
    const summe = angaben.get('summe', true)
    const stelle = isSeq(summe) ? summe.items.findIndex((item) => wordOf(item) === davor) : -1
    if (!isSeq(summe) || stelle < 0) return []
    return neue.map((id) => insertItem(blatt.text, summe, stelle + 1, quoteKey(id)))
  })
}

function renameLine(blatt: Blattgestalt, schritt: Extract<Blattschritt, { art: 'umbenennen' }>): Schrittergebnis {
  const { reihe, id, name } = schritt
  const knoten = reihe === 'zeile' ? blatt.zeilenknoten : blatt.spaltenknoten
  if (!isMap(knoten)) return changeNamed(blatt, schritt)
  const paar = knoten.items.find(({ key }) => wordOf(key) === id)
  if (!paar) return GEAENDERT
  const angaben = paar.value
  if (!isMap(angaben)) {
    const ersatz = replaceScalar(angaben, quoteYaml(name, knoten.flow))
    return ersatz ? [ersatz] : NUR_ALS_TEXT
  }
  const bisher = angaben.get('name', true)
  if (!bisher) return [insertItem(blatt.text, angaben, 0, `name: ${quoteYaml(name)}`)]
  const ersatz = replaceScalar(bisher, quoteYaml(name, true))
  return ersatz ? [ersatz] : NUR_ALS_TEXT
}

function moveLine(
  blatt: Blattgestalt,
  { reihe, id, um }: Extract<Blattschritt, { art: 'verschieben' }>,
): Schrittergebnis {
  const reihen: readonly { id: string }[] = reihe === 'zeile' ? blatt.zeilen : blatt.spalten
  const von = reihen.findIndex((eine) => eine.id === id)
  const nach = von + um
  if (von < 0) return GEAENDERT
  if (nach < 0 || nach >= reihen.length) return []
  const swap = <Eine>(liste: readonly Eine[]): Eine[] => {
    const [eine, andere] = [liste[von], liste[nach]]
    return eine === undefined || andere === undefined ? [...liste] : liste.with(von, andere).with(nach, eine)
  }
  const danach =
    reihe === 'zeile'
      ? { spalten: blatt.spalten, zeilen: swap(blatt.zeilen) }
      : { spalten: swap(blatt.spalten), zeilen: blatt.zeilen }
  const knoten = reihe === 'zeile' ? blatt.zeilenknoten : blatt.spaltenknoten
  const alte = reihen.map((eine) => eine.id)
  // What moves as a whole takes its lists along; the lists of the other direction are put in order.
  return [...alignItems(blatt.text, knoten, alte, swap(alte), () => ''), ...moveValues(blatt, danach)]
}

function removeLine(
  name: string,
  blatt: Blattgestalt,
  { reihe, id }: Extract<Blattschritt, { art: 'entfernen' }>,
): Schrittergebnis {
  const [knoten, reihen] = reihe === 'zeile' ? [blatt.zeilenknoten, blatt.zeilen] : [blatt.spaltenknoten, blatt.spalten]
  const alte = reihen.map((eine) => eine.id)
  const stelle = alte.indexOf(id)
  if (stelle < 0) return GEAENDERT
  if (alte.length === 1)
    return { fehler: `Die letzte ${reihe === 'zeile' ? 'Zeile' : 'Spalte'} bleibt: Ein Datenblatt ist nie leer.` }
  const belege = usesOf(name, blatt, reihe, id)
  const fest = belege.find(({ summe }) => !summe)
  if (fest)
    return { fehler: `„${nameOf(knoten, id)}“ wird noch gebraucht: ${fest.wo}. Erst dort ändern, dann entfernen.` }
  const danach =
    reihe === 'zeile'
      ? { spalten: blatt.spalten, zeilen: blatt.zeilen.toSpliced(stelle, 1) }
      : { spalten: blatt.spalten.toSpliced(stelle, 1), zeilen: blatt.zeilen }
  return [
    removeItem(blatt.text, knoten, stelle),
    ...belege.flatMap(({ summe }) => (summe ? [removeItem(blatt.text, summe.liste, summe.stelle)] : [])),
    ...moveValues(blatt, danach),
  ]
}

/** Who names a row or column in its own sheet; from a sum of several it can be taken away. */
function usesOf(
  name: string,
  blatt: Blattgestalt,
  reihe: 'zeile' | 'spalte',
  id: string,
): { wo: string; summe?: { liste: YAMLSeq; stelle: number } }[] {
  const belege: ReturnType<typeof usesOf> = []
  const isMeant = (wort: string): boolean => {
    const [erstes, ...rest] = parsePfad(wort) ?? []
    if (erstes !== name || rest.length === 0) return wort === id
    return reihe === 'zeile' ? rest[0] === id : rest.at(-1) === id
  }
  const look = (rolle: 'zeile' | 'spalte', einer: string): void => {
    const reihen = rolle === 'zeile' ? blatt.zeilenknoten : blatt.spaltenknoten
    const knoten = isMap(reihen) && reihen.get(einer, true)
    if (!isMap(knoten)) return
    const von = nameOf(reihen, einer)
    visit(knoten, {
      Pair(_, { key, value }, pfad) {
        const wort = wordOf(key)
        if (reihe === 'zeile' && (wort === 'davon' || wort === 'darunter') && wordOf(value) === id)
          belege.push({ wo: `„${von}“ gehört dazu („${wort}“)` })
        if (!RECHENARTEN.some((art) => art === wort) || !isSeq(value)) return
        // Plain words name what lies in the direction of the formula: rows in a row, columns in a column.
        const eigene = pfad.filter((einer) => isPair(einer)).length > 0 ? 'zelle' : rolle
        const stellen = value.items.flatMap((item, index) => {
          const gemeint = isScalar(item) ? wordOf(item) : ''
          return isMeant(gemeint) && (gemeint !== id || eigene === reihe) ? [index] : []
        })
        for (const stelle of stellen) {
          const bleiben = value.items.length - stellen.length
          if ((wort === 'summe' || wort === 'mittelwert') && bleiben > 0 && stellen.length === 1)
            belege.push({ wo: `„${von}“ rechnet damit („${wort}“)`, summe: { liste: value, stelle } })
          else belege.push({ wo: `„${von}“ rechnet damit („${wort}“)` })
        }
      },
    })
  }
  for (const zeile of blatt.zeilen) if (reihe === 'spalte' || zeile.id !== id) look('zeile', zeile.id)
  for (const spalte of blatt.spalten) if (reihe === 'zeile' || spalte.id !== id) look('spalte', spalte.id)
  return belege
}

/** What a row or column is called in the table. */
function nameOf(reihen: Sammlung, id: string): string {
  const angaben = isMap(reihen) ? reihen.get(id, true) : undefined
  return wordOf(isMap(angaben) ? angaben.get('name', true) : angaben) || id
}
