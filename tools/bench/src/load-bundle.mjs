// node load-bundle.mjs <bundle> [port]: tells its parent once the bundle is loaded and, given a port, listens there.
import { connect } from 'node:net';
import process, { argv } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const [bundle = '', port] = argv.slice(2);

const isListening = () =>
  new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

await import(pathToFileURL(bundle).href);
while (port !== undefined && !(await isListening())) await sleep(1);
process.send?.('ready');
