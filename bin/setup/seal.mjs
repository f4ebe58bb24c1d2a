import { createHash } from 'node:crypto'

/** What Node puts around a module in CommonJS. */
const [HEAD, FOOT] = ['(function (exports, require, module, __filename, __dirname) {', '\n})\n']

/**
 * A compiled file as `bin/start.cjs` loads it: its hash in the first line, so that nobody need hash some megabytes at each start; letters
 * of ASCII alone, which need no decoding; and ready to be called. Letters beyond ASCII stand in strings, patterns and comments
 * only (the bundler writes names in ASCII), where their number means the same.
 * @param {string} text a script in CommonJS @returns {string}
 */
export function seal(text) {
  const ascii = text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `// ${createHash('sha256').update(ascii).digest('hex')}\n${HEAD}${ascii}${FOOT}`
}
