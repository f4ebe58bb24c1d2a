export type Yamlwert = string | number | boolean | readonly (string | number)[]

/** A value as YAML; within braces and brackets more signs want quotation marks. */
export function formatYaml(wert: Yamlwert, inFlow: boolean): string {
  if (Array.isArray(wert)) return `[${wert.map((einer) => formatYaml(einer, true)).join(', ')}]`
  if (typeof wert === 'string') return quoteYaml(wert, inFlow)
  return String(wert)
}

/** Plain where YAML reads just these words, else in quotes. */
export function quoteYaml(text: string, inFlow = true): string {
  const schlicht =
    /^[\p{L}(][^:#"'\n\\&*!|>%@`]*$/u.test(text) && text.trim() === text && !(inFlow && /[,[\]{}]/.test(text))
  const wort = /^(?:true|false|null|yes|no|on|off|~)$/i.test(text)
  return schlicht && !wort ? text : JSON.stringify(text)
}

/** A key: years and plain words as they are. */
export function quoteKey(id: string): string {
  return /^(?:19|20)\d{2}$/.test(id) ? id : quoteYaml(id)
}
