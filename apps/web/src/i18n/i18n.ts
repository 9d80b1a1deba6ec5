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

/** Few people open section 管理: its texts are a chunk of their own. */
const LOAD_MANAGED: Readonly<Record<Language, () => Promise<Pick<Loaded, 'texts'>>>> = {
  'zh-CN': () => import('./zh-CN/managed.ts'),
  en: () => import('./en/managed.ts'),
};
let showsManaged = false;

const locales = new Map<Language, Locale>();
const loaded = new Map<Language, Loaded['texts']>();

/** antd's words in a language that is loaded. */
export function antdLocaleOf(language: Language): Locale | undefined {
  return locales.get(language);
}

async function load(language: Language): Promise<void> {
  const [{ texts, locale }] = await Promise.all([LOAD[language](), showsManaged && loadManaged(language)]);
  add(language, texts);
  loaded.set(language, texts);
  nameOrders(language);
  locales.set(language, locale);
  document.documentElement.lang = language;
}

async function loadManaged(language: Language): Promise<void> {
  add(language, (await LOAD_MANAGED[language]()).texts);
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

/** Loads the texts of section 管理, now and whenever the language is switched. */
export async function showManagedTexts(): Promise<void> {
  showsManaged = true;
  // A page that is opened by its address asks before there is a language: its texts then come with the others.
  if (i18next.isInitialized) await loadManaged(i18next.language as Language);
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
