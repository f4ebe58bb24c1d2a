import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs'

GlobalWorkerOptions.workerSrc = 'pdf.worker.js'

/** One worker reads all files: to start one takes longer than to read a file. */
const worker = new PDFWorker()

/** A bookmark, and the page that it leads to. */
export interface Lesezeichen {
  text: string
  seite: number
}

/** A PDF that is open until it is closed. */
export class Pdfdatei {
  readonly #laufend = new Set<Promise<unknown>>()

  private constructor(private readonly pdf: PDFDocumentProxy) {}

  /** @throws where there is none, or it cannot be read */
  static async open(quelle: { url: string } | { data: Uint8Array }): Promise<Pdfdatei> {
    const pdf = await getDocument({ ...quelle, worker, isEvalSupported: false, useSystemFonts: false }).promise
    return new Pdfdatei(pdf)
  }

  get anzahl(): number {
    return this.pdf.numPages
  }

  /** The widths and heights of its pages, in points. */
  readSizes(): Promise<{ width: number; height: number }[]> {
    const numbers = Array.from({ length: this.anzahl }, (_, index) => index + 1)
    return Promise.all(numbers.map((nummer) => this.onPage(nummer, async (page) => page.getViewport({ scale: 1 }))))
  }

  /** Its bookmarks with those below them; what leads nowhere is left out. */
  listOutline(): Promise<Lesezeichen[]> {
    type Eintraege = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>
    const collect = async (eintraege: Eintraege): Promise<Lesezeichen[]> => {
      const zeichen: Lesezeichen[] = []
      for (const { title, dest, items } of eintraege ?? []) {
        const ziel: readonly unknown[] | null = typeof dest === 'string' ? await this.pdf.getDestination(dest) : dest
        const blatt = ziel?.[0]
        if (typeof blatt === 'object' && blatt !== null)
          zeichen.push({ text: title, seite: (await this.pdf.getPageIndex(blatt as { num: number; gen: number })) + 1 })
        zeichen.push(...(await collect(items)))
      }
      return zeichen
    }
    return this.#keepOpen(this.pdf.getOutline().then(collect))
  }

  /** Does something with a page; the file stays open for so long. */
  onPage<Ergebnis>(nummer: number, work: (page: PDFPageProxy) => Promise<Ergebnis>): Promise<Ergebnis> {
    return this.#keepOpen(this.pdf.getPage(nummer).then(work))
  }

  #keepOpen<Ergebnis>(lauf: Promise<Ergebnis>): Promise<Ergebnis> {
    this.#laufend.add(lauf)
    const done = () => this.#laufend.delete(lauf)
    lauf.then(done, done)
    return lauf
  }

  /** Who waits for something in a file that is destroyed would wait for ever: so it is when nobody does. */
  async close(): Promise<void> {
    while (this.#laufend.size > 0) await Promise.allSettled(this.#laufend)
    await this.pdf.destroy()
  }
}
