export { type BusinessSources } from './business-tool.ts';
export { createServer, type BusinessServerDeps } from './create-server.ts';
