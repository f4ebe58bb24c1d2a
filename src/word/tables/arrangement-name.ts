/**
 * What a table is called that only arranges, by which it is known. A style it has none: in tables with one, LibreOffice loses the
 * colours of styles within the line.
 */
export const ARRANGEMENT = 'Anordnung'
