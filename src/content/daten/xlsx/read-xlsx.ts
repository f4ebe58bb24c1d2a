import type { Meldungen } from '../../../message.js'
import { naechster } from '../../../nearest.js'
import { wertUngueltig } from '../../yaml/regeln.js'
import { figurTabelle, figurVerborgen } from '../regeln.js'
import type { Rohtabelle } from '../rohtabelle.js'
import { cutTabelle, type Excelangabe } from './ausschnitt.js'
import { parseBereich, type Zellbereich } from './bereich.js'
import { readBlattinhalt } from './blatt.js'
import { type Blatteintrag, type Mappe, openMappe, readTexte } from './mappe.js'
import { Zuviel } from './paket.js'

const ALLES: Zellbereich = {
  zeile: 1,
  spalte: 1,
  bisZeile: Number.POSITIVE_INFINITY,
  bisSpalte: Number.POSITIVE_INFINITY,
}

/**
 * Reads a range of a worksheet. Values are those that Excel stored last; formulas are never executed. What cells show is
 * their text, what they store their number.
 * @returns undefined where something is wrong
 */
export function readXlsx(bytes: Uint8Array, angabe: Excelangabe, meldungen: Meldungen): Rohtabelle | undefined {
  const art = detectFormat(bytes)
  if (art !== 'zip') {
    meldungen.melde(
      figurTabelle,
      angabe.genannt,
      `„${angabe.datei}“ ${FORMATE[art]}`,
      'In Excel öffnen und als „Excel-Arbeitsmappe (.xlsx)“ ohne Kennwort speichern.',
    )
    return undefined
  }
  const bereich = angabe.bereich ? parseBereich(angabe.bereich.text) : ALLES
  if (!bereich)
    meldungen.melde(
      wertUngueltig,
      angabe.bereich?.ort ?? angabe.genannt,
      `„bereich: ${angabe.bereich?.text}“ ist kein Bereich.`,
      'So schreiben: „bereich: A3:D20“.',
    )
  try {
    const mappe = openMappe(bytes)
    if (!mappe) throw new Error('no workbook')
    const blatt = chooseBlatt(mappe, angabe, meldungen)
    if (!blatt || !bereich) return undefined
    const teil = mappe.paket.part(blatt.teil)
    if (!teil) throw new Error('no sheet')
    const inhalt = readBlattinhalt(teil, bereich)
    const lesemappe = { ...mappe, texte: readTexte(mappe, inhalt.texte) }
    return cutTabelle(inhalt, lesemappe, bereich, angabe, meldungen)
  } catch (fehler) {
    const [was, hinweis] = fehler instanceof Zuviel ? [fehler.was, fehler.hinweis] : BESCHAEDIGT
    meldungen.melde(figurTabelle, angabe.genannt, `„${angabe.datei}“ ${was}.`, hinweis)
    return undefined
  }
}

const BESCHAEDIGT = [
  'lässt sich nicht als Excel-Arbeitsmappe lesen; vermutlich ist die Datei beschädigt',
  'In Excel öffnen und neu als „Excel-Arbeitsmappe (.xlsx)“ speichern.',
] as const

/** The sheet that the YAML names, or the only one that Excel shows. */
function chooseBlatt(
  { blaetter }: Mappe,
  { blatt, datei, genannt }: Excelangabe,
  meldungen: Meldungen,
): Blatteintrag | undefined {
  const tabellen = blaetter.filter(({ art }) => art === 'worksheet')
  const sichtbare = tabellen.filter(({ verborgen }) => !verborgen)
  const namen = sichtbare.map(({ name }) => name)
  if (!blatt) {
    if (sichtbare.length === 1) return sichtbare[0]
    meldungen.melde(
      figurTabelle,
      genannt,
      `„${datei}“ hat ${sichtbare.length === 0 ? 'kein sichtbares Tabellenblatt' : 'mehrere Tabellenblätter'}.`,
      sichtbare.length === 0
        ? 'In Excel das Tabellenblatt einblenden und die Datei speichern.'
        : `„blatt“ angeben: ${namen.join(', ')}.`,
    )
    return undefined
  }
  const gewaehlt = blaetter.find(({ name }) => name === blatt.text)
  if (gewaehlt?.art === 'worksheet') {
    if (gewaehlt.verborgen)
      meldungen.melde(
        figurVerborgen,
        blatt.ort,
        `Das Tabellenblatt „${blatt.text}“ ist in Excel ausgeblendet; gelesen wird es trotzdem.`,
        'Prüfen, ob es das richtige ist, und es in Excel einblenden.',
      )
    return gewaehlt
  }
  const gemeint = naechster(blatt.text, namen)
  meldungen.melde(
    figurTabelle,
    blatt.ort,
    gewaehlt
      ? `„${blatt.text}“ ist in „${datei}“ ein Diagrammblatt ohne Zellen.`
      : `„${datei}“ hat kein Tabellenblatt „${blatt.text}“.`,
    gemeint && !gewaehlt ? `Meinten Sie „${gemeint}“?` : `Es gibt: ${namen.join(', ')}.`,
  )
  return undefined
}

const FORMATE = {
  verschluesselt: 'ist mit einem Kennwort verschlüsselt.',
  xls: 'ist eine Datei im alten Excel-Format (.xls).',
  anderes: 'ist keine Excel-Arbeitsmappe.',
  leer: 'ist leer.',
}

/** What the first bytes say. Encrypted workbooks are compound files (like .xls) with a stream named "EncryptedPackage". */
function detectFormat(bytes: Uint8Array): 'zip' | keyof typeof FORMATE {
  const anfang = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (bytes.length === 0) return 'leer'
  if (anfang === '504b0304') return 'zip'
  if (anfang !== 'd0cf11e0') return 'anderes'
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'verschluesselt' : 'xls'
}
