import type { Stile } from './layout/design/stile.js'
import type { Dokument } from './layout/document/dokument.js'
import type { Meldungen, Ort } from './message.js'
import type { Ausgabe } from './output.js'
import type { Browser } from './pdf/browser/launch.js'
import { pdfStruktur, seitenzahl, tabelleZuBreit } from './pdf/regeln.js'
import { wordvorlageStil } from './word/regeln.js'
import { startWordfaden } from './word/thread.js'
import type { Vorlagendatei } from './word/wordvorlage/lesen.js'

export type Format = 'pdf' | 'docx' | 'html'

/** The writers of a run, and what they share: one browser, one thread for Word. */
export interface Schreiber {
  /** Writes a document in all wanted formats, side by side. A PDF that cannot be confirmed is reported at `ort` and left out. */
  write(
    gesetzt: { dokument: Dokument; ort: Ort },
    stile: Stile,
    meldungen: Meldungen,
    melde: (schritt: string) => void,
  ): Promise<Geschrieben>
  close(): Promise<void>
}

interface Geschrieben {
  ausgaben: Ausgabe[]
  /** Pages of the PDF; undefined where none is wanted. */
  seiten: number | undefined
}

interface Wunsch {
  formate: Format[]
  browser?: string | undefined
  /** An office's own template for Word, in place of the design's styles and pages. */
  wordvorlage?: Vorlagendatei
  signal?: AbortSignal | undefined
  fortschritt?: ((schritt: { programm: string; schritt: string; ms: number }) => void) | undefined
}

const FORTSCHRITT: Record<Format, string> = {
  pdf: 'PDF geschrieben',
  docx: 'Word geschrieben',
  html: 'Webseite geschrieben',
}

/** Starts what the wanted formats need and returns at once; a browser that is not there fails the first `write`. */
export function startSchreiber(wunsch: Wunsch): Schreiber {
  const { formate } = wunsch
  const browser = formate.includes('pdf') ? openBrowser(wunsch) : undefined
  browser?.catch(() => undefined)
  const word = formate.includes('docx') ? startWordfaden(wunsch.signal) : undefined

  return {
    async write({ dokument, ort }, stile, meldungen, melde) {
      let seiten: number | undefined
      const writers: Record<Format, () => Promise<Uint8Array | string | undefined>> = {
        pdf: async () => {
          const [{ Breitenfehler, Seitenzahlfehler, writePdf }, { Strukturfehler }] = await Promise.all([
            import('./pdf/pdf.js'),
            import('./pdf/strukturfehler.js'),
          ])
          const offen = await browser
          if (!offen) return undefined
          try {
            const pdf = await writePdf(offen, dokument, stile)
            seiten = pdf.seiten
            return pdf.bytes
          } catch (fehler) {
            if (fehler instanceof Breitenfehler) {
              for (const tabelle of fehler.tabellen)
                meldungen.melde(
                  tabelleZuBreit,
                  ort,
                  `„${tabelle.trim()}“ ist auch in kleiner Schrift breiter als die Seite.`,
                  'Spalten auf zwei Tabellen verteilen (spalten="…"), Namen kürzen oder große Beträge in Tsd. oder Mio. angeben.',
                )
              return undefined
            }
            if (fehler instanceof Strukturfehler) {
              for (const { norm, fehler: funde } of fehler.punkte)
                meldungen.melde(
                  pdfStruktur,
                  ort,
                  `Das PDF erfüllt ${norm} nicht: ${funde[0]}${funde.length > 1 ? ` (und ${funde.length - 1} weitere)` : ''}`,
                  'Vorlagen der Gestaltung und Alternativtexte prüfen; sonst bitte melden.',
                )
              return undefined
            }
            if (!(fehler instanceof Seitenzahlfehler)) throw fehler
            meldungen.melde(
              seitenzahl,
              ort,
              fehler.message,
              'Bitte melden; bis dahin hilft es, Kapitel auf neuer Seite beginnen zu lassen.',
            )
            return undefined
          }
        },
        docx: async () => {
          const datei = await word?.write(dokument, wunsch.wordvorlage)
          if (datei && wunsch.wordvorlage && datei.fehlend.length > 0)
            meldungen.melde(
              wordvorlageStil,
              { datei: wunsch.wordvorlage.datei, zeile: 1, spalte: 1 },
              `Der Wordvorlage fehlen Formatvorlagen, die „${dokument.id}“ braucht: ${datei.fehlend.join(', ')}.`,
              'Sie kommen aus der Gestaltung; wer sie in der Vorlage unter diesen Namen anlegt, bestimmt ihr Aussehen selbst.',
            )
          return datei?.bytes
        },
        html: async () => (await import('./web/web.js')).writeWeb(dokument, stile),
      }
      const ausgaben = await Promise.all(
        formate.map(async (format): Promise<Ausgabe[]> => {
          const inhalt = await writers[format]()
          melde(FORTSCHRITT[format])
          return inhalt === undefined ? [] : [{ format, inhalt }]
        }),
      )
      return { ausgaben: ausgaben.flat(), seiten }
    },
    async close() {
      await Promise.all([browser?.then((offen) => offen.close()).catch(() => undefined), word?.close()])
    },
  }
}

async function openBrowser({ browser, signal, fortschritt }: Wunsch): Promise<Browser> {
  const [{ findBrowser }, { launchBrowser }] = await Promise.all([
    import('./pdf/browser/find.js'),
    import('./pdf/browser/launch.js'),
  ])
  const firstTime = () => fortschritt?.({ programm: 'Browser', schritt: 'wird entpackt (nur beim ersten Mal)', ms: 0 })
  return launchBrowser(
    await findBrowser({ wunsch: browser, env: process.env, platform: process.platform, firstTime }),
    signal,
  )
}
