import type { PhrasingContent, Table } from 'mdast'
import { ortOf, visit } from '../../content/abschnitt/knoten.js'
import type { Datenblatt, Spalte, Zeile, Zelle } from '../../figures/datenblatt.js'
import type { Ort } from '../../message.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling } from '../pruefling.js'
import { sentencesOf } from '../reading/satz/satz.js'
import { asZelle, canonical, numbersOf } from '../reading/satz/textzahl.js'
import { readKennzahlzeile } from './kennzahlzeile.js'

const gelesen = new WeakMap<Pruefling, readonly Datenblatt[]>()

/**
 * Everything in a programme that is a table: its data sheets, the Markdown tables of its sections with their typed
 * figures, and lines of a list that give a value, an earlier value and the change. Rules see no difference between them.
 */
export function tablesOf(pruefling: Pruefling): readonly Datenblatt[] {
  const bekannt = gelesen.get(pruefling)
  if (bekannt) return bekannt
  const zeilen = proseOf(pruefling).flatMap((prosa) =>
    prosa.abschnitt ? sentencesOf(prosa).flatMap((satz) => readKennzahlzeile(satz) ?? []) : [],
  )
  const tabellen = [...pruefling.blaetter.values(), ...markdownTables(pruefling), ...zeilen]
  gelesen.set(pruefling, tabellen)
  return tabellen
}

function markdownTables(pruefling: Pruefling): Datenblatt[] {
  const nachStelle = new Map<string, Prosa>()
  for (const prosa of proseOf(pruefling)) {
    if (prosa.art === 'zelle' && prosa.abschnitt) nachStelle.set(keyOf(prosa.ort(0)), prosa)
  }
  return pruefling.programm.abschnitte.flatMap(({ baum, datei }) => {
    const tabellen: Datenblatt[] = []
    let titel = ''
    visit(baum, (knoten) => {
      if (knoten.type === 'containerDirective') titel = knoten.attributes?.titel ?? ''
      if (knoten.type === 'table') tabellen.push(readTable(knoten, titel, datei, nachStelle))
    })
    return tabellen
  })
}

function keyOf({ datei, zeile, spalte }: Ort): string {
  return `${datei}:${zeile}:${spalte}`
}

/** Where the first letter stands: a cell in bold begins with its stars. */
function firstLeaf([erstes]: readonly PhrasingContent[]): PhrasingContent | undefined {
  return erstes && 'children' in erstes && erstes.children.length > 0 ? firstLeaf(erstes.children) : erstes
}

const zeilenkoepfe = new WeakMap<Datenblatt, string>()

/** What the first column of a Markdown table is called: "Hemmnis", "Altersgruppe"; '' for data sheets. */
export function rowHeadOf(blatt: Datenblatt): string {
  return zeilenkoepfe.get(blatt) ?? ''
}

const MEHRFACH = /mehrfach/i

/** "Hemmnisse (Mehrfachnennungen möglich)": its shares need not make 100 %. */
export function hasMehrfachnennungen({ titel, hinweise }: Datenblatt): boolean {
  return [titel, ...hinweise].some((text) => MEHRFACH.test(text))
}

/** Whether it is a line of a list that gives a value, an earlier one and the change: no table with a head. */
export function isKennzahlzeile(blatt: Datenblatt): boolean {
  return blatt.id === '' && !zeilenkoepfe.has(blatt)
}

/** A Markdown table as a sheet: the first row is its head, the first column names its rows. */
function readTable(table: Table, titel: string, datei: string, nachStelle: ReadonlyMap<string, Prosa>): Datenblatt {
  const ort = ortOf(table, datei)
  const texte = table.children.map((zeile) =>
    zeile.children.map((zelle) => {
      const anfang = firstLeaf(zelle.children)?.position?.start
      const stelle = { datei, zeile: anfang?.line ?? ort.zeile, spalte: anfang?.column ?? 1 }
      return { prosa: anfang && nachStelle.get(keyOf(stelle)), ort: stelle }
    }),
  )
  const [kopf = [], ...rumpf] = texte
  const spalten = kopf.slice(1).map(
    ({ prosa, ort }, nummer): Spalte => ({
      id: String(nummer + 1),
      name: prosa?.text ?? '',
      gruppe: '',
      einheit: '',
      art: 'zahl',
      ort,
    }),
  )
  const zeilen = rumpf.map(
    ([name, ...zellen], nummer): Zeile => ({
      id: String(nummer + 1),
      name: name?.prosa?.text ?? '',
      stufe: 0,
      summe: false,
      einheit: '',
      zellen: spalten.map((spalte, index) =>
        readCell(zellen[index]?.prosa, spalte.name, titel, zellen[index]?.ort ?? ort),
      ),
      ort: name?.ort ?? ort,
    }),
  )
  const kopfzelle = kopf[0]?.prosa?.text ?? ''
  const blatt = {
    id: '',
    titel: titel || 'Tabelle',
    einheit: '',
    zeilenkopf: '',
    spalten,
    zeilen,
    quelle: '',
    stand: '',
    hinweise: [],
    ort,
  }
  zeilenkoepfe.set(blatt, kopfzelle)
  return blatt
}

const IN = /\bin\s/

function readCell(prosa: Prosa | undefined, kopf: string, titel: string, ort: Ort): Zelle {
  const herkunft = { ort, zelle: '' }
  const [satz] = prosa ? sentencesOf(prosa) : []
  const [zahl, weitere] = satz ? numbersOf(satz) : []
  if (!prosa || !zahl || weitere || zahl.text !== prosa.text.trim())
    return prosa?.text ? { art: 'text', text: prosa.text, herkunft } : { art: 'fehlt', herkunft }
  return asZelle(zahl, ort, zahl.einheit || unitOfHead(kopf) || (IN.test(titel) ? unitOfHead(titel) : ''))
}

const PROZENT = /%|\bin Prozent\b/
const GELD = /(?:\b(Tsd|Mio|Mill|Mrd)\.?|\b(Tausend|Millionen|Milliarden)|\b(T))?\s*(?:€|Euro\b|EUR\b)/
const VZAE = /(?<!\p{L})VZÄ(?!\p{L})/u

/** "Anteile in %", "Zuteilung (in Euro)", "Mio. €", "TEUR" */
function unitOfHead(kopf: string): string {
  if (PROZENT.test(kopf)) return '%'
  const geld = GELD.exec(kopf)
  return geld ? canonical(geld[0].trim()) : VZAE.test(kopf) ? 'VZÄ' : ''
}

/** How to let a row or column be computed; a table typed into the text has to become a data sheet first. */
export function adviseFormel({ id }: Datenblatt, art: 'zeilen' | 'spalten', formel: string): string {
  if (id === '') return 'In einem Datenblatt unter daten/ ließe sich der Wert errechnen.'
  return `Die ${art === 'spalten' ? 'Spalte' : 'Zeile'} besser mit „${formel}“ errechnen.`
}
