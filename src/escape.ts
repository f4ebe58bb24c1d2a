const ZEICHEN: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for HTML and XML, in elements and in double-quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (zeichen) => ZEICHEN[zeichen] ?? zeichen)
}

/** A string of CSS that says `text`: nothing in it can end the string, its rule or the style element around it. */
export function cssString(text: string): string {
  const einzeilig = text.replace(/[\r\n\f]+/g, ' ')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped.
  return `"${einzeilig.replace(/["\\<>\u0000-\u001f\u007f]/g, (zeichen) => `\\${zeichen.charCodeAt(0).toString(16)} `)}"`
}

/** A style element; what in its sheets would end it is written as CSS reads it within strings and names. */
export function styleElement(css: string): string {
  return `<style>\n${css.replace(/<(?=\/style|!--)/gi, '\\3c ')}\n</style>`
}
