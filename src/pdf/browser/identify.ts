import { statSync } from 'node:fs'
import { UmgebungsFehler } from '../../environment.js'
import { isEmbeddable } from './embedded.js'
import { findBrowser, type Suche } from './find.js'

/**
 * The browser that would set the PDF, by what tells it from another one: the version that comes with us, or path, size and time
 * of change. Nothing is unpacked nor started; '' where there is none.
 */
export async function identifyBrowser(suche: Suche): Promise<string> {
  const embedded = async () => ({ pfad: '', env: {} })
  try {
    const { name, herkunft, pfad } = await findBrowser({
      ...suche,
      ...(isEmbeddable(suche.platform, suche.arch) && { embedded }),
    })
    if (herkunft === 'eingebettet') return name
    const { size, mtimeMs } = statSync(pfad)
    return `${pfad} ${size} ${Math.round(mtimeMs)}`
  } catch (error) {
    if (error instanceof UmgebungsFehler) return ''
    throw error
  }
}
