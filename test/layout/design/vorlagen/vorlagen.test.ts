import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../../../src/build/setting.js'
import { Meldungen } from '../../../../src/message.js'
import { PAKET } from '../../../../src/root.js'
import { einAbschnitt } from '../../../werkstatt.js'

/** Sets a small programme after one layout has been replaced. */
async function setWith(vorlage: string, text: string): Promise<string[]> {
  const wurzel = einAbschnitt('# Eins\n\n:::fazit\nText.\n:::\n')
  writeFileSync(join(wurzel, 'templates/standard', vorlage), text)
  const meldungen = new Meldungen()
  await readAndSet(wurzel, 'p', meldungen)
  return meldungen
    .sortiert()
    .map(
      ({ datei, zeile, regel, text: setting, rat }) =>
        `${datei.replace('templates/standard/', '')}:${zeile} ${regel}: ${setting} ${rat}`,
    )
}

describe('a layout that a designer breaks', () => {
  it.each([
    [
      'an unclosed block',
      '<aside class="fazit">\n{{#if titel}}\n<p>{{titel}}</p>\n</aside>\n',
      /^fazit\.hbs:4 vorlage-syntax: .*fehlt „\{\{\/if\}\}“ zu „\{\{#if …\}\}“ aus Zeile 2/,
    ],
    [
      'a block closed by another name',
      '{{#if titel}}\n{{/each}}\n',
      /^fazit\.hbs:2 vorlage-syntax: .*„if“ aus Zeile 1 wird mit „each“ geschlossen/,
    ],
    [
      'an end of a block that there is not',
      '<aside class="fazit">\n{{/wenn}}\n</aside>\n',
      /^fazit\.hbs:2 vorlage-syntax: .*Einen Block „wenn“ gibt es nicht/,
    ],
    [
      'a block that there is not, closed by one that there is',
      '<aside class="fazit">\n{{#wenn titel}}\n<p>x</p>\n{{/if}}\n</aside>\n',
      /^fazit\.hbs:2 vorlage-syntax: .*Einen Block „wenn“ gibt es nicht/,
    ],
    [
      'a variable that does not exist',
      '<aside class="fazit">\n<p class="kastentitel">{{tietel}}</p>\n</aside>\n',
      /^fazit\.hbs:2 vorlage-variable: Die Variable „tietel“ .* Meinten Sie „titel“/,
    ],
    [
      'a variable of a text, which has none',
      '<aside class="fazit">\n<p class="kastentitel">{{#with titel}}{{kurz}}{{/with}}</p>\n</aside>\n',
      /^fazit\.hbs:2 vorlage-variable: Die Variable „kurz“ gibt es in dieser Vorlage nicht/,
    ],
    [
      'a link to a place that there is not',
      '<aside class="fazit">\n<p>x</p>\n<p><a href="#gibt-es-nicht">Zurück</a></p></aside>\n',
      /^fazit\.hbs:3 .*gibt-es-nicht/,
    ],
    [
      'a paragraph where points of a list belong',
      '<aside class="fazit">\n<ul>\n<p>x</p></ul></aside>\n',
      /^fazit\.hbs:3 vorlage-vokabular: /,
    ],
    [
      'a helper that does not exist',
      '<aside class="fazit">\n\n{{uppercase titel}}</aside>\n',
      /^fazit\.hbs:3 vorlage-variable: Den Helfer „uppercase“ gibt es nicht/,
    ],
    [
      'a partial that does not exist',
      '<aside class="fazit">\n{{> quele}}\n</aside>\n',
      /^fazit\.hbs:2 vorlage-variable: Die Teilvorlage „quele“ gibt es nicht\. Meinten Sie „quelle“/,
    ],
    [
      'an element outside the vocabulary',
      '<aside class="fazit">\n<marquee>{{titel}}</marquee></aside>\n',
      /^fazit\.hbs:2 vorlage-vokabular: Das Element <marquee>/,
    ],
    [
      'a class outside the vocabulary',
      '<aside class="fazit">\n<p class="kastentittel">x</p></aside>\n',
      /^fazit\.hbs:2 vorlage-vokabular: .*kastentittel.* Meinten Sie „kastentitel“/,
    ],
    [
      'a style attribute',
      '<aside class="fazit">\n<p style="color:red">x</p></aside>\n',
      /^fazit\.hbs:2 vorlage-vokabular: Das Attribut „style“/,
    ],
    [
      'an element left open',
      '<aside class="fazit"><div class="tabelle">x</aside>\n',
      /^fazit\.hbs:1 vorlage-vokabular: /,
    ],
  ])('is named with file and line: %s', async (_, text, erwartet) => {
    const findings = await setWith('fazit.hbs', text)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatch(erwartet)
  })

  it('may not leave chapters out', async () => {
    const wurzel = einAbschnitt('# Eins\n\nText.\n')
    writeFileSync(join(wurzel, 'templates/standard/dokument.hbs'), '')
    const meldungen = new Meldungen()
    await readAndSet(wurzel, 'p', meldungen)
    expect(meldungen.liste.map(({ datei, text }) => `${datei} ${text}`)).toEqual([
      'templates/standard/dokument.hbs Die Vorlagen lassen etwas weg: „Eins“ steht nicht im Dokument.',
    ])
  })

  it('names the partial that an error is in, not the layout that uses it', async () => {
    const wurzel = einAbschnitt('# Eins\n\n:::tabelle{titel="T"}\n| a | b |\n|---|---|\n| c | d |\n:::\n')
    writeFileSync(
      join(wurzel, 'templates/standard/quelle.hbs'),
      '\n{{#if quelle}}{{gibtesnicht}}{{else}}{{auchnicht}}{{/if}}\n',
    )
    const meldungen = new Meldungen()
    await readAndSet(wurzel, 'p', meldungen)
    expect(meldungen.liste.map(({ datei, zeile }) => `${datei}:${zeile}`)).toEqual(['templates/standard/quelle.hbs:2'])
  })

  it.each<[string, Record<string, string>, string, string[]]>([
    [
      'in a partial, where the same text stands twice',
      { 'quelle.hbs': '<p class="quelle">a</p>\n\n  <p class="quele">a</p>\n' },
      ':::tabelle{titel="T"}\n| a | b |\n|---|---|\n| c | d |\n:::',
      ['templates/standard/quelle.hbs:3:6 <p class="quele"> gehört nicht zum Vokabular des Dokuments.'],
    ],
    [
      'behind a loop and a condition',
      {
        'credo.hbs':
          '<aside class="credo">\n{{#each punkte}}\n<ul><li>{{{this}}}</li></ul>\n{{/each}}\n{{#if titel}}\n  <p stile="a">x</p>{{/if}}</aside>',
      },
      ':::credo\n- a\n- b\n:::',
      ['templates/standard/credo.hbs:6:6 Das Attribut „stile“ an <p> gehört nicht zum Vokabular des Dokuments.'],
    ],
    [
      'where it inserts blocks in a paragraph',
      { 'fazit.hbs': '<aside class="fazit">\n  <p>\n    {{{inhalt}}}</p></aside>' },
      ':::fazit\nText.\n:::',
      ['templates/standard/fazit.hbs:3:5 <p> steht nicht in <p>.'],
    ],
    [
      'where another layout does not belong in it',
      { 'fazit.hbs': '<aside class="fazit"><ul>\n{{{inhalt}}}</ul></aside>' },
      '::::fazit\n:::zitat\nText.\n:::\n::::',
      ['templates/standard/fazit.hbs:2:1 <blockquote class="zitat"> steht nicht in <ul>.'],
    ],
    [
      'more than one at a time, in more than one layout',
      {
        'fazit.hbs': '<aside class="fazit">\n<b>x</b>{{{inhalt}}}</aside>',
        'anrede.hbs': '\n<p class="anrede" align="left">{{absaetze.[0]}}</p>',
      },
      ':::fazit\nText.\n:::\n\n:::anrede\nHallo\n:::\n\n:::fazit\nText.\n:::',
      [
        'templates/standard/fazit.hbs:2:1 Das Element <b> gehört nicht zum Vokabular des Dokuments.',
        'templates/standard/anrede.hbs:2:19 Das Attribut „align“ an <p class="anrede"> gehört nicht zum Vokabular des Dokuments.',
      ],
    ],
    [
      'where it prints a list as text',
      { 'credo.hbs': '<aside class="credo">\n  <ul>\n    <li>{{punkte}}</li>\n  </ul>\n</aside>' },
      ':::credo\n- a\n- b\n:::',
      ['templates/standard/credo.hbs:3:9 Hier steht kein Text, sondern eine Liste oder etwas mit eigenen Angaben.'],
    ],
    [
      'where a text in a loop has no variables, though the layout has one of that name',
      {
        'credo.hbs':
          '<aside class="credo">\n  <p class="kastentitel">{{titel}}</p>\n  <ul>\n    {{#each punkte}}<li>{{this}}</li>{{/each}}\n  </ul>\n  <ul>{{#with titel}}\n    <li>{{titel}}</li>{{/with}}\n  </ul>\n</aside>',
      },
      ':::credo{titel="T"}\n- a\n- b\n:::',
      ['templates/standard/credo.hbs:7:9 Die Variable „titel“ gibt es in dieser Vorlage nicht.'],
    ],
    [
      'where a chapter leaves out its notes',
      { 'abschnitt.hbs': '<section class="abschnitt" id="{{kennung}}">\n{{{inhalt}}}\n</section>' },
      'Text[^n].\n\n[^n]: Note.',
      [
        'templates/standard/abschnitt.hbs:1:1 Die Vorlagen lassen etwas weg: das Ziel von Verweisen auf „#fn-1“ steht nicht im Dokument.',
      ],
    ],
    [
      'where a chapter prints its content twice',
      {
        'abschnitt.hbs':
          '<section class="abschnitt" id="{{kennung}}">\n{{{inhalt}}}\n{{{inhalt}}}\n{{{fussnoten}}}\n</section>',
      },
      '## Zwei\n\nText.',
      [expect.stringMatching(/abschnitt\.hbs:[23]:1 „#\S+“ steht zweimal im Dokument/) as unknown as string],
    ],
    [
      'where text stands loose behind its elements',
      { 'fazit.hbs': '<aside class="fazit">\n  {{{inhalt}}}\n</aside>\n\n  lose' },
      ':::fazit\nText.\n:::',
      ['templates/standard/fazit.hbs:5:3 Der Text „lose“ steht lose in <section class="abschnitt">.'],
    ],
    [
      'where text stands between the rows of a table',
      {
        'tabelle.hbs':
          '<div class="tabelle">\n<table>\n<thead><tr><th scope="col">a</th></tr></thead>\n<tbody>\n<tr><td class="text">b</td></tr>\nlose\n</tbody></table></div>',
      },
      '| a |\n|---|\n| b |',
      ['templates/standard/tabelle.hbs:6:1 „lose“ darf in HTML hier nicht stehen.'],
    ],
    [
      'where an end closes nothing',
      { 'fazit.hbs': '<aside class="fazit">\n{{{inhalt}}}\n</div></aside>' },
      ':::fazit\nText.\n:::',
      ['templates/standard/fazit.hbs:1:1 Die Vorlage schließt „</div>“, was hier nicht offen ist. Das ist Zeile 3.'],
    ],
  ])('is told with its line and column %s', async (_, vorlagen, text, erwartet) => {
    const files = Object.entries(vorlagen).map(([name, content]) => [`templates/standard/${name}`, content])
    const meldungen = new Meldungen()
    await readAndSet(einAbschnitt(`# Eins\n\n${text}\n`, Object.fromEntries(files)), 'p', meldungen)
    const findings = meldungen.liste.map(
      ({ datei, zeile, spalte, text: setting }) => `${datei}:${zeile}:${spalte} ${setting}`,
    )
    expect(findings).toEqual(erwartet)
  })

  it('is told near the line that is lost or doubled, whatever the line', async () => {
    const whole = readFileSync(join(PAKET, 'templates/standard/tabellenkoerper.hbs'), 'utf8').trimEnd().split('\n')
    const text = '# Eins\n\n:::tabelle{titel="T" quelle="Q"}\n| a | b |\n|---|---|\n| c | d |\n:::\n'
    const fern: string[] = []
    for (const [index, line] of whole.entries())
      for (const fresh of [[], [line, line]]) {
        const vorlage = whole.toSpliced(index, 1, ...fresh).join('\n')
        const meldungen = new Meldungen()
        await readAndSet(einAbschnitt(text, { 'templates/standard/tabellenkoerper.hbs': vorlage }), 'p', meldungen)
        // What a layout does not print at all is told where it was typed.
        const wide = meldungen.liste.filter(
          ({ datei, zeile: where }) => datei.endsWith('.hbs') && Math.abs(where - 1 - index) > 3,
        )
        fern.push(...wide.map(({ zeile: where, text: setting }) => `${index + 1} ${fresh.length}: ${where} ${setting}`))
      }
    expect(fern).toEqual([])
  })

  it("leaves the author alone; what only the author has put in a wrong place is told at the author's line", async () => {
    const meldungen = new Meldungen()
    const text = '# Eins\n\nText[^a].\n\n[^a]: Note.\n\n    | a | b |\n    |---|---|\n    | c | d |\n'
    await readAndSet(einAbschnitt(text), 'p', meldungen)
    expect(meldungen.liste.map(({ datei, zeile, regel }) => `${datei}:${zeile} ${regel}`)).toEqual([
      'content/p/abschnitte/eins.md:7 fussnote-inhalt',
    ])
  })

  it.each([
    ['content in a comment', '<aside class="fazit">{{{inhalt}}}<!-- alt: <p>{{{inhalt}}}</p> --></aside>'],
    ['content with two braces', '<aside class="fazit">{{inhalt}}</aside>'],
    ['content on condition', '<aside class="fazit">{{#if inhalt}}{{{inhalt}}}{{else}}<p>leer</p>{{/if}}</aside>'],
    ['content by a partial with a name of its own', '{{#with inhalt}}<aside class="fazit">{{{this}}}</aside>{{/with}}'],
    ['blocks in partials', '{{#> rahmen}}{{{inhalt}}}{{/rahmen}}'],
  ])('may have %s', async (_, fazit) => {
    const meldungen = new Meldungen()
    const wurzel = einAbschnitt('# Eins\n\n:::fazit\nEin *Text*.\n:::\n', {
      'templates/standard/fazit.hbs': fazit,
      // A layout that nobody inserts would be told.
      ...(fazit.includes('rahmen') && {
        'templates/standard/rahmen.hbs': '<aside class="fazit">\n  {{> @partial-block}}\n</aside>',
      }),
    })
    const document = await readAndSet(wurzel, 'p', meldungen)
    expect(meldungen.liste).toEqual([])
    const html = document ? toHtml(document.dokument.baum) : ''
    expect(html).toMatch(/<aside class="fazit">\s*<p>Ein <em>Text<\/em>\.<\/p>\s*<\/aside>/)
  })

  it('puts the text of content in an attribute', async () => {
    const meldungen = new Meldungen()
    const wurzel = einAbschnitt(
      '# Eins\n\n:::portrait{bild=bilder/x.svg alt="A" funktion="F"}\n„Ein *Text* & mehr“\n:::\n',
      {
        'content/p/bilder/x.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"><path d="M0 0h9v9z"/></svg>',
        'templates/standard/portrait.hbs':
          '<div class="portrait"><img data-grafik="{{schluessel}}" alt="{{#each absaetze}}{{{this}}}{{/each}}"><blockquote class="ausspruch"><p>{{{absaetze.[0]}}}</p></blockquote><p class="funktion">{{funktion}} {{alt}}</p></div>',
      },
    )
    const document = await readAndSet(wurzel, 'p', meldungen)
    expect(meldungen.liste).toEqual([])
    const html = document ? toHtml(document.dokument.baum) : ''
    expect(html).toContain('alt="„Ein Text &#x26; mehr“"')
    expect(html).toContain('<p>„Ein <em>Text</em> &#x26; mehr“</p>')
  })

  it('stays silent for the shipped design', async () => {
    const meldungen = new Meldungen()
    await readAndSet(einAbschnitt('# Eins\n\n:::fazit\nText.\n:::\n'), 'p', meldungen)
    expect(meldungen.liste).toEqual([])
  })
})
