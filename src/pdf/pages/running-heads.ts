/** What a chapter that may share pages is called at their heads, as a string of CSS. */
export const HEAD_NAME = '--kolumnentitel'
/** The head of such a page: its number, counted in names of chapters. */
export const SHARED_HEAD = 'counter(page, kapitelnamen)'

/**
 * Names at the head of each page that chapters share the one that goes on or begins there. The browser knows no `string-set`; so the
 * names are the signs of a style of counting, that of each page in its place, and the page's number is counted in it.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 * @param pages page (from 1) of headings by their ids
 */
export function fillRunningHeads(pages: Record<string, number>): void {
  const chapters = [...document.querySelectorAll('.abschnitt')].flatMap((section) => {
    const name = getComputedStyle(section).getPropertyValue('--kolumnentitel').trim()
    const heading = section.querySelector(':scope > h1')
    const page = heading && pages[heading.id]
    return name !== '' && heading && page ? [{ name, page, heading }] : []
  })
  // Where nobody could foretell what begins a page, each chapter is taken to do so.
  const foretold = chapters.some(({ heading }) => heading.hasAttribute('data-seitenkopf'))
  const names: string[] = []
  for (const { name, page, heading } of chapters) {
    const from = foretold && !heading.hasAttribute('data-seitenkopf') ? page + 1 : page
    while (names.length < from - 1) names.push(names[names.length - 1] ?? '""')
    names[from - 1] = name
  }
  const last = names[names.length - 1]
  const id = 'kolumnentitel'
  document.getElementById(id)?.remove()
  if (last === undefined) return
  const style = document.createElement('style')
  style.id = id
  style.textContent = `@counter-style letztes-kapitel { system: cyclic; symbols: ${last} }
@counter-style kapitelnamen { system: fixed 1; symbols: ${names.join(' ')}; fallback: letztes-kapitel }`
  document.head.prepend(style)
}
