/** Added to the template's numbers of lists, which then cannot meet ours. */
export const VERSATZ = 1000

/**
 * Our lists and, behind them, those of the template. Its lists give up their ties to headings, whose numbers are the
 * programme's affair, and picture bullets, which would need pictures.
 */
export function mergeListen(unsere: string, fremde: string): string {
  const anders = (xml: string) =>
    xml
      .replace(
        /(w:(?:abstractNumId|numId)(?: w:val)?=")(\d+)"/g,
        (_, vorne: string, nummer: string) => `${vorne}${Number(nummer) + VERSATZ}"`,
      )
      .replace(/<w:pStyle w:val="[^"]*"\/>|<w:lvlPicBulletId [^>]*\/>/g, '')
  const abstrakte = [...fremde.matchAll(/<w:abstractNum\b.*?<\/w:abstractNum>/gs)].map(([xml]) => anders(xml))
  const listen = [...fremde.matchAll(/<w:num\b.*?<\/w:num>/gs)].map(([xml]) => anders(xml))
  if (listen.length === 0) return unsere
  const ersteListe = unsere.search(/<w:num\b/)
  const stelle = ersteListe < 0 ? unsere.indexOf('</w:numbering>') : ersteListe
  const mit = `${unsere.slice(0, stelle)}${abstrakte.join('')}${unsere.slice(stelle)}`
  return mit.replace('</w:numbering>', `${listen.join('')}</w:numbering>`)
}
