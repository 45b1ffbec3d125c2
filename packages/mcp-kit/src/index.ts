export { cacheFor, type CacheOptions } from './cache-for.ts';
export {
  createControllerClient,
  type ControllerClient,
  type ControllerClientOptions,
} from './create-controller-client.ts';
export { createScopeKeyReader, ScopeKeysError, type ScopeKeyReaderOptions } from './create-scope-key-reader.ts';
export { createScopeSigner, type ScopeSignerOptions, type SignScope } from './create-scope-signer.ts';
export {
  createScopeVerifier,
  type ScopeVerifierOptions,
  type VerifiedScope,
  type VerifyScope,
} from './create-scope-verifier.ts';
export { createSignedFetch, type SignedFetchOptions } from './create-signed-fetch.ts';
export { createToolServer, type ToolServerOptions } from './create-tool-server.ts';
export { defineTool, type Tool, type ToolDefinition, type ToolRun } from './define-tool.ts';
export { discoverToolServers, type DiscoveryOptions } from './discover-tool-servers.ts';
export { generateScopeKeys } from './generate-scope-keys.ts';
export { httpHost, type HttpHost, type HttpHostOptions } from './http-host.ts';
export { inProcess } from './in-process.ts';
export { lambdaHost, type FunctionUrlResult, type LambdaHostOptions } from './lambda-host.ts';
export { stdioHost } from './stdio-host.ts';
export { ToolFailure } from './tool-failure.ts';
export { refuse, Refusal, type ToolErrorCode, type ToolOutcome } from './tool-outcome.ts';
