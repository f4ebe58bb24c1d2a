import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { readDestinations } from '../../src/pdf/destinations.js'

export const libreOffice = spawnSync('soffice', ['--version']).status === 0

/** Whether LibreOffice can hyphenate German; without its dictionary it breaks lines between words only. */
export const trennt = existsSync('/usr/share/hyphen/hyph_de_DE.dic')

/** What LibreOffice makes of a Word file: on which page each bookmark stands, and how many pages there are. */
export async function layoutWord(docx: Uint8Array): Promise<{ marken: Map<string, number>; seiten: number }> {
  const ordner = mkdtempSync(join(tmpdir(), 'amip-lo-'))
  try {
    writeFileSync(join(ordner, 'd.docx'), docx)
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(ordner, 'profil')).href}`,
        '--headless',
        '--convert-to',
        'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}',
        '--outdir',
        ordner,
        join(ordner, 'd.docx'),
      ],
      { stdio: 'ignore' },
    )
    const pdf = await PDFDocument.load(readFileSync(join(ordner, 'd.pdf')), { updateMetadata: false })
    // LibreOffice writes an underscore in names of destinations by its number.
    const marken = [...readDestinations(pdf)].map(([name, seite]) => [name.replaceAll('5F', '_'), seite] as const)
    return { marken: new Map(marken), seiten: pdf.getPageCount() }
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}
