import { type Environment, epochDay, isoDay } from '../../environment.js'
import type { Werkstatt } from '../bau/werkstatt.js'
import type { Serverantwort } from './server.js'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const HTML = 'text/html; charset=utf-8'
export const KEINE_SEITEN: Serverantwort = { fehlt: 'Es gibt noch keine Seiten ohne Fehler.' }

/** What can be taken along of the last pages without errors, by its name in the address. */
export function listDownloads(
  werkstatt: Werkstatt,
  environment: Environment,
): Readonly<Record<string, () => Promise<Serverantwort>>> {
  const file = async (
    endung: string,
    typ: string,
    make: () => Uint8Array | string | undefined | Promise<Uint8Array | string | undefined>,
  ): Promise<Serverantwort> => {
    const inhalt = werkstatt.seiten && (await make())
    const name = `${werkstatt.seiten?.gesetzt.dokument.id}.${endung}`
    return inhalt === undefined ? KEINE_SEITEN : { inhalt, typ, name }
  }
  return {
    pdf: () => file('pdf', 'application/pdf', () => werkstatt.seiten?.pdf),
    docx: () => file('docx', DOCX, () => werkstatt.write('docx')),
    html: () => file('html', HTML, () => werkstatt.write('html')),
    pruefbericht: () => file('pruefbericht.html', HTML, () => writeBericht(werkstatt, environment)),
    zahlenspiegel: () => file('zahlenspiegel.xlsx', XLSX, () => writeSpiegel(werkstatt)),
  }
}

/** The report on what everyone can read, of the pages as they are now. */
async function writeBericht({ seiten, meldungen }: Werkstatt, environment: Environment): Promise<string | undefined> {
  if (!seiten) return undefined
  const [{ createBericht }, { formatSeite }, { version }] = await Promise.all([
    import('../../pruefbericht/bericht.js'),
    import('../../pruefbericht/seite.js'),
    import('../../version.js'),
  ])
  const { id, title } = seiten.gesetzt.dokument
  const angaben = {
    programm: id,
    titel: title,
    datei: `${id}.pdf`,
    geprueftAm: epochDay(environment) ?? isoDay(environment.now()),
    werkzeug: `amip ${version()}`,
    validierung: [],
  }
  return formatSeite(await createBericht(angaben, seiten.pdf, meldungen))
}

/** Every figure of these pages with its page and what stands behind it, as a workbook. */
async function writeSpiegel(werkstatt: Werkstatt): Promise<Uint8Array | undefined> {
  const { seiten } = werkstatt
  if (!seiten) return undefined
  const [{ readPageText }, { findInPdf }, { formatXlsx }, { linesOf, summarize }] = await Promise.all([
    import('../../pdf/text/page-text.js'),
    import('../../zahlenspiegel/im-pdf.js'),
    import('../../zahlenspiegel/xlsx.js'),
    import('../../zahlenspiegel/uebersicht.js'),
  ])
  const { programm } = seiten.computed
  const { gedruckt, gegenprobe } = findInPdf(await werkstatt.spiegel(), programm, await readPageText(seiten.pdf))
  const pdf = { name: `${programm.id}.pdf`, inhalt: seiten.pdf }
  return formatXlsx(gedruckt, linesOf(summarize(programm.titel, gedruckt, gegenprobe, pdf)))
}
