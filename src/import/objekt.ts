import { massOf } from '../figures/einheit.js'
import { readXml, rootOf } from '../word/xml/xml.js'
import { type Fremddokument, wordsIn } from '../worddatei/modell.js'
import { isQuelle, isStand, withoutWord } from './quellzeilen.js'
import type { Objektstueck } from './stuecke/stueck.js'
import { createBlatt } from './tabelle/blatt.js'
import { writeBlatt } from './tabelle/blatt-yaml.js'
import type { Blattentwurf } from './tabelle/blattentwurf.js'
import { readDiagramm } from './tabelle/diagramm.js'
import { unitIn } from './tabelle/einheiten.js'
import { readZellwert } from './tabelle/zahlwert.js'
import { rasterOf, type Zellgitter } from './tabelle/zellgitter.js'
import type { Importwerk } from './werk.js'
import { escapeText, quoteAttribut, type Schreibumfeld, writeLaeufe, writeText } from './zeichen.js'

/** What a table, picture or chart is written with. */
export interface Objektumfeld {
  werk: Importwerk
  dokument: Fremddokument
  schreibe: Schreibumfeld
  /** Its id; undefined for one without caption, which nobody refers to. */
  kennung: string | undefined
  /** Words of the heading above it, for what has no name of its own. */
  ueberschrift: string
  imKasten: boolean
}

/** Millimetres up to which a picture is a sign or a logo. */
const KLEIN = 45

/** A table, picture or chart as a block. */
export function writeObjekt(objekt: Objektstueck, umfeld: Objektumfeld): string {
  const { inhalt } = objekt
  if (inhalt.art === 'tabelle') return writeTabelle(objekt, rasterOf(inhalt.tabelle), umfeld)
  return inhalt.art === 'bild' ? writeBild(objekt, inhalt, umfeld) : writeDiagramm(objekt, inhalt, umfeld)
}

function writeTabelle(objekt: Objektstueck, raster: Zellgitter, umfeld: Objektumfeld): string {
  const { werk } = umfeld
  if (raster.zeilen.length === 0) return ''
  const titel = captionText(objekt)
  const blatt = raster.zeilen.length > 1 ? createBlatt(raster, titel) : undefined
  if (blatt) {
    const name = keepBlatt(blatt, titel, objekt, umfeld)
    for (const text of blatt.abweichungen) werk.tell(placeOf(objekt), text)
    return blockOf('tabelle', umfeld.kennung, [
      `daten=${name}`,
      ...captionKeys(objekt, blatt, umfeld),
      ...(blatt.kopf ? [`kopf=${quoteAttribut(blatt.kopf)}`] : []),
    ])
  }
  if (holdsFigures(raster))
    werk.tell(
      placeOf(objekt),
      'Die Tabelle hält Zahlen, ist aber kein Datenblatt: Felder sind leer, enthalten Text neben Zahlen oder Fußnoten, oder Einheiten wechseln in Zeilen und Spalten. Sie steht getippt im Abschnitt.',
    )
  if (raster.verbunden)
    werk.tell(
      placeOf(objekt),
      'Verbundene Zellen sind aufgelöst: Ihr Inhalt steht in der ersten, die übrigen sind leer.',
    )
  const markdown = writeMarkdown(raster, umfeld.schreibe)
  const quelle = objekt.darunter.filter(isQuelle).map(withoutWord)[0]
  const klein = objekt.darunter.filter((zeile) => !isQuelle(zeile)).map(writeText)
  const darunter = klein.length > 0 ? [`:::anmerkung\n${klein.join('\n\n')}\n:::`] : []
  if (!objekt.titel || umfeld.imKasten)
    return [
      ...(objekt.titel ? [writeLaeufe(objekt.titel, umfeld.schreibe)] : []),
      markdown,
      ...(quelle ? [writeText(`Quelle: ${quelle}`)] : []),
      ...(umfeld.imKasten ? klein : darunter),
    ].join('\n\n')
  const angaben = [
    `#${umfeld.kennung}`,
    `titel=${titleAttribut(objekt, umfeld)}`,
    ...(quelle ? [`quelle=${quoteAttribut(quelle)}`] : []),
  ]
  return [`:::tabelle{${angaben.join(' ')}}\n${markdown}\n:::`, ...darunter].join('\n\n')
}

/** Most fields behind the names are figures. */
function holdsFigures({ zeilen, kopfzeilen }: Zellgitter): boolean {
  const felder = zeilen
    .slice(kopfzeilen)
    .flatMap((zeile) => zeile.slice(1))
    .filter(({ text }) => text !== '')
  const zahlen = felder.filter(({ text }) => readZellwert(text)?.art === 'zahl')
  return zahlen.length >= 3 && zahlen.length * 2 > felder.length
}

function writeMarkdown({ zeilen }: Zellgitter, schreibe: Schreibumfeld): string {
  const [kopf = [], ...rest] = zeilen
  const row = (zeile: typeof kopf, schlicht: boolean) =>
    `| ${zeile.map(({ laeufe }) => writeLaeufe(laeufe, schreibe, { zelle: true, schlicht })).join(' | ')} |`
  const rechts = kopf.map(
    (_, spalte) =>
      spalte > 0 && rest.length > 0 && rest.every((zeile) => /^[+−–-]?[\d(.*x/]|^$/.test(zeile[spalte]?.text ?? '')),
  )
  const inhalt = rest.length > 0 ? rest.map((zeile) => row(zeile, false)) : []
  // A table of one row has no row below its head.
  const koepfe = rest.length > 0 ? row(kopf, true) : `|${'  |'.repeat(kopf.length)}`
  return [
    koepfe,
    `|${rechts.map((eine) => (eine ? '---:|' : '---|')).join('')}`,
    ...(rest.length > 0 ? inhalt : [row(kopf, false)]),
  ].join('\n')
}

function writeBild(
  objekt: Objektstueck,
  { teil, alt, hoehe, schmuck }: Extract<Objektstueck['inhalt'], { art: 'bild' }>,
  umfeld: Objektumfeld,
): string {
  const { werk, dokument } = umfeld
  const bytes = dokument.teil(teil)
  if (schmuck) {
    werk.tell(placeOf(objekt), `Schmuckbild nicht übernommen (${teil}).`)
    return writeWords(objekt, umfeld)
  }
  const pfad = bytes && werk.keepBild(bytes, captionText(objekt) || alt || umfeld.ueberschrift || 'bild')
  if (!pfad) {
    werk.tell(
      placeOf(objekt),
      `Bild nicht übernommen: ${bytes ? `Das Format von „${teil}“ zeigt kein Browser. In Word` : `„${teil}“ steckt nicht in der Datei. Das Bild selbst`} als PNG speichern und als ::abbildung einfügen.`,
    )
    return writeWords(objekt, umfeld)
  }
  const titel = captionText(objekt) || alt || umfeld.ueberschrift || 'Bild'
  if (!alt)
    werk.tell(
      placeOf(objekt),
      `Das Bild hat keinen Alternativtext; eingesetzt ist „${titel}“. Sagen, was darauf zu sehen ist.`,
    )
  // A small picture without a caption is a sign or a logo: it is shown without one here, too.
  if (!objekt.titel && hoehe > 0 && hoehe <= KLEIN)
    return [`:::logoleiste\n- ${pfad} | ${escapeText(alt || titel)}\n:::`, ...objekt.darunter.map(writeText)].join(
      '\n\n',
    )
  if (!objekt.titel) werk.tell(placeOf(objekt), `Das Bild hat keine Beschriftung; eingesetzt ist „${titel}“.`)
  const quelle = objekt.darunter.join(' · ')
  return blockOf('abbildung', umfeld.kennung, [
    `bild=${pfad}`,
    `titel=${objekt.titel ? titleAttribut(objekt, umfeld) : quoteAttribut(titel)}`,
    `alt=${quoteAttribut(alt || titel)}`,
    ...(quelle ? [`quelle=${quoteAttribut(quelle)}`] : []),
  ])
}

function writeDiagramm(
  objekt: Objektstueck,
  { teil, alt }: { teil: string; alt: string },
  umfeld: Objektumfeld,
): string {
  const { werk, dokument } = umfeld
  const bytes = dokument.teil(teil)
  const fund = bytes && readDiagramm(rootOf(readXml(new TextDecoder().decode(bytes))))
  if (!fund) {
    werk.tell(
      placeOf(objekt),
      `Diagramm nicht übernommen: „${teil}“ enthält keine Zahlen. Aus einem Datenblatt neu zeichnen.`,
    )
    return writeWords(objekt, umfeld)
  }
  const titel = captionText(objekt) || fund.titel || umfeld.ueberschrift
  if (objekt.titel && fund.titel && fund.titel !== captionText(objekt)) fund.blatt.hinweise.push(fund.titel)
  const einheit = unitIn(titel)
  // What is shown in millions is kept in full; the chart finds its scale itself.
  if (einheit && !fund.blatt.einheit) fund.blatt.einheit = fund.skaliert ? massOf(einheit).basis : einheit
  const fehlt = fund.blatt.zeilen.some(({ werte }) => werte.includes(undefined))
  if (fehlt) werk.tell(placeOf(objekt), 'Dem Diagramm fehlen in Word Werte; sie stehen im Datenblatt auf „fehlt“.')
  const name = keepBlatt(fund.blatt, titel, objekt, umfeld)
  if (fund.typ === '') werk.tell(placeOf(objekt), 'Diese Art Diagramm gibt es nicht; die Zahlen stehen als Tabelle da.')
  const angaben = [
    `daten=${name}`,
    ...captionKeys(
      { ...objekt, titel: objekt.titel ?? [] },
      { ...fund.blatt, einheit: einheit || fund.blatt.einheit },
      umfeld,
      titel,
    ),
  ]
  if (fund.typ === '') return blockOf('tabelle', umfeld.kennung, angaben)
  return blockOf('diagramm', umfeld.kennung, [
    ...angaben.slice(0, 1),
    `typ=${fund.typ}`,
    ...(fund.zeilen.length > 0 ? [`zeilen="${fund.zeilen.join(',')}"`] : []),
    ...angaben.slice(1),
    ...(alt ? [`alt=${quoteAttribut(alt)}`] : []),
  ])
}

/** What belongs to something that is not taken. */
function writeWords({ titel = [], darunter }: Objektstueck, { schreibe }: Objektumfeld): string {
  return [writeLaeufe(titel, schreibe), ...darunter.map(writeText)].filter(Boolean).join('\n\n')
}

/** Puts source, state and notes into a sheet, and the sheet into its file. */
function keepBlatt(
  blatt: Blattentwurf,
  titel: string,
  { darunter }: Objektstueck,
  { werk, ueberschrift }: Objektumfeld,
): string {
  for (const zeile of darunter.flatMap((eine) => eine.split(/;\s+(?=Stand:)/))) {
    if (isQuelle(zeile) && !blatt.quelle) blatt.quelle = withoutWord(zeile)
    else if (isStand(zeile) && !blatt.stand) blatt.stand = withoutWord(zeile)
    else blatt.hinweise.push(zeile)
  }
  blatt.titel = titel || ueberschrift || 'Tabelle'
  if (blatt.einheit) blatt.titel = blatt.titel.replace(unitEnd(blatt.einheit), '')
  const name = werk.nameFor('daten', titel || ueberschrift || 'tabelle')
  werk.dateien.set(`daten/${name}.yaml`, writeBlatt(blatt))
  return name
}

/** The unit that a sheet says stands in its caption by itself. */
function captionKeys(objekt: Objektstueck, blatt: Blattentwurf, umfeld: Objektumfeld, ersatz = ''): string[] {
  const { titel } = objekt
  const text =
    titel && wordsIn(titel).trim() !== ''
      ? titleAttribut(objekt, umfeld, blatt.einheit)
      : ersatz
        ? quoteAttribut(ersatz)
        : undefined
  return [`titel=${text ?? quoteAttribut(blatt.titel)}`]
}

function titleAttribut({ titel = [] }: Objektstueck, { schreibe }: Objektumfeld, einheit = ''): string {
  const text = writeLaeufe(titel, schreibe, { schlicht: true })
  return quoteAttribut(einheit ? text.replace(unitEnd(einheit), '') : text)
}

function unitEnd(einheit: string): RegExp {
  const worte = literal(`in ${einheit}`).replaceAll(' ', '\\s')
  return new RegExp(`\\s+(?:\\(${worte}\\)|${worte})$`)
}
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export function captionText({ titel }: Objektstueck): string {
  return titel ? wordsIn(titel).replace(/\s+/g, ' ').trim() : ''
}

function placeOf({ marke, ort, titel }: Objektstueck): string {
  return marke || (titel ? `„${wordsIn(titel).trim().slice(0, 60)}“` : ort)
}

function blockOf(name: string, kennung: string | undefined, angaben: readonly string[]): string {
  return `::${name}{${[...(kennung ? [`#${kennung}`] : []), ...angaben].join(' ')}}`
}
