// What server and page of the Werkstatt say to each other.

export type * from './protokoll/auskunft.js'
export type * from './protokoll/blatt.js'
export type * from './protokoll/dateien.js'
export type * from './protokoll/formulare.js'
export type * from './protokoll/meldungen.js'
export type * from './protokoll/ort.js'
export type * from './protokoll/stand.js'
export type * from './protokoll/zahlen.js'
