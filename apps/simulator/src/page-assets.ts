import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The chat page, ready to be served. */
export interface PageAssets {
  readonly html: string;
  readonly script: string;
  readonly style: string;
}

const file = (name: string) => fileURLToPath(new URL(`./page/${name}`, import.meta.url));

/** Bundles the page; nothing of it comes from elsewhere. */
export async function loadPageAssets(): Promise<PageAssets> {
  const [html, style, bundle] = await Promise.all([
    readFile(file('index.html'), 'utf8'),
    readFile(file('page.css'), 'utf8'),
    build({
      entryPoints: [file('page.tsx')],
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      logLevel: 'silent',
    }),
  ]);
  return { html, style, script: bundle.outputFiles[0]?.text ?? '' };
}
