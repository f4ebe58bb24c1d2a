/** The elements that refer to a style by its id (ISO/IEC 29500-1, 17.7.4 and 17.9). */
export const STYLE_REFERENCES: readonly string[] = [
  'w:pStyle',
  'w:rStyle',
  'w:tblStyle',
  'w:basedOn',
  'w:next',
  'w:link',
  'w:styleLink',
  'w:numStyleLink',
]
