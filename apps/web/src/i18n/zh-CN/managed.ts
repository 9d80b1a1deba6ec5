const files = import.meta.glob<object>(['./manage-*.json', './policy.json', './coverage.json'], {
  eager: true,
  import: 'default',
});

/** The texts of section 管理 by area: the file's name. */
export const texts: Record<string, object> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.slice(2, -'.json'.length), text]),
);
