import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const WORDS = 'packed-words';
const CONDITIONS = ['@randevou/source'];
/** Smaller modules are not worth it. */
const LEAST_BYTES = 1_000;

/**
 * Could be a module of nothing but words: of the packages that understand and speak, with no function to call. It is run
 * when the bundle is made: these packages are pure (`layer:pure`), so that gives what it would give later.
 */
const isCandidate = (path) => /packages[\\/](?:understanding|guided|turn)[\\/]src[\\/].*\.ts$/.test(path);
const EXPORTS_CODE = /^export (?:async )?(?:function|class)\b/m;

/** A regular expression is not JSON. Neither a word nor a key of ours begins so. */
const REGEXP = '\u0000regexp';
const toJson = (_key, value) => (value instanceof RegExp ? { [REGEXP]: [value.source, value.flags] } : value);
/** Goes into the bundle as its own text, so it names nothing of this module. */
const fromJson = (_key, value) => (value?.['\u0000regexp'] ? new RegExp(...value['\u0000regexp']) : value);

/**
 * The phrases of four languages are a fifth of the orchestrator, and compress to a third of that. Modules whose
 * exports are plain data go into the bundle as one compressed text, which is read when the bundle loads. What such a module
 * took from another is a copy then: words are compared by what they say, not by which object they are.
 *
 * @param {import('esbuild').Metafile} whole of the bundle without this plugin
 */
export async function packedWords(whole) {
  const data = await wordsOf(whole);
  return {
    name: WORDS,
    setup(bundle) {
      if (data.size === 0) return;
      bundle.onResolve({ filter: /^packed-words$/ }, () => ({ path: WORDS, namespace: WORDS, sideEffects: false }));
      bundle.onLoad({ filter: /.*/, namespace: WORDS }, () => {
        const packed = brotliCompressSync(JSON.stringify([...data.values()], toJson)).toString('base64');
        return {
          contents: `import { brotliDecompressSync } from 'node:zlib';
            export const words = JSON.parse(brotliDecompressSync(Buffer.from('${packed}', 'base64')), ${fromJson.toString()});`,
        };
      });
      bundle.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const module = data.get(path);
        if (module === undefined) return undefined;
        const index = [...data.keys()].indexOf(path);
        const names = Object.keys(module).join(', ');
        return { contents: `import { words } from '${WORDS}';\nexport const { ${names} } = words[${String(index)}];` };
      });
    },
  };
}

/** Modules by their path, with what they export. */
async function wordsOf(whole) {
  const kept = Object.values(whole.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const candidates = kept.flatMap(([path, { bytesInOutput }]) =>
    isCandidate(path) && bytesInOutput >= LEAST_BYTES ? [resolve(path)] : [],
  );
  const sources = await Promise.all(candidates.map((path) => readFile(path, 'utf8')));
  const entryPoints = candidates.filter((_path, index) => !EXPORTS_CODE.test(sources[index]));
  const modules = await Promise.all(entryPoints.map(exportsOf));
  return new Map(entryPoints.flatMap((path, index) => (isData(modules[index]) ? [[path, modules[index]]] : [])));
}

async function exportsOf(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    conditions: CONDITIONS,
  });
  const code = Buffer.from(outputFiles[0].text).toString('base64');
  return { ...(await import(`data:text/javascript;base64,${code}`)) };
}

/**
 * Does all of it come back as it went in? So not with a function, a date, a class, `undefined`, a hole, or an object that
 * stands in two places, which would come back as two.
 */
function isData(value) {
  if (hasShared(value)) return false;
  try {
    return isDeepStrictEqual(JSON.parse(JSON.stringify(value, toJson), fromJson), value);
  } catch {
    return false; // Of what JSON refuses: a bigint.
  }
}

function hasShared(value, seen = new Set()) {
  if (typeof value !== 'object' || value === null) return false;
  // One that keeps no place in a text is the same twice.
  if (value instanceof RegExp && !value.global && !value.sticky) return false;
  if (seen.has(value)) return true;
  seen.add(value);
  return Object.values(value).some((each) => hasShared(each, seen));
}
