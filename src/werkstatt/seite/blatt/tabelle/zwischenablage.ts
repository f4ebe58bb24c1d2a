/** Cells as spreadsheets put them on the clipboard: tabs between columns; a cell with line breaks or tabs stands in quotes. */
export function parseCells(text: string): string[][] {
  const zeilen: string[][] = [[]]
  const muster = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y
  const rein = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  while (muster.lastIndex <= rein.length) {
    const stelle = muster.lastIndex
    const [ganz, inAnfuehrung, schlicht = '', danach] = muster.exec(rein) ?? []
    if (ganz === undefined) break
    zeilen.at(-1)?.push(inAnfuehrung === undefined ? schlicht : inAnfuehrung.replaceAll('""', '"'))
    if (danach === '') break
    if (danach === '\n') zeilen.push([])
    if (muster.lastIndex === stelle) break
  }
  return zeilen
}
