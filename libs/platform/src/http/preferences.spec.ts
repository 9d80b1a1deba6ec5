import { mediaTypeFor } from './preferences.ts';

const [HTML, PDF] = ['text/html', 'application/pdf'];

describe('the format of an answer', () => {
  it.each([
    [undefined, HTML],
    ['', HTML],
    ['*/*', HTML],
    ['text/*', HTML],
    ['application/pdf', PDF],
    ['application/pdf;version=1.7', PDF],
    ['text/html;q=0.4, application/pdf;q=0.6', PDF],
    ['text/html;q=0.6, application/pdf;q=0.4', HTML],
    ['*/*;q=0.9, text/html;q=0.1', PDF],
    ['*/*, text/html;q=0', PDF],
    ['text/html;q=0, */*;q=0', null],
    ['TEXT/HTML; Q=0.5', HTML],
    ['text/csv, application/json', null],
    ['text/html;q=0.000', null],
    ['text/*;q=0, text/html', HTML],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', HTML],
  ] as const)('for Accept %s is %s', (accept, type) => expect(mediaTypeFor(accept, [HTML, PDF])).toBe(type));
});
