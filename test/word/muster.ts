import type { Dokument } from '../../src/layout/document/dokument.js'
import { DIAGRAMME, NICHT_NATIV, zeige } from './diagramme.js'
import { createDokument, dokumentFrom } from './fixtures.js'

/** Documents that stand for what programmes may hold: all of the vocabulary, numbered headings, all charts. */
export const MUSTER: Record<string, () => Dokument> = {
  'the whole vocabulary': createDokument,
  'every kind of chart': () => zeige({ ...DIAGRAMME, ...NICHT_NATIV }),
  'numbered headings': () =>
    dokumentFrom(
      '<section class="abschnitt" id="s1"><h1 id="u1"><span class="nummer">1</span> Lage</h1><p>Siehe <a class="verweis" href="#u21">Abschnitt 2.1</a>.</p></section>' +
        '<section class="abschnitt" id="s2"><h1 id="u2"><span class="nummer">2</span> Mittel</h1><h2 id="u21"><span class="nummer">2.1</span> Ziele</h2><p>Text</p></section>' +
        '<section class="abschnitt" id="s3"><h1 id="u3" class="ohne-nummer">Schluss</h1><h2 id="u31" class="pfeil"><span class="pfeil">→</span> Wohin?</h2><p>Text</p></section>' +
        '<section class="abschnitt" id="s4"><h1 id="u4" class="nicht-im-verzeichnis"><span class="nummer">3</span> Still</h1><h2 id="u41"><span class="nummer">3.1</span> Nah</h2><h3 id="u411"><span class="nummer">3.1.1</span> Näher</h3><h4 id="u5">Am Rand</h4><p>Siehe <a class="verweis" href="#u411">Abschnitt 3.1.1</a>.</p></section>',
    ),
  'notes with stars, in headings, text and once more': () =>
    dokumentFrom(
      '<section class="abschnitt" id="s1"><h1 id="u1">Lage<sup><a class="fussnote" href="#fn-stern-1">*</a></sup></h1><p>Hier<sup><a class="fussnote" href="#fn-1">1</a></sup> und dort<sup><a class="fussnote" href="#fn-stern-1">*</a></sup>.</p><h2 id="u2">Mehr<sup><a class="fussnote" href="#fn-stern-2">**</a></sup></h2><p>Text<sup><a class="fussnote" href="#fn-stern-2">**</a></sup>.</p><section class="fussnoten"><ul><li id="fn-stern-1"><p><span class="zeichen">*</span> Vorläufig<sup><a class="fussnote" href="#fn-1">1</a></sup>.</p></li><li id="fn-stern-2"><p><span class="zeichen">**</span> Geschätzt.</p></li></ul><ol><li id="fn-1"><p>Gezählt.</p></li></ol></section></section>',
    ),
  'turned pages': () =>
    dokumentFrom(
      '<section class="abschnitt" id="s1"><h1 id="u1">Lage</h1><p>Hoch.</p><div class="quer"><h2 id="u11">Breit</h2><div class="tabelle" id="t"><table><caption><span class="marke">Tabelle 1</span> Mittel</caption><thead><tr><th scope="col">Titel</th><th scope="col" class="zahl">2023</th></tr></thead><tbody><tr><th scope="row">EGT</th><td class="zahl">1</td></tr></tbody></table></div></div><p>Wieder hoch.</p></section>',
    ),
}
