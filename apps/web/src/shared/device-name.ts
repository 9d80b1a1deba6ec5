/** Browsers name others beside themselves: the more particular come first. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** How people call the device that a session was opened on, such as `Edge · Windows`; null where it is no browser. */
export function deviceName(userAgent: string | null): string | null {
  const names = [BROWSERS, SYSTEMS].map((known) => known.find(([like]) => like.test(userAgent ?? ''))?.[1]);
  return names[0] === undefined ? null : names.filter((name) => name !== undefined).join(' · ');
}
