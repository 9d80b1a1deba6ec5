export { cleanLine, cleanText, isSeen } from './clean-text.ts';
export { quoted } from './quoted.ts';
export { searchText } from './search-text.ts';
