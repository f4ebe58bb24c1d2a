import type { BuildResult } from 'esbuild'

export declare const EXTERNAL: readonly string[]

type Bundle = (root: string, entries: readonly string[], outdir: string) => Promise<BuildResult<{ metafile: true }>>

export declare const bundle: Bundle
export declare const bundleProgram: Bundle

export declare const PAGES: readonly string[]
export declare function bundlePages(
  root: string,
  outdir: string,
): Promise<Pick<BuildResult<{ metafile: true }>, 'metafile'>>
