/**
 * The manifest as it is published: without the entries and conditions that lead to sources, and with real ranges where
 * the workspace takes whatever is there.
 *
 * @param {Record<string, any>} manifest
 * @param {ReadonlyMap<string, string>} versions of this workspace's packages
 * @param {unknown} repository of the workspace, if it says where it is kept
 */
export function publishedManifest(manifest, versions, repository) {
  const { nx: _nx, devDependencies: _devDependencies, exports, dependencies = {}, ...rest } = manifest;
  const entries = Object.entries(exports).flatMap(([path, { '@randevou/source': _source, ...conditions }]) =>
    Object.keys(conditions).length === 0 ? [] : [[path, conditions]],
  );
  const ranges = Object.entries(dependencies).map(([name, range]) => {
    const version = versions.get(name);
    return [name, version === undefined ? range : `^${version}`];
  });
  return {
    ...rest,
    ...(repository === undefined ? {} : { repository }),
    exports: { ...Object.fromEntries(entries), './package.json': './package.json' },
    dependencies: Object.fromEntries(ranges),
  };
}
