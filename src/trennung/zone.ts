/** Where less than so many millimetres would stay free at the end of a line, no word is divided for it. */
export const HYPHENATION_ZONE_MM = 11
