import type { Locale } from 'antd/es/locale';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { storedLanguage, storeLanguage, type Language } from './language.ts';
import type { PolicyColour } from '../api/schema.gen.ts';
import { inOrderColours, showOrderColours } from './order-colours.ts';
import { NAMESPACES, type Resources } from './resources.ts';

interface Loaded {
  readonly texts: Record<string, object>;
  /** What antd itself says. */
  readonly locale: Locale;
}

/** One chunk a language: only the one in use is loaded. */
const LOAD: Readonly<Record<Language, () => Promise<Loaded>>> = {
  'zh-CN': () => import('./zh-CN/index.ts'),
  en: () => import('./en/index.ts'),
};

/** Few people open section 管理 or a 台账: their texts are chunks of their own. */
const LOAD_LATER = {
  managed: {
    'zh-CN': async () => (await import('./zh-CN/managed.ts')).texts,
    en: async () => (await import('./en/managed.ts')).texts,
  },
  ledger: {
    'zh-CN': async () => ({ ledger: (await import('./zh-CN/ledger.json')).default }),
    en: async () => ({ ledger: (await import('./en/ledger.json')).default }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, () => Promise<Loaded['texts']>>>>>;
type Later = keyof typeof LOAD_LATER;
const wanted = new Set<Later>();

const locales = new Map<Language, Locale>();
const loaded = new Map<Language, Loaded['texts']>();

/** antd's words in a language that is loaded. */
export function antdLocaleOf(language: Language): Locale | undefined {
  return locales.get(language);
}

async function load(language: Language): Promise<void> {
  const later = [...wanted].map((part) => loadLater(part, language));
  const [{ texts, locale }] = await Promise.all([LOAD[language](), ...later]);
  add(language, texts);
  loaded.set(language, texts);
  nameOrders(language);
  locales.set(language, locale);
  document.documentElement.lang = language;
}

async function loadLater(part: Later, language: Language): Promise<void> {
  add(language, await LOAD_LATER[part][language]());
}

function add(language: Language, texts: Loaded['texts']): void {
  for (const [area, text] of Object.entries(texts)) i18next.addResourceBundle(language, area, text);
}

/** Names orders as the policy that binds the viewer does, from now on and whenever the language is switched. */
export function nameOrdersBy(colours: readonly PolicyColour[]): void {
  showOrderColours(colours);
  for (const language of loaded.keys()) nameOrders(language);
}

function nameOrders(language: Language): void {
  const { terms } = loaded.get(language)!;
  add(language, { terms: inOrderColours(terms as Resources['terms']) });
}

/** Loads the texts of a part, now and whenever the language is switched. */
export async function showTexts(part: Later): Promise<void> {
  wanted.add(part);
  // A page that is opened by its address asks before there is a language: its texts then come with the others.
  if (i18next.isInitialized) await loadLater(part, i18next.language as Language);
}

/** Loads the language of this device before anything is drawn. */
export async function startTexts(): Promise<void> {
  const language = storedLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: [...NAMESPACES],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    resources: {},
  });
  await load(language);
}

export async function switchLanguage(language: Language): Promise<void> {
  await load(language);
  storeLanguage(language);
  await i18next.changeLanguage(language);
}
