/** What an attribute of a block may hold; decides how it is checked. */
export type Attributart =
  | { art: 'text' } // may hold {{…}}
  | { art: 'auswahl'; werte: readonly string[] }
  | { art: 'datenblatt' } // id of a data sheet
  | { art: 'bild' } // file below the programme's folder
  | { art: 'organigramm' } // YAML file below the programme's folder
  | { art: 'liste' } // ids, separated by commas

export type Attribut = Attributart & { pflicht?: true; beschreibung: string }

/**
 * A block that authors write as `::name{…}` (form `zeile`) or `:::name{…} … :::` (form `kasten`). From this one place come
 * the check, the handbook's reference and the layout's file name.
 */
export interface Baustein {
  name: string
  formen: readonly ('zeile' | 'kasten')[]
  /** Numbered and referable with #id. */
  zaehlt?: 'Tabelle' | 'Abbildung'
  beschreibung: string
  attribute: Record<string, Attribut>
  beispiel: string
}
