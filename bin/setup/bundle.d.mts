import type { BuildResult } from 'esbuild'

export declare const EXTERNAL: readonly string[]

export declare function bundle(
  root: string,
  entries: readonly string[],
  outdir: string,
): Promise<BuildResult<{ metafile: true }>>

export declare function bundlePage(root: string, outdir: string): Promise<BuildResult<{ metafile: true }>>
