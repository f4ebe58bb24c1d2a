/** Names that are no words as they are typed. */
const NAMEN: Readonly<Record<string, string>> = {
  abkuerzungen: 'Abkürzungen',
  alt: 'Alternativtext',
  erklaerung: 'Erklärung',
  kapitelinhalt: 'Inhalt des Kapitels',
  neben: 'Nebeneinander',
  portrait: 'Porträt',
  qr: 'QR-Code',
  quer: 'Querformat',
  vorspann: 'Vorspann',
  saeulen: 'Säulen',
}

/** What a block or an attribute is called in a form, and in what is said of it. */
export function nameOf(name: string): string {
  return NAMEN[name] ?? name.charAt(0).toUpperCase() + name.slice(1)
}
