import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readAndSet } from '../../../src/build/build.js'
import { processEnvironment } from '../../../src/environment.js'
import { drawGrafiken } from '../../../src/layout/charts/draw.js'
import { readStile } from '../../../src/layout/design/css/stile.js'
import { Meldungen } from '../../../src/message.js'
import { startPdfWriter } from '../../../src/pdf/writer.js'
import type { Writer } from '../../../src/writer.js'
import { danach } from '../../aufraeumen.js'
import { programmYaml, werkstatt } from '../../werkstatt.js'

export interface Zeile {
  text: string
  /** Of its base line, in points below the head of the text. */
  y: number
}

/** Margins of the designs that are shipped, in points. */
const [OBEN, UNTEN] = [28, 27].map((mm) => (mm * 72) / 25.4) as [number, number]

/** The lines of each page's text, without running header and footer. */
export async function readSeiten(
  bytes: Uint8Array,
): Promise<{ hoehe: number; quer: boolean; zeilen: Zeile[]; kolumnentitel: string }[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const seiten = []
  for (let nummer = 1; nummer <= pdf.numPages; nummer++) {
    const seite = await pdf.getPage(nummer)
    const [, , breite = 0, rand = 0] = seite.view
    const hoehe = rand - OBEN - UNTEN
    const alle = (await seite.getTextContent()).items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [{ text: item.str, y: rand - OBEN - Number(item.transform[5]) }] : [],
    )
    seiten.push({
      hoehe,
      quer: breite > rand,
      zeilen: alle.filter(({ y }) => y > 0 && y < hoehe),
      kolumnentitel: alle
        .filter(({ y }) => y <= 0)
        .map(({ text }) => text)
        .join(' '),
    })
  }
  return seiten
}

export const lastOf = (zeilen: readonly Zeile[]): number => Math.max(0, ...zeilen.map(({ y }) => y))

/** One for all tests of a file. */
let writer: Writer | undefined

function startWriter(): Writer {
  const neuer = startPdfWriter({ environment: processEnvironment() })
  danach(async () => {
    writer = undefined
    await neuer.close()
  })
  return neuer
}

/** What the writer makes of chapters in Markdown, and what it tells. */
export async function writeKapitel(kapitel: readonly string[], dateien: Record<string, string> = {}) {
  const namen = kapitel.map((_, index) => `k${index + 1}`)
  const wurzel = werkstatt({
    'content/p/programm.yaml': programmYaml(`[${namen.join(', ')}]`),
    ...Object.fromEntries(namen.map((name, index) => [`content/p/abschnitte/${name}.md`, kapitel[index] ?? ''])),
    ...dateien,
  })
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  const stile = gesetzt && readStile(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
  await drawGrafiken(gesetzt, meldungen)
  writer ??= startWriter()
  const pdf = await writer.write({ ...gesetzt, stile }, meldungen)
  // Cover, Impressum and contents come first.
  if (!pdf) throw new Error(JSON.stringify(meldungen.liste))
  const seiten = (await readSeiten(pdf.content as Uint8Array)).slice(3)
  return { seiten, meldungen: meldungen.liste, fundstellen: pdf.listFundstellen?.() ?? [] }
}

export const absaetze = (anzahl: number, anders: Record<number, string> = {}): string =>
  Array.from({ length: anzahl }, (_, index) => anders[index] ?? `Absatz ${index + 1}.`).join('\n\n')
