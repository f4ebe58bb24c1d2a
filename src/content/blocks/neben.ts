import { attributUngueltig } from '../abschnitt/regeln.js'
import type { Baustein, Block, Blockbefund } from './baustein.js'

/** What may stand beside text. */
const TAFELN = new Set(['tabelle', 'haushaltstabelle', 'zieltabelle', 'diagramm', 'abbildung'])

export const neben: Baustein = {
  name: 'neben',
  formen: ['kasten'],
  inhalt: 'bloecke',
  beschreibung:
    'Text neben einer Tabelle, einem Diagramm oder einer Abbildung: zuerst diese, dann der Text. Hat die Gestaltung eine Spalte neben dem Text, stehen Tabelle und Diagramm im PDF und in Word über ihm, so breit wie er; im Web stehen sie immer über ihm.',
  attribute: {},
  beispiel:
    '::::neben\n::zieltabelle{daten=ziele titel="Ziele 2026"}\n\nWas neben der Tabelle steht, erklärt sie: Beide Ziele sind mit dem Landkreis vereinbart.\n::::',
  pruefe: checkNeben,
}

function checkNeben({ children: [tafel, ...text] }: Block): Blockbefund[] {
  const istTafel =
    tafel?.type === 'table' ||
    ((tafel?.type === 'leafDirective' || tafel?.type === 'containerDirective') && TAFELN.has(tafel.name))
  if (istTafel && text.length > 0) return []
  return [
    {
      regel: attributUngueltig,
      ...(!istTafel && tafel && { knoten: tafel }),
      text: istTafel
        ? 'In „neben“ steht nur eine Tabelle; es fehlt der Text daneben.'
        : 'In „neben“ steht zuerst eine Tabelle, ein Diagramm oder eine Abbildung, dann der Text.',
      rat: istTafel ? 'Nach der Tabelle, noch im Kasten, den Text schreiben.' : 'Die Tabelle an den Anfang stellen.',
    },
  ]
}
