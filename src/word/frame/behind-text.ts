/** Namespaces of drawings (ISO/IEC 29500-1, 20.1; [MS-ODRAWXML] 2.23 for what says that a drawing is decoration). */
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
export const ORNAMENT = 'http://schemas.microsoft.com/office/drawing/2017/decorative'
/** The extension by which readers of the screen pass over a drawing. */
export const ORNAMENTS = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}'

/** Attributes of the anchor of a drawing that lies behind the text and stays where it is (ISO/IEC 29500-1, 20.4.2.3). */
export const ANCHOR_BEHIND_TEXT = {
  distT: 0,
  distB: 0,
  distL: 0,
  distR: 0,
  simplePos: 0,
  behindDoc: 1,
  locked: 1,
  layoutInCell: 1,
  allowOverlap: 1,
}
