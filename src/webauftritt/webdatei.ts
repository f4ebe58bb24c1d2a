/** A file of the site, by its address from the root. */
export interface Webdatei {
  pfad: string
  inhalt: string | Uint8Array
}
