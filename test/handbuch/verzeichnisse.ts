import type { Baustein } from '../../src/content/blocks/baustein.js'
import { BAUSTEINE } from '../../src/content/blocks/bausteine.js'
import type { Diagrammart } from '../../src/content/diagrammarten/art.js'
import { DIAGRAMMARTEN } from '../../src/content/diagrammarten.js'
import { REGELWERK } from '../../src/regelwerk.js'

/** The handbook's chapter on blocks: each with its attributes, how it is written, and what comes of it. */
export function chapterOfBausteine(): string {
  const bausteine = [...BAUSTEINE.values()].sort((a, b) => a.name.localeCompare(b.name, 'de'))
  return `# Alle Bausteine {#alle-bausteine}

:::vorspann
Jeder Baustein mit seinen Attributen, wie er geschrieben wird und was daraus wird. Fett ist, was dastehen muss.
:::

Kästen (\`:::\`) enden mit einer Zeile \`:::\`; umschließt ein Kasten einen anderen, hat der äußere einen Doppelpunkt mehr.

${bausteine.map(sectionOfBaustein).join('\n')}`
}

function sectionOfBaustein({ name, formen, beschreibung, attribute, beispiel }: Baustein): string {
  const titel = formen.map((form) => `\`${form === 'zeile' ? '::' : ':::'}${name}\``).join(' und ')
  const zeilen = Object.entries(attribute).map(
    ([attribut, { pflicht, vorgabe, beschreibung: sinn }]) =>
      `| ${pflicht ? `**${attribut}**` : attribut} | ${sinn}${vorgabe ? `; sonst „${vorgabe}“` : ''} |`,
  )
  return `## ${titel} {#baustein-${name}}

${beschreibung}

${zeilen.length > 0 ? `| Attribut | Bedeutung |\n|---|---|\n${zeilen.join('\n')}\n\n` : ''}${source(beispiel)}

${beispiel}
`
}

/** The handbook's chapter on charts: each kind with what it shows, how it is written, and its picture. */
export function chapterOfDiagramme(): string {
  return `# Alle Diagrammarten {#alle-diagrammarten}

:::vorspann
Jede Art mit dem, was sie zeigt und braucht, und ihrem Bild. Alle stehen über denselben wenigen Datenblättern.
:::

| \`typ\` | zeigt | kann |
|---|---|---|
${DIAGRAMMARTEN.map((art) => `| \`${art.name}\` | ${art.zeigt} | ${abilitiesOf(art).join(', ')} |`).join('\n')}

${DIAGRAMMARTEN.map(
  ({ name, zeigt, beispiel }) => `## \`typ=${name}\` {#typ-${name}}

${zeigt.charAt(0).toUpperCase()}${zeigt.slice(1)}.

${source(beispiel)}

${beispiel}
`,
).join('\n')}`
}

function abilitiesOf({ ziellinie, notizen, freieAchse, word }: Diagrammart): string[] {
  return [
    ...(ziellinie ? ['Ziellinie'] : []),
    ...(notizen ? ['Notiz'] : []),
    ...(freieAchse ? ['Achse nicht ab 0'] : []),
    ...(word === 'bild' ? ['in Word ein Bild'] : []),
  ]
}

/** The handbook's chapter on rules: all that `amip check --erklaere` explains. */
export function chapterOfRegeln(): string {
  const zeilen = [...REGELWERK]
    .sort((a, b) => a.id.localeCompare(b.id, 'de'))
    .map(({ id, schwere, erklaerung }) => `| \`${id}\` | ${SCHWERE[schwere]} | ${literal(erklaerung)} |`)
  return `# Alle Regeln {#alle-regeln}

:::vorspann
Jede Meldung nennt ihre Regel. Hier steht, was jede bedeutet; dasselbe sagt \`amip check --erklaere REGEL\`.
:::

| Regel | Schwere | Bedeutung |
|---|---|---|
${zeilen.join('\n')}
`
}

const SCHWERE = { fehler: 'Fehler', warnung: 'Warnung', hinweis: 'Hinweis' }

/** What explanations quote, and words with signs of Markdown in them, are examples: source text. */
const BEISPIEL =
  /„([^„“]*)“|:{2,}\w*\{[^}]*\}|\{\{[^}]*\}\}|&\w+;|\[ \]|[^\s(„]*[`{}<>&\\=~[\]|*"“”_]+[^\s,;.)]*|:{2,}\w*|(?<= )[!#](?=[ )])/g

function literal(text: string): string {
  return text.replace(BEISPIEL, (ganz, zitat?: string) => {
    // A backslash before a bar cannot stand in the source text of a cell.
    if (ganz === '\\|') return '\\\\\\|'
    const innen = (zitat ?? ganz).replaceAll('|', '\\|')
    return innen.includes('`') ? `\`\` ${innen} \`\`` : `\`${innen}\``
  })
}

function source(beispiel: string): string {
  return `\`\`\`markdown\n${beispiel}\n\`\`\``
}
