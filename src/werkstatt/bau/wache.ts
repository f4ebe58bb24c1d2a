import { relative, sep } from 'node:path'
import { watch } from 'chokidar'

// chokidar: fs.watch alone neither sees below a folder made later on Linux, nor puts together what editors do when they save.

/** Watches folders of the Arbeitsordner until it is closed. */
export interface Wache {
  close(): Promise<void>
}

/**
 * Tells of every file that is added, changed or removed below the folders, by its path from `wurzel` with "/". Hidden files, the
 * locks of office programs and unfinished writes are nobody's.
 */
export async function watchFolders(
  wurzel: string,
  ordner: readonly string[],
  onChange: (datei: string) => void,
): Promise<Wache> {
  const pathOf = (pfad: string) => relative(wurzel, pfad).split(sep).join('/')
  const wache = watch([...ordner], {
    ignoreInitial: true,
    ignored: (pfad) => /(?:^|\/)[.~][^/]*$/.test(pathOf(pfad)),
    // An editor that deletes and writes anew has changed one file.
    atomic: 60,
  })
  for (const art of ['add', 'change', 'unlink', 'addDir', 'unlinkDir'] as const)
    wache.on(art, (pfad: string) => onChange(pathOf(pfad)))
  // A folder that cannot be watched is read at every build all the same.
  wache.on('error', () => undefined)
  await new Promise<void>((resolve) => wache.once('ready', () => resolve()))
  return { close: () => wache.close() }
}
