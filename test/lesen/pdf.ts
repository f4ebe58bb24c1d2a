import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface GelesenesPdf {
  seiten: { zeilen: { text: string; y: number }[] }[]
  lesezeichen: { titel: string; stufe: number; seite: number }[]
  /** Links of the file: page they stand on, page they lead to. */
  ziele: Map<string, number>
  info: Record<string, unknown>
  schriften: string[]
}

/** Reads a PDF back with another library than the one that finished it. `y` counts in points from the foot of the page. */
export async function readPdf(bytes: Uint8Array): Promise<GelesenesPdf> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const seiten: GelesenesPdf['seiten'] = []
  for (let nummer = 1; nummer <= pdf.numPages; nummer++) {
    const { items } = await (await pdf.getPage(nummer)).getTextContent()
    const zeilen: { text: string; y: number }[] = []
    for (const item of items) {
      if (!('str' in item)) continue
      const y = Math.round(item.transform[5])
      const letzte = zeilen.at(-1)
      if (letzte && Math.abs(letzte.y - y) <= 2) letzte.text += item.str
      else zeilen.push({ text: item.str, y })
    }
    seiten.push({ zeilen: zeilen.filter(({ text }) => text.trim()) })
  }
  const ziele = new Map<string, number>()
  for (const [name, ziel] of Object.entries(await pdf.getDestinations())) {
    if (Array.isArray(ziel)) ziele.set(name, (await pdf.getPageIndex(ziel[0])) + 1)
  }
  const lesezeichen: GelesenesPdf['lesezeichen'] = []
  type Eintrag = Awaited<ReturnType<typeof pdf.getOutline>>[number]
  const visit = async (eintraege: Eintrag[], stufe: number): Promise<void> => {
    for (const { title, dest, items } of eintraege) {
      const ziel = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
      lesezeichen.push({ titel: title, stufe, seite: ziel ? (await pdf.getPageIndex(ziel[0])) + 1 : 0 })
      await visit(items, stufe + 1)
    }
  }
  await visit((await pdf.getOutline()) ?? [], 1)
  const { info } = await pdf.getMetadata()
  const roh = Buffer.from(bytes).toString('latin1')
  const schriften = [...new Set([...roh.matchAll(/\/FontName \/([\w+-]+)/g)].map(([, name]) => name ?? ''))]
  return { seiten, lesezeichen, ziele, info: info as Record<string, unknown>, schriften }
}
