/** The parts of a bundle's own code that name a streaming command of a client: `ConverseStreamCommand`. */
const STREAMING = /Stream\w*Command$/;

/**
 * Every AWS protocol can read and write event streams, in case a command has some. They stay only where a streaming
 * command is named.
 *
 * @param {ReadonlySet<string>} named identifiers of everything in the bundle but the clients
 */
export const withoutEventStreams = (named) => ({
  name: 'without-event-streams',
  setup(bundle) {
    if ([...named].some((name) => STREAMING.test(name))) return;
    bundle.onLoad(
      { filter: /[\\/]@smithy[\\/]core[\\/]dist-es[\\/]submodules[\\/]event-streams[\\/]index\.js$/ },
      () => ({
        contents: `
        export class EventStreamSerde {
          constructor() { throw new Error('this bundle was made without event streams: none of its commands is named …Stream…Command'); }
        }
        export const eventStreamSerdeProvider = () => undefined;
        export const resolveEventStreamSerdeConfig = (config) => config;`,
      }),
    );
  },
});
