import { spawnSync } from 'node:child_process'

/** Whether poppler is there to read with. */
export const kannVorlesen = (): boolean => spawnSync('pdfinfo', ['-v']).error === undefined

const LISTENZEICHEN = /^(?:[a-z]+\)|\d+\.|[•◦▪–]?)$/

/**
 * The words of a file's tags as poppler, another reader than our own, makes them of the glyphs: nothing is told by where they
 * stand. A hyphen that is an element by itself is a soft one.
 */
export function readVorgelesen(pfad: string): string[] {
  const { stdout } = spawnSync('pdfinfo', ['-struct-text', pfad], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const woerter: string[] = []
  let zeilen = ''
  let art = ''
  const flush = (): void => {
    woerter.push(...zeilen.normalize('NFC').split(/\s+/).filter(Boolean))
    zeilen = ''
  }
  for (const zeile of stdout.split('\n').map((eine) => eine.trim())) {
    if (zeile.startsWith('"')) {
      const text = zeile.slice(1, -1)
      if (art === 'Span' && text === '-') continue
      if (!(art === 'Lbl' && LISTENZEICHEN.test(text.trim()))) zeilen += text
    } else if (!/^(?:\/|Object )/.test(zeile)) {
      if (!zeile.includes('(inline)')) flush()
      // A sign of a list may be a link.
      if (!(art === 'Lbl' && zeile.includes('(inline)'))) art = zeile.split(' ')[0] ?? ''
    }
  }
  flush()
  return woerter
}
