import { fillRunningHeads } from './running-heads.js'

/** Writes into an open document what names pages, and at the heads of its pages what stands on them. */
export type WritePages = (pages: Record<string, number>) => void

/** The source of that, to be called inside the browser's page with the page (from 1) of ids. */
export function writePagesScript(): string {
  return `((pages) => { (${fillPageNumbers})(pages); (${fillRunningHeads})(pages) })`
}

/** Writes page numbers into the table of contents and what else names pages. Runs inside the browser's page. */
function fillPageNumbers(pages: Record<string, number>): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.inhaltsverzeichnis a, a.seitenverweis')) {
    const target = link.querySelector('.seite')
    const page = pages[link.hash.slice(1)]
    if (target) target.textContent = page === undefined ? '' : String(page)
  }
}
