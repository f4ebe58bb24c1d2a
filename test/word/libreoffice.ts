import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { readDestinations } from '../../src/pdf/file/destinations.js'

export const libreOffice = spawnSync('soffice', ['--version']).status === 0

/** Whether LibreOffice can hyphenate German; without its dictionary it breaks lines between words only. */
export const trennt = existsSync('/usr/share/hyphen/hyph_de_DE.dic')

/** Word files as LibreOffice writes them in another format. It is started once for all, with a profile of its own. */
function convert(files: readonly Uint8Array[], format: string): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'amip-lo-'))
  try {
    const pfade = files.map((bytes, position) => {
      const path = join(folder, `${position}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    const profil = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`
    const target = join(folder, 'ziel')
    execFileSync('soffice', [profil, '--headless', '--convert-to', format, '--outdir', target, ...pfade], {
      stdio: 'ignore',
    })
    return pfade.map((_, position) => readFileSync(join(target, `${position}.${format.split(':')[0]}`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A Word file as OpenDocument text. */
export function convertToOdt(docx: Uint8Array): Uint8Array {
  const [odt = new Uint8Array()] = convert([docx], 'odt')
  return odt
}

/** Word files as LibreOffice saves them. */
export function convertToDocx(files: readonly Uint8Array[]): Uint8Array[] {
  return convert(files, 'docx:MS Word 2007 XML')
}

/** What LibreOffice makes of Word files: on which page each bookmark stands, and how many pages there are. */
export function layoutWord(files: readonly Uint8Array[]): Promise<{ marken: Map<string, number>; seiten: number }[]> {
  const format = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
  return Promise.all(
    convert(files, format).map(async (bytes) => {
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
      // LibreOffice writes an underscore in names of destinations by its number.
      const marks = [...readDestinations(pdf)].map(([name, page]) => [name.replaceAll('5F', '_'), page] as const)
      return { marken: new Map(marks), seiten: pdf.getPageCount() }
    }),
  )
}
