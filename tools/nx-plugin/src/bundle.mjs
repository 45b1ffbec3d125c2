// node bundle.mjs <entry> <folder>: one minified ESM file with its source map, able to run with nothing beside it.
import { argv } from 'node:process';
import { bundle } from './bundle/bundle.mjs';

const [entry, folder] = argv.slice(2);
if (!entry || !folder) throw new Error('Usage: node bundle.mjs <entry> <folder>');

const { file, bytes } = await bundle(entry, folder);
console.log(`${file}: ${(bytes / 1000).toFixed(0)} kB`);
