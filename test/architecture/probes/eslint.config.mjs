import laws from '../../../eslint.config.mjs';

/** The real laws, with the types of this tree. */
export default [
  ...laws,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
  },
];
