import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build.js'
import { Meldungen } from '../../../src/message.js'
import { einAbschnitt } from '../../werkstatt.js'

/** Sets a small programme after one layout has been replaced. */
async function setWith(vorlage: string, text: string): Promise<string[]> {
  const wurzel = einAbschnitt('# Eins\n\n:::fazit\nText.\n:::\n')
  writeFileSync(join(wurzel, 'templates/standard', vorlage), text)
  const meldungen = new Meldungen()
  await readAndSet(wurzel, 'p', meldungen)
  return meldungen
    .sortiert()
    .map(
      ({ datei, zeile, regel, text: satz, hinweis }) =>
        `${datei.replace('templates/standard/', '')}:${zeile} ${regel}: ${satz} ${hinweis}`,
    )
}

describe('a layout that a designer breaks', () => {
  it.each([
    [
      'an unclosed block',
      '<aside class="fazit">\n{{#if titel}}\n<p>{{titel}}</p>\n</aside>\n',
      /^fazit\.hbs:\d vorlage-syntax: .*geschlossen/,
    ],
    [
      'a block closed by another name',
      '{{#if titel}}\n{{/each}}\n',
      /^fazit\.hbs:1 vorlage-syntax: .*„if“ wird mit „each“ geschlossen/,
    ],
    [
      'a variable that does not exist',
      '<aside class="fazit">\n<p class="kastentitel">{{tietel}}</p>\n</aside>\n',
      /^fazit\.hbs:2 vorlage-variable: Die Variable „tietel“ .* Meinten Sie „titel“/,
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
    const befunde = await setWith('fazit.hbs', text)
    expect(befunde).toHaveLength(1)
    expect(befunde[0]).toMatch(erwartet)
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

  it('stays silent for the shipped design', async () => {
    const meldungen = new Meldungen()
    await readAndSet(einAbschnitt('# Eins\n\n:::fazit\nText.\n:::\n'), 'p', meldungen)
    expect(meldungen.liste).toEqual([])
  })
})
