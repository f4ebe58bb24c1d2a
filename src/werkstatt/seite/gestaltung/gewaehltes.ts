import type { Seitenstelle } from '../../protokoll.js'
import { fill, h, knopf } from '../html.js'
import { shortName } from '../meldungen.js'
import type { Stilregel } from './stilregeln.js'

/** What was clicked on the pages: the element, the layout and the text that it comes from, the rules that make its look. */
export class Gewaehltes {
  readonly element = h('p', { class: 'gewaehlt feldhinweis' })

  constructor(private readonly onDatei: (datei: string, zeile: number, spalte?: number) => void) {}

  show({ name, art, vorlage, text }: Seitenstelle, regeln: readonly Stilregel[]): void {
    fill(
      this.element,
      `Gewählt: ${name} (${art})`,
      vorlage &&
        knopf(`Vorlage ${vorlage.datei.replace(/^templates\//, '')}, Zeile ${vorlage.zeile}`, () =>
          this.onDatei(vorlage.datei, vorlage.zeile),
        ),
      text &&
        knopf(`Text ${shortName(text.datei)}, Zeile ${text.zeile}`, () =>
          this.onDatei(text.datei, text.zeile, text.spalte),
        ),
      regeln.map(({ selektor, datei, zeile }) =>
        knopf(selektor, () => this.onDatei(datei, zeile), {
          title: `${datei}, Zeile ${zeile}`,
          class: 'regelknopf',
        }),
      ),
    )
  }
}
